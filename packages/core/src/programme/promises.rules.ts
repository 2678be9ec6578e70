import type { FieldError } from "../error.ts";
import { offersLess } from "../review/taking-part.rules.ts";
import { dateGaps, gap } from "./programme.rules.ts";
import type { Info } from "./programme.schema.ts";
import { unkinder, type Waits, waits as waitLimits, waitsOf } from "./waits.rules.ts";

export type Changes = Partial<
  Pick<
    Info,
    | "opensOn"
    | "closesOn"
    | "decisionBy"
    | "startsOn"
    | "endsOn"
    | "totalPence"
    | "listenFor"
    | "groups"
    | "name"
    | "route"
    | "routeNote"
    | "takingPart"
  >
> & { readonly purpose?: unknown; readonly waits?: Waits | undefined };

const laterOnly = ["closesOn", "decisionBy", "startsOn", "endsOn"] as const;
const fixed = ["name", "listenFor", "groups", "opensOn", "route", "routeNote"] as const;

/** The dates an edit moves, from what to what. A date given for the first time moves nothing. */
export const datesMoved = (
  programme: Info,
  changes: Changes,
): { field: string; from: string; to: string }[] =>
  laterOnly.flatMap((field) => {
    const [from, to] = [programme[field], changes[field]];
    return from !== undefined && to !== undefined && from !== to ? [{ field, from, to }] : [];
  });

/** While groups apply, the purpose they read stays. Once work has begun it can change, with a reason. */
const purposeGaps = ({ state }: Info, { purpose }: Changes, reason: string | undefined): FieldError[] => {
  if (purpose === undefined) return [];
  if (state !== "live") return [gap("purpose", "People were promised this when you opened. It stays.")];
  return reason ? [] : [gap("reason", "Say why the purpose changes. We tell everyone in it.")];
};

/** What people can count on gets no less kind than they were told. */
const waitGaps = (programme: Info, { waits }: Changes): FieldError[] =>
  unkinder(waitsOf(programme), waits).map((key) =>
    gap(`waits.${key}`, `People were told this. It can only get ${waitLimits[key].kinder}.`),
  );

/**
 * What people were promised when the programme opened can't be taken back: what we listen for and who reads stay, and
 * while groups apply the purpose; dates only move later, with a reason; the money does not shrink, and what people can
 * count on gets no less kind. Each broken promise with its field.
 */
export const promiseGaps = (programme: Info, changes: Changes, reason: string | undefined): FieldError[] => {
  if (programme.state === "draft") return [];
  const kept = fixed.filter((field) => changes[field] !== undefined);
  const moved = datesMoved(programme, changes);
  const earlier = moved.filter(({ from, to }) => to < from);
  const { state, rest } = programme;
  const applying = state === "open" || (state === "paused" && rest?.paused?.from === "open");
  const shut = !applying && moved.some(({ field }) => field === "closesOn");
  const total = changes.totalPence;
  const less =
    total !== undefined && (total < (programme.totalPence ?? 0) || programme.rootPotId !== undefined);
  return [
    ...kept.map((field) => gap(field, "People were promised this when you opened. It stays.")),
    ...purposeGaps(programme, changes, reason),
    ...waitGaps(programme, changes),
    ...earlier.map(({ field }) => gap(field, "People plan by this date. It can only move later.")),
    ...(shut ? [gap("closesOn", "Applications have closed.")] : []),
    ...(less ? [gap("totalPence", "People were told this amount. It stays.")] : []),
    ...(offersLess(programme.takingPart, changes.takingPart)
      ? [gap("takingPart", "People were offered this for their time. It can only grow.")]
      : []),
    ...(moved.length > 0 && !reason
      ? [gap("reason", "Say why the date moves. We tell everyone with a draft.")]
      : []),
  ];
};

/** What is out of order once an edit is made, for a programme that is public. */
export const orderGaps = (programme: Info, changes: Changes): FieldError[] =>
  programme.state === "draft" ? [] : dateGaps({ ...programme, ...changes });
