import type { ExampleSet } from "../../lib/example.ts";
import { When } from "../when/when.tsx";
import { LedgerTable } from "./ledger-table.tsx";

const lines = [
  {
    at: "2026-04-20",
    what: "Pot made",
    who: "Dean, from the Door team pot",
    pence: 200000,
    leftPence: 200000,
  },
  { at: "2026-05-06", what: "Bus pass for a month", who: "Jo and Dean", pence: -4250, leftPence: 195750 },
  {
    at: "2026-09-01",
    what: "Coach ticket, money back",
    who: "Undoes the line of 25 August",
    pence: 3500,
    leftPence: 199250,
  },
];

export default {
  title: "Statement",
  examples: [
    {
      state: "Lines, and the last sum under a double rule",
      show: () => (
        <LedgerTable
          caption="Every line since the pot was made, oldest first"
          lines={lines}
          total={
            <>
              Left on <When at="2026-11-02" />
            </>
          }
          totalPence={199250}
        />
      ),
    },
    {
      state: "No lines yet",
      show: () => (
        <LedgerTable caption="Every line, oldest first" lines={[]} total="Left today" totalPence={0} />
      ),
    },
  ],
} satisfies ExampleSet;
