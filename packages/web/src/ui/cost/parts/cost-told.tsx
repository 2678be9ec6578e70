import { inRound } from "@allotment/core/cost/cost.rules";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../button/button.tsx";
import { Fact, Facts } from "../../facts/facts.tsx";
import { When } from "../../when/when.tsx";
import { type CostNote, takeBackCost } from "../cost.queries.ts";
import { boundWords, kindWords } from "../cost.words.ts";

const range = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** One note: what was counted, what it comes to, and what to know before leaning on it. */
export function CostTold(props: { placeId: string; note: CostNote; by: string }) {
  return (
    <section class="form">
      <h3>{props.note.what}</h3>
      <Facts>
        <Fact term="People">
          {props.note.people.toLocaleString("en-GB")}: {props.note.countedAs}
        </Fact>
        <Fact term="For each">{range(money(props.note.lowEachPence), money(props.note.highEachPence))}</Fact>
        <Fact term="Comes to">{range(inRound(props.note.lowPence), inRound(props.note.highPence))}</Fact>
        <Show when={props.note.published}>
          {(published) => (
            <Fact term="Published">
              {boundWords[published().bound]} {inRound(published().pence)}
            </Fact>
          )}
        </Show>
        <Fact term="What it is">{kindWords[props.note.kind]}</Fact>
        <Fact term="Source">{props.note.source}</Fact>
        <Fact term="Noted by">
          {props.by}, <When at={props.note.on} />
        </Fact>
      </Facts>
      <For each={props.note.warnings}>{(warning) => <p class="heed">{warning}</p>}</For>
      <Show when={props.note.actions.includes("takeBack")}>
        <Acts>
          <ActButton
            look="quiet"
            doing="Taking it back"
            act={() => takeBackCost(props.placeId, props.note.costId).then(() => tell("Taken back."))}
          >
            Take this note back
          </ActButton>
        </Acts>
      </Show>
    </section>
  );
}
