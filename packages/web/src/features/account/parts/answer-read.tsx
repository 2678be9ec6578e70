import { Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { Said } from "../../../ui/words/words.tsx";
import type { Account, AccountPart } from "../account.queries.ts";
import { ChangeList } from "./change-list.tsx";
import { Quotes } from "./quotes.tsx";

const isEmpty = (part: AccountPart): boolean =>
  part.words === "" &&
  part.changes.length === 0 &&
  part.nothingYet === "" &&
  part.missing === "" &&
  part.quotes.length === 0;

/** One question and its answer, as read. A question that may be left and was left is not shown. */
export function AnswerRead(props: { part: AccountPart; people: Account["people"] }) {
  return (
    <Show when={props.part.needed || !isEmpty(props.part)}>
      <Part title={props.part.question}>
        <Show when={!isEmpty(props.part)} fallback={<p class="soft">No words yet.</p>}>
          <Show when={props.part.words}>{(text) => <Said text={text()} />}</Show>
          <ChangeList changes={props.part.changes} />
          <Show when={props.part.nothingYet}>
            {(why) => <Said text={`Nothing yet, because: ${why()}`} />}
          </Show>
          <Show when={props.part.missing}>{(who) => <Said text={`Missing: ${who()}`} />}</Show>
          <Show when={props.part.noOneMissing && !props.part.missing}>
            <p>No one was missing.</p>
          </Show>
          <Quotes part={props.part} people={props.people} />
        </Show>
      </Part>
    </Show>
  );
}
