import { dayInWords } from "@allotment/core/day";
import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Button } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { type GrantInfo, getGrant, type Version } from "../grant.queries.ts";
import { groupWords, holdsWords, versionInForce } from "../grant.words.ts";
import { AgreementBody } from "../parts/agreement-body.tsx";
import { BeforeAfter } from "../parts/before-after.tsx";

/** One version of an agreement, whole, made to be printed. */
export default function AgreementPage() {
  const ids = useParams<{ grantId: string; version?: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  const version = (found: GrantInfo) =>
    ids.version === undefined
      ? versionInForce(found)
      : found.versions.find(({ n }) => String(n) === ids.version);
  return (
    <Show when={grant()}>
      {(found) => (
        <Show when={version(found())} fallback={<NotFound />}>
          {(one) => <Agreement grant={found()} version={one()} />}
        </Show>
      )}
    </Show>
  );
}

function Agreement(props: { grant: GrantInfo; version: Version }) {
  const grantId = () => props.grant.grantId;
  return (
    <>
      <PageHead
        kind={`Version ${props.version.n}`}
        title={`Agreement between ${props.grant.funderName} and ${groupWords(props.grant)}`}
        state={`${holdsWords(props.version, props.grant, dayInWords)}.`}
        back={{ href: paths.grant({ grantId: grantId() }), label: `Back to ${props.grant.orgName}` }}
      >
        <Button look="quiet" onClick={() => window.print()}>
          Print it
        </Button>
      </PageHead>
      <Show when={props.version.why}>
        {(why) => (
          <Part title="Why it changed" across>
            <Said text={why()} />
            <BeforeAfter
              before={props.version.before ?? {}}
              after={changedTerms(props.version)}
              names={["Before", "From this version on"]}
            />
          </Part>
        )}
      </Show>
      <AgreementBody grant={props.grant} version={props.version} />
    </>
  );
}

/** Only the parts that this version changed. */
const changedTerms = ({ terms, before = {} }: Version): Version["terms"] =>
  Object.fromEntries(Object.entries(terms).filter(([part]) => part in before));
