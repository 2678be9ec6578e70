import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { changedSince } from "../error.ts";
import { Enclosures } from "./application.entity.ts";
import { Enclosure } from "./enclosure.schema.ts";

/** The files that go with an application as it is now, in the order they came. Raw: no policy. */
export const enclosuresOf = async (applicationId: string): Promise<Enclosure[]> => {
  const { data } = await live(Enclosures)
    .query.ofApplication({ applicationId })
    .go({ consistent: true, pages: "all" });
  return data
    .filter(({ takenBackAt, asideAt }) => takenBackAt === undefined && asideAt === undefined)
    .map((row) => stored(Enclosure).parse(row));
};

/** The writes that keep files with what is sent: one that is taken back at this moment does not go. */
export const enclosedWrites = (
  applicationId: string,
  enclosures: readonly Enclosure[],
  sending: number,
): Write[] =>
  enclosures.map(({ enclosureId, sentIn = sending }) =>
    write(
      live(Enclosures)
        .patch({ applicationId, enclosureId })
        .set({ sentIn })
        .where((row, op) => op.notExists(row.takenBackAt)),
      () => changedSince(undefined),
    ),
  );
