import type { ExampleSet } from "../../lib/example.ts";
import { Log } from "./log.tsx";

const lines = [
  { at: "2026-09-01", text: "Dean put back £35.00 for the coach ticket. You were told that day." },
  { at: "2026-04-20", text: "Dean made this pot. You both said yes." },
];

export default {
  title: "History",
  examples: [{ state: "Dates first", show: () => <Log lines={lines} /> }],
} satisfies ExampleSet;
