import { Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { grounds } from "../look.words.ts";
import type { Decision } from "../review.queries.ts";

/** Why a group asked for its decision to be looked at again, in its own words. */
export function LookPart(props: {
  look: NonNullable<Decision["look"]>;
  title: string;
  people: Decision["people"];
  /** Whether to say how it goes on. */
  open?: boolean;
}) {
  return (
    <Part title="Looking again" id="look">
      <p>
        {props.title} asked us to look again on <When at={props.look.askedAt} />.{" "}
        {grounds[props.look.ground].said}
      </p>
      <Words text={props.look.words}>{props.people[props.look.askedBy]}</Words>
      <Show when={props.open}>
        <p>One new person reads it, and the talk opens again. What was decided stands until then.</p>
      </Show>
    </Part>
  );
}
