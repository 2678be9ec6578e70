import { dayInWords } from "@allotment/core/day";
import { inPounds } from "@allotment/core/money.rules";
import type { PublicListed } from "@allotment/core/programme/programme.schema";

/** Pounds as people say them: pence only when there are some. */
export const sum = (pence: number): string => inPounds(pence).replace(/\.00$/, "");

type Stands = Pick<
  PublicListed,
  "state" | "takesApplications" | "opensOn" | "closesOn" | "decisionBy" | "endsOn"
>;

const until = (day: string | undefined, words: (day: string) => string): string =>
  day ? words(dayInWords(day)) : "";

const whenOpen = ({ takesApplications, opensOn, closesOn }: Stands): string =>
  takesApplications
    ? `Open. You can apply${until(closesOn, (day) => ` until 5pm on ${day}`)}.`
    : `You can apply${until(opensOn, (day) => ` from ${day}`)}.`;

/** How a programme stands, in a sentence. */
export const standing = (programme: Stands): string => {
  const { decisionBy, endsOn } = programme;
  switch (programme.state) {
    case "draft":
      return "Not public yet.";
    case "open":
      return whenOpen(programme);
    case "reviewing":
      return `People are reading what groups sent.${until(decisionBy, (day) => ` We will decide by ${day}.`)}`;
    case "live":
      return `Groups are at work${until(endsOn, (day) => `, until ${day}`)}. We are not taking new groups now.`;
    case "paused":
      return "Paused for now. Payments already promised still go.";
    case "windingDown":
      return `Coming to an end${until(endsOn, (day) => ` on ${day}`)}.`;
    case "closed":
      return "This has ended.";
  }
};
