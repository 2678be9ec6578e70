import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { DomainError, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { Organisation } from "../organisation/index.ts";
import { Organisations } from "../organisation/organisation.entity.ts";
import { edited } from "../organisation/organisation.events.ts";
import type { Info as Funder } from "../organisation/organisation.schema.ts";

/** Someone changed the organisation between our reading and our writing of it. */
class Moved extends DomainError {
  constructor() {
    super("conflict", "changed_since", "Someone else changed this organisation. Try again.");
  }
}

const MOST_TRIES = 5;

/** 422 unless the organisation is known by this published id, or by none yet. */
export const mustPublishAs = (funder: Funder, funderRef: string): void => {
  if (funder.ref !== undefined && funder.ref !== funderRef)
    throw rule("import.other_funder", `${funder.name} publishes as ${funder.ref}, not as ${funderRef}.`, [
      { path: "funderRef", message: `Use ${funder.ref}.` },
    ]);
};

const takeRef = (funder: Funder, funderRef: string): Promise<void> => {
  const patch = live(Organisations)
    .patch({ orgId: funder.orgId })
    .set({ ref: funderRef, version: funder.version + 1 })
    .where((row, op) => op.eq(row.version, funder.version));
  return commit([write(patch, () => new Moved())], edited.of(funder.orgId, { fields: ["ref"] }));
};

/** On a first import, keep the published id that an organisation says is its own; later ones must match it. */
export const publishAs = async (funder: Funder, funderRef: string): Promise<void> => {
  let now = funder;
  for (let tries = 1; now.ref !== funderRef; tries += 1) {
    mustPublishAs(now, funderRef);
    try {
      return await takeRef(now, funderRef);
    } catch (error) {
      if (!(error instanceof Moved) || tries >= MOST_TRIES) throw error;
      now = (await Organisation.find(funder.orgId)) ?? now;
    }
  }
};
