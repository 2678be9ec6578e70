import { keepers } from "@allotment/core/access/role";
import { revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds, worksIn } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import {
  closeApplications,
  getProgramme,
  type Programme,
  type PublicPage,
  startProgramme,
} from "../programme.queries.ts";

/** Who reads what groups sent. Only for what to show: the API decides. */
const readers = ["commissioner", "steward", "learningPartner", "auditor"] as const;

/** Who reads the agreements that came of them. */
const grantReaders = [...keepers, "learningPartner"] as const;

/** What a rest, or the end, is called among the acts. */
function restWords(can: (act: string) => boolean): string {
  if (can("close")) return "Close it";
  if (can("windDown")) return "Pause it, or wind it down";
  return can("askPause") ? "Pause it" : "Its pause";
}

/** What the reader can do with a programme now, the main act first. */
export function ProgrammeActs(props: { programme: Programme; page: PublicPage | undefined }) {
  const can = (act: string) => props.programme.actions.includes(act);
  const here = () => [props.programme.programmeId, props.programme.funderOrgId];
  const reads = () => holds(readers, here());
  const past = () =>
    props.programme.closesAt !== undefined && Date.parse(props.programme.closesAt) <= Date.now();
  async function start() {
    await startProgramme(props.programme.programmeId);
    tell("The work has begun.");
    await revalidate(getProgramme.key);
  }
  async function close() {
    await closeApplications(props.programme.programmeId);
    tell("Applications have closed.");
    await revalidate(getProgramme.key);
  }
  return (
    <>
      <Show when={can("publish")}>
        <Link href={paths.programmeEdit(props.programme)} look="button">
          Go on setting it up
        </Link>
      </Show>
      <Show when={props.page?.takesApplications && !reads()}>
        <Link href={paths.newApplication(props.programme)} look="button">
          Begin an application
        </Link>
      </Show>
      <Show when={can("openFund")}>
        <Link href={paths.programmeFund(props.programme)} look="button">
          Open the fund
        </Link>
      </Show>
      <Show when={can("closeApplications") && past()}>
        <ActButton act={close} doing="Closing">
          Close applications
        </ActButton>
      </Show>
      <Show when={can("start") && props.programme.signedGrants > 0}>
        <ConfirmAct
          label="Begin the work"
          yes={`Begin ${props.programme.name}`}
          told={["Everyone in it"]}
          act={start}
        />
      </Show>
      <Show when={reads() && props.programme.state !== "draft"}>
        <Link href={paths.programmeApplications(props.programme)} look="quiet">
          What groups sent
        </Link>
      </Show>
      <Show when={holds(keepers, here()) && props.programme.state !== "draft"}>
        <Link href={paths.programmeReviews(props.programme)} look="quiet">
          Its reviews
        </Link>
      </Show>
      <Show when={holds(grantReaders, here()) && props.programme.state !== "draft"}>
        <Link href={paths.programmeGrants(props.programme)} look="quiet">
          Its agreements
        </Link>
      </Show>
      <Show when={can("edit") && !can("publish")}>
        <Link href={paths.programmeEdit(props.programme)} look="quiet">
          Change it
        </Link>
      </Show>
      <Show when={can("askPause") || can("askResume") || can("letGo") || can("close")}>
        <Link href={paths.programmePause(props.programme)} look="quiet">
          {restWords(can)}
        </Link>
      </Show>
      <Show when={worksIn(props.programme.programmeId)}>
        <Link href={paths.programmePeople(props.programme)} look="quiet">
          Its people
        </Link>
      </Show>
    </>
  );
}
