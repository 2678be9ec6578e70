import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Covered } from "./account.entity.ts";
import { mustNotOverlap, type Span } from "./account.rules.ts";

interface Kept extends Span {
  readonly accountId: string;
}

interface Spans {
  readonly spans: readonly Kept[];
  readonly version: number;
}

const read = async (about: string): Promise<Spans | undefined> => {
  const found = await live(Covered).get({ about }).go({ consistent: true });
  return found.data ?? undefined;
};

const keep = (about: string, now: Spans | undefined, spans: readonly Kept[]): Write =>
  write(
    now
      ? live(Covered)
          .patch({ about })
          .set({ spans, version: now.version + 1 })
          .where((row, op) => op.eq(row.version, now.version))
      : Covered.create({ about, spans, version: 1 }),
  );

/** The write that takes an account's days. @throws 409 `account.overlaps` */
export const takeDays = async (about: string, span: Kept): Promise<Write> => {
  const now = await read(about);
  mustNotOverlap(span, now?.spans ?? []);
  return keep(about, now, [...(now?.spans ?? []), span]);
};

/** The writes that free the days of an account that was withdrawn. */
export const freeDays = async (about: string, accountId: string): Promise<Write[]> => {
  const now = await read(about);
  return now
    ? [
        keep(
          about,
          now,
          now.spans.filter((span) => span.accountId !== accountId),
        ),
      ]
    : [];
};
