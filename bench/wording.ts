import { fileURLToPath } from "node:url";
import { soundsFixed } from "@allotment/core/wording/wording.rules";
import { inTurn, print } from "./support/timing.ts";

const LONG = 15_000;

const of = (words: string): string => words.repeat(Math.ceil(LONG / words.length)).slice(0, LONG);

/** What someone writes, and what someone sends to slow us down: each as long as all nine answers. */
const texts: Readonly<Record<string, string>> = {
  "an application": of(
    "We met fourteen people at breakfast. All referrals will be seen within 5 days. We do not know yet. ",
  ),
  "no full stop": of("all by from 9 to at least 5% of people must be seen within "),
  "one word": of("will "),
  "one letter": of("a"),
};

/** How long 15,000 characters take to read for what sounds fixed, beside splitting them into sentences and no more. */
export const benchWording = async (): Promise<void> => {
  console.log("reading the wording of 15,000 characters");
  const segments = new Intl.Segmenter("en-GB", { granularity: "sentence" });
  for (const [name, text] of Object.entries(texts)) {
    const ours = async () => void soundsFixed(text);
    const splitting = async () => void [...segments.segment(text)];
    const times = await inTurn(
      { ours, "split into sentences": splitting },
      { rounds: 5, runs: 20, clients: 1 },
    );
    print(name, times, { p50: 20 });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchWording();
