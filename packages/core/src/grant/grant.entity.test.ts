import { describe, expect, it } from "vitest";
import { Dues } from "./due.entity.ts";
import { ElsewhereGrants } from "./elsewhere.entity.ts";
import { GrantHeads, GrantOf, Hosted } from "./grant.entity.ts";
import { GrantLooks } from "./look.entity.ts";
import { GrantPauses } from "./pause.entity.ts";
import { Payments } from "./payment.entity.ts";
import { Receivers } from "./receiver.entity.ts";
import { GrantProposals, GrantVersions } from "./version.entity.ts";

const grantId = "grant_1";
const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const values = (query: { params<T>(options?: { table?: string }): T }) => {
  const { IndexName, ExpressionAttributeValues } = params(query);
  return { index: IndexName, ...(ExpressionAttributeValues ?? {}) };
};

describe("access patterns of a grant", () => {
  it("one item: the head, a version, a change, a payment, the way from an application", () => {
    expect(params(GrantHeads.get({ grantId })).Key).toEqual({ pk: "GRANT#grant_1", sk: "HEAD" });
    expect(params(GrantVersions.get({ grantId, n: 2 })).Key).toEqual({
      pk: "GRANT#grant_1",
      sk: "VERSION#0002",
    });
    expect(params(GrantProposals.get({ grantId, proposalId: "prop_1" })).Key).toEqual({
      pk: "GRANT#grant_1",
      sk: "PROPOSAL#prop_1",
    });
    expect(params(Payments.get({ grantId, planN: 3 })).Key).toEqual({
      pk: "GRANT#grant_1",
      sk: "PAYMENT#0003",
    });
    expect(params(GrantOf.get({ applicationId: "app_1" })).Key).toEqual({
      pk: "GRANT_OF#app_1",
      sk: "GRANT",
    });
    expect(params(Receivers.get({ orgId: "org_1" })).Key).toEqual({ pk: "RECEIVER#org_1", sk: "SUBSIDY" });
  });

  it("the versions and payments of one grant, each from its own stretch of one partition", () => {
    expect(values(GrantVersions.query.ofGrant({ grantId }))).toMatchObject({
      ":pk": "GRANT#grant_1",
      ":sk1": "VERSION#",
    });
    expect(values(GrantPauses.query.ofGrant({ grantId }))).toMatchObject({
      ":pk": "GRANT#grant_1",
      ":sk1": "PAUSE#",
    });
    expect(values(GrantLooks.query.ofGrant({ grantId }))).toMatchObject({
      ":pk": "GRANT#grant_1",
      ":sk1": "LOOK#",
    });
    expect(values(Payments.query.ofGrant({ grantId }))).toMatchObject({
      ":pk": "GRANT#grant_1",
      ":sk1": "PAYMENT#",
    });
  });

  it("lists: of a programme, of a group, of a host, and the payment register", () => {
    expect(values(GrantHeads.query.ofProgramme({ programmeId: "prog_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "GRANTS#prog_1",
    });
    expect(values(GrantHeads.query.ofGroup({ orgId: "org_1" }))).toMatchObject({
      index: "gsi2",
      ":pk": "GRANTS#org_1",
    });
    expect(values(Hosted.query.ofHost({ hostOrgId: "org_1" }))).toMatchObject({ ":pk": "HOSTED#org_1" });
    expect(values(Payments.query.register({ programmeId: "prog_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "PAYMENTS#prog_1",
    });
  });

  it("what waits in a programme by a day, and nothing that waits later", () => {
    const found = values(GrantHeads.query.waiting({ programmeId: "prog_1" }).lt({ looksOn: "2026-11-03" }));
    expect(found).toMatchObject({ index: "gsi3", ":pk": "GRANTS_WAIT#prog_1" });
    expect(
      params(GrantHeads.query.waiting({ programmeId: "prog_1" }).lt({ looksOn: "2026-11-03" })),
    ).toMatchObject({
      KeyConditionExpression: "#pk = :pk and #sk1 < :sk1",
      ExpressionAttributeValues: { ":sk1": "2026-11-03" },
    });
    // The sort key goes on after the day, so "up to the 2nd" is "before the 3rd".
    expect("2026-11-02#grant_1" < "2026-11-03").toBe(true);
  });

  it("what is due in a programme by a day, and the register between two days", () => {
    expect(params(Dues.query.byDay({ programmeId: "prog_1" }).lt({ dueOn: "2026-11-03" }))).toMatchObject({
      IndexName: "gsi1",
      KeyConditionExpression: "#pk = :pk and #sk1 < :sk1",
      ExpressionAttributeValues: { ":pk": "DUES#prog_1", ":sk1": "2026-11-03" },
    });
    expect(params(Dues.delete({ grantId, planN: 2 })).Key).toEqual({ pk: "GRANT#grant_1", sk: "DUE#0002" });
    const between = Payments.query
      .register({ programmeId: "prog_1" })
      .between({ paidOn: "2026-11-01" }, { paidOn: "2026-12-01" });
    expect(values(between)).toMatchObject({
      index: "gsi1",
      ":pk": "PAYMENTS#prog_1",
      ":sk1": "2026-11-01",
      ":sk2": "2026-12-01",
    });
  });

  it("grants made elsewhere, of a group and by a funder", () => {
    expect(values(ElsewhereGrants.query.ofGroup({ orgId: "org_1" }))).toMatchObject({
      index: "gsi2",
      ":pk": "ELSEWHERE_TO#org_1",
    });
    expect(values(ElsewhereGrants.query.ofFunder({ funderOrgId: "org_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "ELSEWHERE_BY#org_1",
    });
  });
});
