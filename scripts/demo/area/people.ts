import type { Role } from "@allotment/core/access/role";
import { Membership } from "@allotment/core/membership/index";
import type { ReviewGroup } from "@allotment/core/membership/review-group";
import { Organisation } from "@allotment/core/organisation/index";
import { Person } from "@allotment/core/person/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage } from "../stage.ts";

type PersonData = Saltmere["people"][number];
type OrgData = Saltmere["organisations"][number];

interface Place {
  /** Reference of the organisation or programme the role is held in. */
  readonly scope: string;
  readonly role: Role;
  readonly group?: ReviewGroup;
}

const legalKinds = {
  charity: "charity",
  CIC: "cic",
  company: "other",
  "unincorporated group": "group",
} as const;

const kindOf = ({ kind, legalForm }: OrgData) =>
  kind === "funder" ? "funder" : legalKinds[legalForm ?? "company"];

/** The first of an organisation's own people: they register it, as anyone does in the portal, and answer for it. */
const firstOf = ({ people }: Saltmere, orgId: string): PersonData => {
  const leads = people.filter((person) => person.orgId === orgId);
  const first = leads[0];
  if (!first) throw new Error(`${orgId} has no one`);
  return first;
};

const isPartner = ({ organisations }: Saltmere, orgId: string): boolean =>
  one(organisations, orgId).kind === "learningPartner";

const registered: Handler = async ({ by, id }, stage) => {
  const { data, ids } = stage;
  const { hostOrgId, ...org } = one(data.organisations, id);
  const first = firstOf(data, id);
  // The system registers for no one: the first person is made known, and does it.
  if (by === "system") {
    const { personId } = await stage.as("system", () =>
      Person.join({ name: first.name, email: first.email }),
    );
    ids.keep(first.id, personId);
  }
  const made = await stage.as(by === "system" ? first.id : by, () =>
    Organisation.register({
      name: org.name,
      kind: kindOf(org),
      publicBody: org.publicBody,
      sells: org.economicActor,
      ref: org.ref360 ?? org.regNo,
      hostOrgId: hostOrgId && ids.of("org", hostOrgId),
    }),
  );
  ids.keep(id, made.orgId);
};

/** Roles held in someone's own organisation. Whoever registered it leads it already. */
const ownPlaces = ({ orgId, roles, id }: PersonData, data: Saltmere): Place[] => {
  if (orgId === null) return [];
  const held: readonly Role[] = ["governor", "auditor", "safeguardingLead", "granteeLead", "granteeWorker"];
  const first = firstOf(data, orgId).id === id;
  const own = roles.filter((role): role is Role => held.some((each) => each === role));
  if (own.length > 0)
    return own.flatMap((role) => (first && role === "granteeLead" ? [] : [{ scope: orgId, role }]));
  if (isPartner(data, orgId)) return [{ scope: orgId, role: first ? "granteeLead" : "learningPartner" }];
  return first ? [] : [{ scope: orgId, role: "funderStaff" }];
};

const programmePlaces = ({ roles, reviewGroup }: PersonData, { programme }: Saltmere): Place[] => [
  ...(roles.includes("learningPartner") ? [{ scope: programme.id, role: "learningPartner" as const }] : []),
  ...(roles.includes("reviewer") && reviewGroup
    ? [{ scope: programme.id, role: "reviewer" as const, group: reviewGroup }]
    : []),
];

/** People served are so in the organisations that serve them, or in the programme when none does. */
const servedPlaces = ({ roles, servedByOrgIds }: PersonData, { programme }: Saltmere): Place[] => {
  if (!roles.includes("citizen")) return [];
  const scopes = servedByOrgIds.length > 0 ? servedByOrgIds : [programme.id];
  return scopes.map((scope) => ({ scope, role: "citizen" as const }));
};

/** Who brings them in: whoever the row names, where the place is theirs; else whoever answers for the place. */
const giverOf = ({ scope, role }: Place, by: string, { data, ids }: Stage): string => {
  if (scope === data.programme.id) return by;
  const own = by !== "system" && one(data.people, by).orgId === scope && role === "citizen";
  if (own) return by;
  const first = firstOf(data, scope);
  return ids.has(first.id) ? first.id : by;
};

const scopeOf = ({ scope }: Place, { ids }: Stage) =>
  scope.startsWith("org_") ? ids.of("org", scope) : ids.of("prog", scope);

/** Whoever brought in an organisation that is not their own hands it over to its first person. */
const handOver = async ({ orgId, id }: PersonData, by: string, stage: Stage): Promise<void> => {
  const { data, ids } = stage;
  if (orgId === null || !isPartner(data, orgId) || firstOf(data, orgId).id !== id) return;
  const role = { scope: ids.of("org", orgId), role: "granteeLead", personId: ids.of("person", by) } as const;
  await stage.as(by, () => Membership.remove(role));
};

const keepsPeopleSafe = async ({ id, orgId, roles }: PersonData, stage: Stage): Promise<void> => {
  if (orgId === null || !roles.includes("safeguardingLead")) return;
  const org = stage.ids.of("org", orgId);
  await stage.as(firstOf(stage.data, orgId).id, async () => {
    const { version } = await Organisation.fromId({ orgId: org });
    await Organisation.edit({ orgId: org, version, safeguardingLeadId: stage.ids.of("person", id) });
  });
};

const joined: Handler = async ({ by, id }, stage) => {
  const { data, ids } = stage;
  const person = one(data.people, id);
  const { name, email } = person;
  const places = [
    ...ownPlaces(person, data),
    ...programmePlaces(person, data),
    ...servedPlaces(person, data),
  ];
  for (const place of places) {
    const { role, group } = place;
    const member = await stage.as(giverOf(place, by, stage), () =>
      Membership.give({ scope: scopeOf(place, stage), role, name, email, ...(group ? { group } : {}) }),
    );
    if (!ids.has(id)) ids.keep(id, member.personId);
  }
  await handOver(person, by, stage);
  await keepsPeopleSafe(person, stage);
  expectEqual(`The name of ${id}`, (await Person.find(ids.of("person", id)))?.name, name);
};

export const people: Handlers = { organisation: registered, person: joined };
