import { For, Show } from "solid-js";
import { agreedMoney, count } from "../../../lib/format.ts";
import { Part } from "../../../ui/part/part.tsx";
import type { PublicPage } from "../programme.queries.ts";

const endings = {
  fund: "had “Yes, let us start.”",
  smallerStart: "had “Yes, with a smaller first step.”",
  keepTalking: "We keep talking with",
  notThisTime: "heard “Not this time.”",
} as const;

const big = (n: number): string => {
  const words = count(n);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How applications ended, in words: groups that were funded by name, the rest by how many. */
export function HowWeChose(props: { page: PublicPage }) {
  const decided = () => Object.values(props.page.outcomes).reduce((sum, n) => sum + n, 0);
  const asked = () => Math.max(props.page.applied, decided());
  const lines = () => {
    const { fund = 0, smallerStart = 0, keepTalking = 0, notThisTime = 0 } = props.page.outcomes;
    return [
      fund && `${big(fund)} ${endings.fund}`,
      smallerStart && `${big(smallerStart)} ${endings.smallerStart}`,
      keepTalking && `${endings.keepTalking} ${count(keepTalking)}.`,
      notThisTime && `${big(notThisTime)} ${endings.notThisTime}`,
    ].filter(Boolean);
  };
  return (
    <Show when={decided() > 0}>
      <Part title="How we chose">
        <p>
          {big(asked())} {asked() === 1 ? "group" : "groups"} asked. {lines().join(" ")} Each has our reasons
          in full.
        </p>
        <Show when={props.page.whyNot}>
          {(why) => (
            <>
              <p>Where it was not a yes, this was why most often:</p>
              <p class="said as-typed">{why()}</p>
            </>
          )}
        </Show>
        <ul>
          <For each={props.page.funded}>
            {(one) => (
              <li>
                {one.orgName}, {agreedMoney(one.amountPence ?? 0)}
              </li>
            )}
          </For>
        </ul>
      </Part>
    </Show>
  );
}
