import { Grant } from "@allotment/core/grant/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

type GrantData = Saltmere["grants"][number];

const versionOf = ({ id, versions }: GrantData, n: number): GrantData["versions"][number] => {
  const found = versions.find((version) => version.n === n);
  if (!found) throw new Error(`${id} has no version ${n}`);
  return found;
};

/** The words that both sides sign, in one version. */
const termsOf = ({ startsOn, endsOn }: GrantData, version: GrantData["versions"][number], stage: Stage) => {
  const { n: _, from: __, changed: ___, promises, subsidyNote, ...terms } = version;
  const { ids } = stage;
  return {
    ...terms,
    startsOn,
    endsOn,
    promises: promises.map(({ by, ...promise }) => ({ ...promise, by: ids.of("person", by) })),
    ...(subsidyNote && {
      subsidyNote: { ...subsidyNote, recipientOrgId: ids.of("org", subsidyNote.recipientOrgId) },
    }),
  };
};

const drafting = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids } = stage;
  const grant = one(stage.data.grants, id);
  const { outcome, why, recipientOrgId = grant.orgId, declaredBeforePence } = grant.subsidy;
  const drafted = await stage.as(by, () =>
    Grant.draft({
      applicationId: ids.of("app", grant.applicationId),
      hostOrgId: grant.hostOrgId && ids.of("org", grant.hostOrgId),
      terms: termsOf(grant, versionOf(grant, 1), stage),
      subsidy: { outcome, why, recipientOrgId: ids.of("org", recipientOrgId), declaredBeforePence },
    }),
  );
  expectEqual(`The pot of ${id}`, drafted.potId, ids.of("pot", grant.potId));
  ids.keep(id, drafted.grantId);
};

/** What differs between a version and the one before it. */
const changesOf = (grant: GrantData, n: number, stage: Stage) => {
  const [before, after] = [n - 1, n].map((each) => termsOf(grant, versionOf(grant, each), stage));
  return Object.fromEntries(
    Object.entries(after ?? {}).filter(
      ([part, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(Object.entries(before ?? {}).find(([key]) => key === part)?.[1]),
    ),
  );
};

const propose = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const grant = one(stage.data.grants, id);
  const n = Math.max(...grant.versions.map((version) => version.n));
  const { changed: why = "", from } = versionOf(grant, n);
  await stage.as(by, () =>
    Grant.proposeChange({
      grantId: stage.ids.of("grant", id),
      changes: changesOf(grant, n, stage),
      why,
      from,
    }),
  );
};

/** Sign the edition on offer, or the change that is open, as it is shown to whoever signs. */
const signed: Handler = async ({ by, id, with: version }, stage) => {
  const grantId = stage.ids.of("grant", id);
  const { edition, openProposalId } = await stage.as(by, () => Grant.fromId({ grantId }));
  await stage.as(by, () => {
    if (version === "1") return Grant.sign({ grantId, edition });
    if (!openProposalId) throw new Error(`No change of ${id} is open`);
    return Grant.signChange({ grantId, proposalId: openProposalId });
  });
};

/** An offer is also the notice of minimal help, with its sum as it stands that day. */
const offer = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { subsidy } = one(stage.data.grants, id);
  const { subsidySums } = await stage.as(by, () => Grant.offer({ grantId: stage.ids.of("grant", id) }));
  expectEqual(`The three-year sum of ${id}`, subsidySums?.threeYearSumPence, subsidy.threeYearSumPence);
  expectEqual(`The room left by ${id}`, subsidySums?.headroomAfterPence, subsidy.headroomAfterPence);
};

const acts: Record<string, (step: Step, stage: Stage) => Promise<unknown>> = {
  drafting,
  offered: offer,
  proposal: propose,
};

/** States are as told; a grant with a change proposed is live. */
const moved: Handler = async (step, stage) => {
  await acts[step.to]?.(step, stage);
  stage.later(async () => {
    const head = await Grant.find(stage.ids.of("grant", step.id));
    const proposed = head?.openProposalId !== undefined;
    expectEqual(`The state of ${step.id}`, proposed ? "proposal" : head?.state, step.to);
  });
};

const hostYes: Handler = async ({ by, id }, stage) => {
  await stage.as(by, () => Grant.sayHostYes({ grantId: stage.ids.of("grant", id) }));
};

const bankCheck: Handler = async ({ by, id }, stage) => {
  await stage.as(by, () => Grant.checkBank({ grantId: stage.ids.of("grant", id) }));
};

const paid: Handler = async ({ by, id }, stage) => {
  const { ids } = stage;
  const { grantId, planN, paidOn, note, paidToOrgId, amountPence } = one(stage.data.payments, id);
  const { payments } = await stage.as(by, () =>
    Grant.pay({ grantId: ids.of("grant", grantId), planN, paidOn, ...(note ? { note } : {}) }),
  );
  const line = payments?.find((payment) => payment.planN === planN);
  expectEqual(`The sum of ${id}`, line?.amountPence, amountPence);
  expectEqual(`The payee of ${id}`, line?.paidToOrgId, ids.of("org", paidToOrgId));
  ids.keep(id, line?.payId);
};

const confirmed: Handler = async ({ by, id }, stage) => {
  await stage.as(by, () => Grant.confirmSubsidy({ grantId: stage.ids.of("grant", id) }));
};

export const grant: Handlers = {
  grant: moved,
  "grant version": signed,
  host: hostYes,
  "bank check": bankCheck,
  payment: paid,
  "subsidy confirmed": confirmed,
};

/** Whoever receives minimal help confirms its sum, on a day told of, before anyone signs. */
export const subsidySteps = ({ grants }: Saltmere): Step[] =>
  grants.flatMap(({ id, subsidy: { confirmedOn, confirmedBy } }) =>
    confirmedOn && confirmedBy
      ? [{ at: `${confirmedOn}T09:00:00Z`, by: confirmedBy, what: "subsidy confirmed", id, to: "confirmed" }]
      : [],
  );
