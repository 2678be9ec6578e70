import { asWritten, type GrantRow, type LeftOutBecause, readRow } from "./read-row.rules.ts";

export interface RowProblem {
  /** Its place in the file, from 1, and its id when it has one. */
  readonly row: number;
  readonly id: string;
  readonly says: readonly string[];
}

/** What a file holds, before anything is made of it. */
export interface ReadFile {
  readonly rows: readonly GrantRow[];
  readonly problems: readonly RowProblem[];
  readonly leftOut: Record<LeftOutBecause, number>;
}

/** Each reason for leaving a row out, in words. */
export const leftOutWords: Record<LeftOutBecause, string> = {
  otherFunder: "from another funder",
  toOnePerson: "to one person",
  ofZero: "of no money",
};

/** The id of a row as it was written, cut short; nothing when it has none. */
export const idOf = (grant: unknown): string =>
  typeof grant === "object" && grant !== null && "id" in grant ? asWritten(grant.id).slice(0, 60) : "";

const grantsOf = (file: unknown): unknown[] | undefined => {
  if (Array.isArray(file)) return file;
  if (typeof file !== "object" || file === null || !("grants" in file)) return undefined;
  return Array.isArray(file.grants) ? file.grants : undefined;
};

/** Org-ids of the funders in a file, most rows first: a first import asks which of them is its own. */
export const fundersIn = (file: unknown): { ref: string; name: string; rows: number }[] => {
  const found = new Map<string, { ref: string; name: string; rows: number }>();
  for (const grant of grantsOf(file) ?? []) {
    const funder = (grant as { fundingOrganization?: { id?: unknown; name?: unknown }[] } | null)
      ?.fundingOrganization?.[0];
    if (typeof funder?.id !== "string") continue;
    const known = found.get(funder.id) ?? {
      ref: funder.id,
      name: asWritten(funder.name) || funder.id,
      rows: 0,
    };
    found.set(funder.id, { ...known, rows: known.rows + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
};

/**
 * Read a whole 360Giving file. A bad row is reported and the rest are read; the second of two rows
 * with one id is a problem, so that nothing is made twice from one file.
 * @returns undefined when the file holds no list of grants at all.
 */
export const readGrants = (file: unknown, funderRef: string, today: string): ReadFile | undefined => {
  const grants = grantsOf(file);
  if (!grants) return undefined;
  const rows: GrantRow[] = [];
  const problems: RowProblem[] = [];
  const leftOut: ReadFile["leftOut"] = { otherFunder: 0, toOnePerson: 0, ofZero: 0 };
  const ids = new Set<string>();
  for (const [at, grant] of grants.entries()) {
    const read = readRow(grant, funderRef, today);
    if (read.kind === "leftOut") leftOut[read.because] += 1;
    else if (read.kind === "problems") problems.push({ row: at + 1, id: idOf(grant), says: read.problems });
    else if (ids.has(read.row.sourceId))
      problems.push({ row: at + 1, id: read.row.sourceId, says: ["Another row before it has the same id."] });
    else {
      ids.add(read.row.sourceId);
      rows.push(read.row);
    }
  }
  return { rows, problems, leftOut };
};
