import { list, money } from "../../lib/format.ts";
import type { PotInfo, PotLine, StatementRow } from "./pot.queries.ts";

type Mode = PotInfo["whoDecides"];

/** A reader, as far as words about them go. */
export type Reader = string | undefined;

/** Names of people, with the reader first, as "you". */
export const namesOf = (
  ids: readonly string[],
  people: Readonly<Record<string, string>>,
  reader: Reader,
): string[] => {
  const others = ids.filter((id) => id !== reader).map((id) => people[id] ?? "Someone who left");
  return ids.some((id) => id === reader) ? ["you", ...others] : others;
};

const started = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "You and Dean", "Jo and Dean". */
const who = (ids: readonly string[], pot: PotInfo, reader: Reader): string =>
  started(list(namesOf(ids, pot.people, reader)));

const directed = (pot: PotInfo, reader: Reader): string => {
  const payers = (pot.holderIds ?? []).filter((id) => id !== pot.personId);
  const chooser = pot.personId === undefined ? [] : [pot.personId];
  const verb = pot.personId === reader ? "choose" : "chooses";
  const pays = payers.length === 1 && payers[0] !== reader ? "pays" : "pay";
  return `${who(chooser, pot, reader)} ${verb} and ${list(namesOf(payers, pot.people, reader))} ${pays}.`;
};

/** Who decides, in a sentence: "You and Dean decide together." */
export function whoDecides(pot: PotInfo, reader: Reader): string {
  const holders = pot.holderIds;
  if (holders === undefined) return "Those who hold it decide.";
  if (pot.whoDecides === "citizenDirects" && pot.personId) return directed(pot, reader);
  if (pot.whoDecides === "citizenHolds" && pot.personId)
    return pot.personId === reader ? "You decide." : `${who([pot.personId], pot, reader)} decides.`;
  if (holders.length === 1)
    return holders[0] === reader ? "You decide." : `${who(holders, pot, reader)} decides.`;
  const together = pot.whoDecides === "pair" || pot.whoDecides === "circle";
  return `${who(holders, pot, reader)} decide${together ? " together" : ""}.`;
}

/** How a pot stands, in a sentence or two, after what is left. */
export function standing(pot: PotInfo, reader: Reader): string {
  const holds = pot.holderIds?.some((id) => id === reader) ?? false;
  switch (pot.state) {
    case "proposed":
      return "It is not open yet.";
    case "resting":
      return `It is resting. ${whoDecides(pot, reader)}`;
    case "frozen":
      return "It is on hold while two people look into a worry.";
    case "closed":
      return "It is closed.";
    default:
      return `${whoDecides(pot, reader)}${holds && !pot.twoOfUs ? " No one needs to sign it off." : ""}${pot.twoOfUs ? " Two say yes to each spend." : ""}`;
  }
}

/** How a pot stands in a list. */
export const lineState = (pot: PotLine): string => {
  if (pot.actions.includes("sayYes")) return "Say yes or no to holding it.";
  if (pot.actions.includes("open")) return "Everyone said yes. You can open it.";
  if (pot.state === "closed") return "Closed.";
  if (pot.state === "proposed") return `${money(pot.balancePence)} waits in it. Not open yet.`;
  return `${money(pot.balancePence)} is left.`;
};

export const modeWords: Record<Mode, { readonly label: string; readonly hint: string }> = {
  pair: { label: "We decide together", hint: "A person and their worker, side by side." },
  citizenHolds: { label: "The person holds it", hint: "They decide on their own." },
  citizenDirects: { label: "The person chooses, a worker pays", hint: "Their choice, someone else’s card." },
  mix: { label: "A mix of these", hint: "Any of its holders may decide." },
  team: { label: "A team", hint: "Any of its holders may decide." },
  circle: { label: "A circle of peers", hint: "All decide, or step back." },
  organisation: { label: "An organisation", hint: "Any of its holders may decide." },
  funder: { label: "The funder’s people", hint: "Any of its holders may decide." },
};

/** Another pot's name in the middle of a sentence: one the reader may not know has no name of its own. */
const within = (name: string): string => (name === "Another pot" ? "another pot" : name);

