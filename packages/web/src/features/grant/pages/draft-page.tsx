import { gaps } from "@allotment/core/grant/offer.rules";
import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { type GrantInfo, getGrant, offer } from "../grant.queries.ts";
import { groupWords, namesOf } from "../grant.words.ts";
import { HOST_AND_SUBSIDY, sections } from "../sections.ts";

export default function DraftPage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  return <Show when={grant()}>{(found) => <Tasks grant={found()} />}</Show>;
}

/** Everything an agreement needs, as a list; each step can be done first. */
function Tasks(props: { grant: GrantInfo }) {
  const terms = () => props.grant.versions[0]?.terms ?? {};
  const missing = () => gaps(terms(), { ...props.grant, potPence: props.grant.amountPence });
  const missingIn = (parts: readonly string[]) =>
    missing().filter(({ path }) => parts.includes(path.split(".")[0] ?? ""));
  const state = (parts: readonly string[]) => missingIn(parts)[0]?.message ?? "Written";
  const at = (part: string) => paths.grantDraftPart({ grantId: props.grant.grantId, part });
  const isDraft = () => props.grant.actions.includes("editDraft");
  return (
    <>
      <PageHead
        kind="An agreement, being written"
        title={groupWords(props.grant)}
        state="Do these in any order. The group can read along."
        back={{ href: paths.grant(props.grant), label: `Back to ${props.grant.orgName}` }}
      />
      <Part title="To write">
        <RowList>
          <For each={sections}>
            {(section) => (
              <Row
                href={isDraft() ? at(section.key) : undefined}
                title={section.title}
                state={state(section.parts)}
                beside
              />
            )}
          </For>
          <Row
            href={isDraft() ? at(HOST_AND_SUBSIDY) : undefined}
            title="Who receives the money, and the subsidy questions"
            state={state(["subsidy", "subsidyNote"])}
            beside
          />
        </RowList>
      </Part>
      <Part title="Offer it">
        <Offer grant={props.grant} missing={missing().length} />
      </Part>
    </>
  );
}

function Offer(props: { grant: GrantInfo; missing: number }) {
  const navigate = useNavigate();
  return (
    <Show when={props.missing === 0} fallback={<p>It can be offered once everything above is written.</p>}>
      <Show
        when={props.grant.actions.includes("offer")}
        fallback={<p>It is ready. A commissioner of {props.grant.funderName} offers it.</p>}
      >
        <Acts>
          <ConfirmAct
            label={`Offer it to ${props.grant.orgName}`}
            yes="Offer it"
            doing="Offering"
            told={namesOf(props.grant.people, props.grant.willTell)}
            act={() =>
              offer(props.grant.grantId).then(() => {
                tellNext("Offered. Both sides can read it and sign.");
                navigate(paths.grant(props.grant));
              })
            }
          >
            <p>They can sign it, ask for other words, or say no.</p>
          </ConfirmAct>
        </Acts>
      </Show>
    </Show>
  );
}
