import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { Programmes } from "./programme.entity.ts";
import { takesApplications } from "./programme.rules.ts";
import { Info, type Listed, type PublicListed } from "./programme.schema.ts";

/** The programme as it is stored, for other domains: no policy is asked. */
export const find = async (programmeId: string): Promise<Info | undefined> => {
  const found = await live(Programmes).get({ programmeId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** The write that changes a programme from the version that was read; whoever comes second is told. */
export const changeWrite = (programme: Info, changes: Partial<Info>): Write =>
  write(
    live(Programmes)
      .patch({ programmeId: programme.programmeId })
      .set({ ...changes, version: programme.version + 1 })
      .where((row, op) => op.eq(row.version, programme.version)),
  );

/** The write that counts one more agreement with both signatures; it does not disturb anyone's edit. */
export const grantSignedWrite = (programmeId: string): Write =>
  write(live(Programmes).patch({ programmeId }).add({ signedGrants: 1 }));

/** The write that counts one application more that was sent, or one taken back. */
export const appliedWrite = (programmeId: string, by: 1 | -1): Write =>
  write(live(Programmes).patch({ programmeId }).add({ applied: by }));

export const toListed = (row: unknown): Listed => {
  const { programmeId, name, funderOrgId, funderName, state, opensOn, closesOn, decisionBy, purpose } =
    stored(Info).parse(row);
  return {
    programmeId,
    name,
    funderOrgId,
    funderName,
    state,
    opensOn,
    closesOn,
    decisionBy,
    purpose: purpose.text,
  };
};

/** What anyone may read of it in a list. */
export const toPublicListed = (row: unknown): PublicListed => {
  const { opensOn, closesOn, state, endsOn } = stored(Info).parse(row);
  const taking = takesApplications({ state, opensOn, closesOn }, nowIso());
  return { ...toListed(row), takesApplications: taking, endsOn };
};
