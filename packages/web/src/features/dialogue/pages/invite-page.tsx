import { groupStaff } from "@allotment/core/access/role";
import { createAsync, useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { memberships } from "../../../lib/session.ts";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { getGrants } from "../dialogue.queries.ts";
import { type Kind, kindSays, kindWords } from "../dialogue.words.ts";
import { InviteForm } from "../parts/invite-form.tsx";

interface Asked {
  grant?: string;
  grantId?: string;
  programme?: string;
  account?: string;
  kind?: string;
  [name: string]: string | undefined;
}

const groupKinds = ["upward", "outwardPeer", "outwardServed"] as const satisfies readonly Kind[];
const isKind = (text: string | undefined): text is Kind =>
  text === "reciprocal" || groupKinds.some((kind) => kind === text);

/** Invite people to a talk: what kind, about what, who, and when. */
export default function InvitePage() {
  const [asked] = useSearchParams<Asked>();
  return (
    <>
      <PageHead
        title="Invite people to talk"
        state="Everyone you name is told. Each can say what would make it easier to come."
        back={backTo(paths.conversations())}
      />
      <Show when={asked.programme} fallback={<OfGroup asked={asked} />}>
        {(programmeId) => (
          <InviteForm about={{ programmeId: programmeId() }} kind="reciprocal" accountId={asked.account} />
        )}
      </Show>
    </>
  );
}

function OfGroup(props: { asked: Asked }) {
  const grants = createAsync(async () =>
    (
      await Promise.all(
        [...new Set(memberships(...groupStaff).map(({ scope }) => scope))].map((scope) => getGrants(scope)),
      )
    ).flat(),
  );
  const [kind, setKind] = createSignal<Kind>(isKind(props.asked.kind) ? props.asked.kind : "upward");
  const [picked, setPicked] = createSignal(props.asked.grant ?? props.asked.grantId);
  const grantId = () => picked() ?? grants()?.[0]?.grantId;
  return (
    <>
      <Part title="What kind of talk?">
        <RadioGroup
          name="kind"
          label="Who will hear it?"
          value={kind()}
          onChoice={(value) => isKind(value) && setKind(value)}
          choices={groupKinds.map((value) => ({ value, label: kindWords[value], hint: kindSays[value] }))}
        />
        <Show when={(grants() ?? []).length > 1}>
          <Select
            name="grantId"
            label="Which grant is it about?"
            value={grantId()}
            onChoice={setPicked}
            choices={(grants() ?? []).map((grant) => ({ value: grant.grantId, label: grant.label }))}
          />
        </Show>
      </Part>
      <Show when={grants() || props.asked.grant}>
        <Show when={grantId()} keyed fallback={<Empty />}>
          {(id) => <InviteForm about={{ grantId: id }} kind={kind()} accountId={props.asked.account} />}
        </Show>
      </Show>
    </>
  );
}
