import { revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { sayRead } from "../act.queries.ts";
import { type Application, type Draft, getApplication, getDraft } from "../application.queries.ts";

type Second = NonNullable<Draft["secondReader"]>;

/** That the group wants a second person to read it before it goes, and where that stands. */
export function SecondReader(props: { application: Application; second: Second; people: Draft["people"] }) {
  const mine = () => props.second.by === me()?.person.personId;
  const name = () => (mine() ? "You" : (props.people[props.second.by ?? ""] ?? "Someone who left"));
  const says = () => {
    if (props.second.is === "none") return "Nobody else has read it yet.";
    if (props.second.is === "changed") return `${name()} read it. Something has changed since.`;
    return mine() ? "You have read it. Someone else of your group can send it." : `${name()} has read it.`;
  };
  async function read() {
    const { applicationId } = props.application;
    await sayRead(applicationId);
    await revalidate([getDraft.keyFor(applicationId), getApplication.keyFor(applicationId)]);
    tell("Thank you. Someone else of your group can send it now.");
  }
  return (
    <Part title="A second pair of eyes" small="Your group wants this">
      <p>One of you reads it, and another sends it. {says()}</p>
      <Show when={props.application.actions.includes("sayRead") && !(mine() && props.second.is === "read")}>
        <Acts>
          <ActButton look="plain" act={read} doing="Saving">
            I have read this through
          </ActButton>
        </Acts>
      </Show>
    </Part>
  );
}
