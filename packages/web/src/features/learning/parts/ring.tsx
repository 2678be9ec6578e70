import { For, Show } from "solid-js";
import { openSentence, type Part, parts, partWords } from "../learning.words.ts";

const TURN = (2 * Math.PI) / parts.length;
const GAP = 0.12;

/** One drawing in two sizes, as the kit has it: the small one is for phones. Lengths are in the drawing's own units. */
interface Size {
  readonly box: string;
  readonly inner: number;
  readonly outer: number;
  readonly furrows: readonly number[];
}
const wide: Size = { box: "-218 -166 436 306", inner: 68, outer: 112, furrows: [77, 86, 95, 103] };
const tall: Size = { box: "-178 -136 356 250", inner: 40, outer: 82, furrows: [48, 57, 65, 73] };

const point = (radius: number, angle: number): string =>
  `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;

/** A curve at one distance from the middle, over one part of the ring. */
const arc = (radius: number, n: number, way: 0 | 1): string => {
  const [start, end] = [n * TURN - TURN / 2 + GAP, n * TURN + TURN / 2 - GAP];
  const [from, to] = way === 1 ? [start, end] : [end, start];
  return `${point(radius, from)}A${radius} ${radius} 0 0 ${way} ${point(radius, to)}`;
};

const bed = ({ inner, outer }: Size, n: number): string => `M${arc(outer, n, 1)}L${arc(inner, n, 0)}Z`;
const furrow = (radius: number, n: number): string => `M${arc(radius, n, 1)}`;

/** Where a part's name stands, and which way its letters run. The first stands above its bed, the rest beside. */
const label = ({ outer }: Size, n: number) => {
  const angle = n * TURN;
  const side = Math.sin(angle);
  if (n === 0) return { x: 0, y: -outer - 33, where: "" };
  return { x: (outer + 16) * side, y: -(outer + 18) * Math.cos(angle), where: side > 0 ? "start" : "end" };
};

/** A long name breaks before its last two words, so that it keeps to the drawing. */
const linesOf = (name: string): string[] => {
  const [first = "", ...rest] = name.split(" and ");
  return rest.length > 0 ? [`${first} and`, rest.join(" and ")] : [first];
};

function Beds(props: { size: Size; part: Part; n: number; open: boolean }) {
  const at = () => label(props.size, props.n);
  const lines = () => linesOf(partWords[props.part]);
  return (
    <>
      <path class={props.open ? "open" : "rest"} d={bed(props.size, props.n)} />
      <Show when={props.open}>
        <For each={props.size.furrows}>{(radius) => <path class="sown" d={furrow(radius, props.n)} />}</For>
      </Show>
      <For each={lines()}>
        {(line, n) => (
          <text class={`strong ${at().where}`} x={at().x} y={at().y + 18 * n()}>
            {line}
          </text>
        )}
      </For>
      <text class={`dim ${at().where}`} x={at().x} y={at().y + 18 * lines().length}>
        {props.open ? "open now" : "resting"}
      </text>
    </>
  );
}

/** The five parts as beds of a garden; an open one has furrows. The list beside it says and does the same. */
export function Ring(props: { open: readonly Part[] }) {
  const said = () => `A ring of five parts. ${openSentence(props.open)} The list beside it says the same.`;
  return (
    <For each={[wide, tall]}>
      {(size) => (
        <svg class={size === tall ? "ring tall" : "ring"} viewBox={size.box} role="img" aria-label={said()}>
          <For each={parts}>
            {(part, n) => <Beds size={size} part={part} n={n()} open={props.open.includes(part)} />}
          </For>
        </svg>
      )}
    </For>
  );
}
