/**
 * Grants a funder has published, recorded as made elsewhere: no pot and no payments here, but a relationship in which
 * accounts and check-ins can begin. Each row is one transaction, so a bad one leaves nothing half-made, and the same row
 * again changes nothing.
 */
import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { dayOf } from "../day.ts";
import { Deps } from "../deps.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { can as canOfOrganisation } from "../organisation/organisation.policy.ts";
import { Request } from "../request.ts";
import { can } from "./import-grants.policy.ts";
import { type Imported, ImportRows, type RowDone } from "./import-grants.schema.ts";
import { sideBySide } from "./lanes.ts";
import { mustPublishAs, publishAs } from "./publisher.ts";
import { idOf, leftOutWords } from "./read-file.rules.ts";
import { type ReadRow, readRow } from "./read-row.rules.ts";
import { recipientsOf } from "./recipient.ts";
import { recordRow } from "./record-row.ts";

export { inviteLead } from "./invite.ts";
export { shown } from "./recorded.ts";

const notRecorded = (sent: unknown, read: Exclude<ReadRow, { kind: "row" }>): RowDone =>
  read.kind === "leftOut"
    ? { sourceId: idOf(sent), outcome: "leftOut", says: [`It is ${leftOutWords[read.because]}.`] }
    : { sourceId: idOf(sent), outcome: "problem", says: [...read.problems] };

/**
 * Record up to 25 published grants; those to one group go one after another. Each answers for itself: made, here already
 * (perhaps with other facts), left out, or what is wrong with it. Sending the same again changes nothing, with or
 * without an idempotency key.
 * 422 `import.other_funder` when the organisation publishes under another id.
 */
export const importRows = fn(ImportRows, async ({ orgId, funderRef, grants }): Promise<Imported> => {
  const actor = Actor.use();
  const funder = seen(await Organisation.find(orgId), () => canOfOrganisation.see(actor));
  allow(can.import(actor, funder), "Only a commissioner of this organisation can bring its grants in.");
  mustPublishAs(funder, funderRef);
  const today = dayOf(Deps.use().now());
  const sent = grants.map((grant) => ({ grant, read: readRow(grant, funderRef, today) }));
  const rows = sent.flatMap(({ read }) => (read.kind === "row" ? [read.row] : []));
  // Each row is a change of its own, so the one key that a request may bring can't stand for all of them.
  return Request.with({ act: "import" }, async () => {
    if (rows.length > 0) await publishAs(funder, funderRef);
    const known = await recipientsOf(
      orgId,
      rows.map(({ recipientRef }) => recipientRef),
    );
    const items = await sideBySide(
      sent.map(({ grant, read }) => ({
        lane: read.kind === "row" ? read.row.recipientRef : "",
        run: async () =>
          read.kind === "row" ? recordRow(funder, read.row, known) : notRecorded(grant, read),
      })),
    );
    return { items };
  });
});
