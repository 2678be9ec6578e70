import { For, Show } from "solid-js";
import { openSentence, type Part, parts, partWords } from "../learning.words.ts";

const TURN = (2 * Math.PI) / parts.length;
const GAP = 0.12;
const [INNER, OUTER] = [68, 112];
const FURROWS = [77, 86, 95, 103];

const point = (radius: number, angle: number): string =>
  `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;

/** A curve at one distance from the middle, over one part of the ring. */
const arc = (radius: number, n: number, way: 0 | 1): string => {
  const [start, end] = [n * TURN - TURN / 2 + GAP, n * TURN + TURN / 2 - GAP];
  const [from, to] = way === 1 ? [start, end] : [end, start];
  return `${point(radius, from)}A${radius} ${radius} 0 0 ${way} ${point(radius, to)}`;
};

const bed = (n: number): string => `M${arc(OUTER, n, 1)}L${arc(INNER, n, 0)}Z`;
const furrow = (radius: number, n: number): string => `M${arc(radius, n, 1)}`;

/** Where a part's name stands, and which way its letters run. */
const label = (n: number) => {
  const angle = n * TURN;
  const side = Math.sin(angle);
  const where = side > 0.1 ? "start" : "end";
  return {
    x: 130 * side,
    y: -132 * Math.cos(angle) + (n === 0 ? 0 : 6),
    where: Math.abs(side) < 0.1 ? "" : where,
  };
};

/** The five parts as beds of a garden; an open one has furrows. The list beside it says and does the same. */
export function Ring(props: { open: readonly Part[] }) {
  const said = () => `A ring of five parts. ${openSentence(props.open)} The list beside it says the same.`;
  return (
    <svg class="ring" viewBox="-218 -166 436 306" role="img" aria-label={said()}>
      <For each={parts}>
        {(part, n) => (
          <>
            <path class={props.open.includes(part) ? "open" : "rest"} d={bed(n())} />
            <Show when={props.open.includes(part)}>
              <For each={FURROWS}>{(radius) => <path class="sown" d={furrow(radius, n())} />}</For>
            </Show>
            <text class={`strong ${label(n()).where}`} x={label(n()).x} y={label(n()).y}>
              {partWords[part]}
            </text>
            <text class={`dim ${label(n()).where}`} x={label(n()).x} y={label(n()).y + 18}>
              {props.open.includes(part) ? "open now" : "resting"}
            </text>
          </>
        )}
      </For>
    </svg>
  );
}
