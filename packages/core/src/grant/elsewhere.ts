import { createHash } from "node:crypto";
import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { DomainError } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { ElsewhereGrants } from "./elsewhere.entity.ts";
import { Elsewhere, RecordElsewhere } from "./elsewhere.schema.ts";
import { recordedElsewhere } from "./grant.events.ts";
import { grantId } from "./payment.schema.ts";

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of a grant recorded elsewhere: always the same for one source of one funder, in the shape of every other id.
 * The funder is part of it, so that no one who records first under another's source ids stands in the owner's way.
 */
export const elsewhereId = (funderOrgId: string, sourceId: string): Elsewhere["grantId"] => {
  const digest = createHash("sha256").update(`grant elsewhere\n${funderOrgId}\n${sourceId}`).digest();
  return grantId.parse(`grant_${Array.from(digest.subarray(0, 26), (byte) => letters[byte % 32]).join("")}`);
};

/** Whether a write was refused because the grant is recorded already. */
class Known extends DomainError {
  constructor() {
    super("conflict", "grant.known", "This grant is recorded already.");
  }
}

/** The grant with this id that was recorded elsewhere, or undefined. For other domains: no policy is asked. */
export const findElsewhere = async (grantId: string): Promise<Elsewhere | undefined> => {
  const found = await live(ElsewhereGrants).get({ grantId }).go({ consistent: true });
  return found.data ? stored(Elsewhere).parse(found.data) : undefined;
};

/** What is recorded in the same transaction as a grant, such as a group that is new. */
export interface Along {
  readonly writes: readonly Write[];
  readonly happenings: readonly Happening[];
}

/**
 * Record a published grant that was made elsewhere: no pot, no payments, no agreement here. For the importer, which has
 * asked who may; recording the same source again changes nothing and answers `made: false`.
 */
export const recordElsewhere = async (
  given: z.input<typeof RecordElsewhere>,
  along: Along = { writes: [], happenings: [] },
): Promise<Pick<Elsewhere, "grantId"> & { made: boolean }> => {
  const grant = RecordElsewhere.parse(given);
  const grantId = elsewhereId(grant.funderOrgId, grant.sourceId);
  try {
    const made = write(ElsewhereGrants.create({ ...grant, grantId, at: nowIso() }), () => new Known());
    const recorded = recordedElsewhere.of(grantId, { amountPence: grant.amountPence });
    await commit([made, ...along.writes], recorded, ...along.happenings);
    return { grantId, made: true };
  } catch (error) {
    if (error instanceof Known) return { grantId, made: false };
    throw error;
  }
};

/** Grants to a group that were made and published elsewhere, newest first. They are public, so anyone signed in reads them. */
export const listElsewhere = fn(
  z.strictObject({ orgId, cursor }),
  async ({ orgId, cursor }): Promise<Page<Elsewhere>> => {
    allow(Actor.use().type !== "public");
    const list = `elsewhere ${orgId}`;
    const found = await live(ElsewhereGrants)
      .query.ofGroup({ orgId })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
    return toPage(
      list,
      found.data.map((row) => stored(Elsewhere).parse(row)),
      found.cursor,
    );
  },
);

/** The same, by who made them. */
export const listElsewhereBy = fn(
  z.strictObject({ orgId, cursor }),
  async ({ orgId, cursor }): Promise<Page<Elsewhere>> => {
    allow(Actor.use().type !== "public");
    const list = `elsewhere by ${orgId}`;
    const found = await live(ElsewhereGrants)
      .query.ofFunder({ funderOrgId: orgId })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
    return toPage(
      list,
      found.data.map((row) => stored(Elsewhere).parse(row)),
      found.cursor,
    );
  },
);