const eventWords: Partial<Record<StatementRow["kind"], string>> = {
  fund: "Money put in by the funder",
  yes: "Said yes to holding it",
  no: "Said no, so the money went back",
  decline: "Agreement declined, so the money went back",
  open: "Pot opened",
  rest: "Pot put to rest",
  reopen: "Pot opened again",
  freeze: "Pot put on hold",
  lift: "Hold lifted",
  decides: "One of them is enough now",
  agreed: "What they agreed was changed",
  holderIn: "Someone joined those who hold it",
  holderOut: "Someone no longer holds it",
  close: "Pot closed",
};

const moved = (row: StatementRow): string => {
  const other = within(row.other?.name ?? "several pots");
  if (row.seq === 1) return "Pot made";
  return row.amountPence < 0 ? `To ${other}` : `From ${other}`;
};

/** What a line of a statement was, in a few words. */
export const lineWhat = (row: StatementRow): string => {
  if (row.kind === "spend") return row.what || "A spend";
  if (row.kind === "return") return row.what ? `${row.what}, money back` : "Money put back";
  if (row.kind === "correct") return row.what ? `${row.what}, put right` : "A spend put right";
  if (row.kind === "holderIn" && row.why) return `Someone joined those who hold it: ${row.why}`;
  return eventWords[row.kind] ?? moved(row);
};

/** Who did it, and what more there is to know. */
export function lineWho(row: StatementRow, people: Readonly<Record<string, string>>): string | undefined {
  const ids = row.decidedByIds ?? (row.actorId === undefined ? [] : [row.actorId]);
  const by = ids.length > 0 ? list(namesOf(ids, people, undefined)) : undefined;
  const from = row.seq === 1 && row.other ? `from ${within(row.other.name)}` : undefined;
  const receipt = row.receiptKept ? "receipt kept" : undefined;
  const back = row.returned ? "put back since" : undefined;
  const parts = [by, from, receipt, back].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** The day a line is about: when the money was spent, or else when it was written. */
export const lineDay = (row: StatementRow): string => row.spentOn ?? row.at;

/** "£42.50 spent", "£35.00 came back", or nothing for a line with no money in it. */
export const lineMoney = (row: StatementRow): string => {
  if (row.amountPence === 0) return "";
  if (row.kind === "spend") return `${money(-row.amountPence)} spent`;
  if (row.kind === "return" || row.kind === "correct") return `${money(row.amountPence)} came back`;
  return row.amountPence > 0 ? `${money(row.amountPence)} came in` : `${money(-row.amountPence)} went out`;
};

/** What was agreed about a pot, line by line. */
export const agreed = (edges: NonNullable<PotInfo["edges"]>): string[] => [
  edges.words,
  ...(edges.noCashToPayUsBack ? ["No cash to pay ourselves back."] : []),
  `Keep a receipt for anything over ${money(edges.keepReceiptOverPence)}.`,
  `After ${edges.noteAfterSpendDays} days, say what happened next, if you can.`,
];

/** Who can see a pot and its words. */
export const seenBy = (pot: PotInfo): string => {
  if (pot.hidden) return "Only those who hold it know that it is here.";
  if (pot.share <= 1) return "Those who hold it see all of it. Others see dates and sums only.";
  if (pot.share === 2)
    return "Those who hold it see every word. Their own team sees its name. Others see dates and sums only.";
  return "People in this programme see its name and what is left. Words go as far as each spend says.";
};

/** What a hold is about: only ever one of these. */
export const reasonWords = {
  harm: "Someone could come to harm",
  suspectedFraud: "Money may have been used by a trick",
  theft: "Money may have been stolen",
} as const;

const readers = [
  "Only whoever wrote them",
  "Those who hold this pot",
  "Their own team, and those who hold this pot,",
  "Their circle",
  "Everyone in this programme",
  "Everyone",
] as const;

/** Who can read the words of a spend, by its sharing level. */
export const readBy = (share: number): string => `${readers[share] ?? readers[0]} can read the words.`;
