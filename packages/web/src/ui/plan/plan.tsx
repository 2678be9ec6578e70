import { For } from "solid-js";
import "../mark/mark.css";

/** Beds within beds, drawn by hand, from the widest in: a pot's place among the pots it came from. */
const beds = [
  "M6 9C60 6 140 8 194 7 195 50 193 95 195 133 130 135 70 132 5 134 7 90 4 50 6 9Z",
  "M24 29C70 27 130 30 177 28 178 60 176 95 177 120 130 118 70 121 23 119 25 90 23 61 24 29Z",
  "M52 47C90 45.5 130 48 162 46.5 163 70 161.5 88 162.5 106 130 107.5 95 105 51.5 106.5 53 88 51 69 52 47Z",
  "M84 63C105 61.5 130 64.5 147 62.5 148 72 146.5 82 147.5 92 130 93.5 105 91.5 83.5 93 84.6 82 83 73 84 63Z",
] as const;

/** Three furrows in each bed. */
const furrows = [
  "M24 38C70 35.5 130 40 177 37.5M23 70C70 67.5 130 72.5 178 69.8M24 103C70 101 130 105 177 102.6",
  "M38 50C75 48.2 125 52 163 49.8M37.5 74C75 72 125 76.5 163.5 73.8M38 98C75 96.4 125 100 163 97.4",
  "M63 61C90 59.6 125 62.6 151 60.8M62.5 76.5C90 75 125 78.2 151.5 76M63 92C90 90.8 125 93.8 151 91.6",
  "M91 70.5C108 69.5 125 71.5 140 70.3M90.5 78C108 77 124 79.2 140.5 77.8M91 85.5C107 84.6 125 86.8 140 85.3",
] as const;

/** @param props.depth 1 for a pot with no pot above it, up to 4. Deeper pots look like 4. */
export function PotPlan(props: { depth: number }) {
  const last = () => Math.min(Math.max(props.depth, 1), beds.length) - 1;
  return (
    <svg class="plan" viewBox="0 0 200 142" aria-hidden="true">
      <For each={beds.slice(0, last())}>{(bed) => <path class="far" d={bed} />}</For>
      <path d={beds[last()]} />
      <path class="sown" d={furrows[last()]} />
    </svg>
  );
}

/** A line between two pegs over ground that is not yet sown: the empty page. */
export function BarePlan() {
  return (
    <svg class="plan" viewBox="0 0 200 86" aria-hidden="true">
      <path
        class="far"
        d="M10 58C60 56.5 140 59.6 190 57.8M14 69C66 67.5 136 70.4 187 68.8M10 80C62 78.6 138 81.4 191 79.6"
      />
      <path d="M10 30C50 27.5 96 33 120 31S170 28.8 190 31" />
      <path class="peg" d="M9 12 11 46M191 13 188.8 47" />
    </svg>
  );
}
