import { alwaysSo, type Decider, deciderWords } from "@allotment/core/programme/decision-right.rules";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { Programme } from "../programme.queries.ts";

type Right = NonNullable<Programme["decisionRights"]>[number];

const hoped = ({ decides, wouldLike }: Right): Decider | undefined =>
  wouldLike === decides ? undefined : wouldLike;

/** Who decides what: what this programme says of its own, then what the portal always keeps to. */
export function WhoDecides(props: { programme: Programme }) {
  return (
    <Show when={props.programme.decisionRights?.length}>
      <Part title="Who decides what">
        <Facts>
          <For each={props.programme.decisionRights}>
            {(right) => (
              <Fact term={right.what}>
                {deciderWords[right.decides]}
                <Show when={right.asked}>
                  <br />
                  Asked first: {right.asked}
                </Show>
                <Show when={right.told}>
                  <br />
                  Told: {right.told}
                </Show>
                <Show when={hoped(right)}>
                  {(hope) => (
                    <>
                      <br />
                      In time, we would like: {deciderWords[hope()].toLowerCase()}
                    </>
                  )}
                </Show>
                <Show when={right.lastMovedOn}>
                  {(on) => (
                    <>
                      <br />
                      <span class="soft">It moved on {inDays(on())}.</span>
                    </>
                  )}
                </Show>
              </Fact>
            )}
          </For>
          <For each={alwaysSo}>{({ what, so }) => <Fact term={what}>{so}</Fact>}</For>
        </Facts>
      </Part>
    </Show>
  );
}
