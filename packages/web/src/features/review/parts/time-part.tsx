import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { getTakingPart } from "../taking-part.queries.ts";
import { GiveForm } from "./give-form.tsx";
import { Given } from "./given.tsx";
import { NeedForm } from "./need-form.tsx";
import { Needs } from "./needs.tsx";
import { TimeOffer } from "./time-offer.tsx";

/** Someone's time: what makes it easier to give, what is offered for it and what was given. Theirs and the host's. */
export function TimePart(props: { applicationId: string }) {
  const found = createAsync(() => getTakingPart(props.applicationId));
  const isHost = () => found()?.actions.includes("give");
  return (
    <Show when={found()}>
      {(time) => (
        <Part
          title={isHost() ? "Their time" : "Your time"}
          small={isHost() ? "Only you and each of them see this" : "Only you and the steward see this"}
        >
          <TimeOffer time={time()} />
          <Show when={isHost()}>
            <Needs time={time()} />
          </Show>
          <Given time={time()} named={isHost() ?? false} />
          <Show when={time().actions.includes("say")}>
            <NeedForm applicationId={props.applicationId} time={time()} />
          </Show>
          <Show when={isHost() && time().asked.length > 0}>
            <GiveForm applicationId={props.applicationId} time={time()} />
          </Show>
        </Part>
      )}
    </Show>
  );
}
