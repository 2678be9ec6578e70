import type { Role } from "../access/role.ts";
import { Actor, type HeldRole, type Person } from "../actor.ts";
import { Application } from "../application/index.ts";
import type { Listed } from "../application/lists.ts";
import { live } from "../db/entity.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { isId } from "../id.ts";
import { Membership } from "../membership/index.ts";
import { Programme } from "../programme/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { free, notSaid, stillAsked } from "./ask.rules.ts";
import { ofApplication } from "./ask.ts";
import { askedOf, headsOf } from "./lists.ts";
import { Reviews } from "./review.entity.ts";
import type { Info } from "./review.schema.ts";
import { askSays, type Says, stewardSays } from "./waiting.rules.ts";

const nothing: Waiting = { forYou: [], forOthers: [] };

const join = (parts: readonly Waiting[]): Waiting => ({
  forYou: parts.flatMap(({ forYou }) => forYou),
  forOthers: parts.flatMap(({ forOthers }) => forOthers),
});

const wait = ({ applicationId, title }: Pick<Info, "applicationId" | "title">, says: string): Wait => ({
  subject: applicationId,
  page: "review",
  title,
  says,
});

const spread = (head: Pick<Info, "applicationId" | "title">, { forYou, forOthers }: Says): Waiting => ({
  forYou: forYou ? [wait(head, forYou)] : [],
  forOthers: forOthers ? [wait(head, forOthers)] : [],
});

/** Applications can be taken back at any time; nothing waits on one that was. */
const stillRead = async <T extends Pick<Info, "applicationId">>(all: readonly T[]): Promise<T[]> => {
  const read = await Application.beingRead(all.map(({ applicationId }) => applicationId));
  return all.filter(({ applicationId }) => read.has(applicationId));
};

/** What someone was asked to read. What waits comes first in the list, so one page is enough for a home. */
const forReviewer = async (person: Person): Promise<Waiting> => {
  const { items } = await askedOf(person);
  const waits = await stillRead(items.filter((ask) => askSays(ask) !== undefined));
  return { forYou: waits.map((ask) => wait(ask, askSays(ask) ?? "")), forOthers: [] };
};

const scopesOf = (roles: readonly HeldRole[], role: Role): string[] =>
  roles.filter((held) => held.role === role && isId("prog", held.scope)).map(({ scope }) => scope);

/** Applications that came in and that nobody was asked to read yet. */
const unasked = async (applications: readonly Listed[]): Promise<Waiting> => {
  const sent = applications.filter(({ state }) => state === "sent");
  if (sent.length === 0) return nothing;
  const keys = sent.map(({ applicationId }) => ({ applicationId }));
  const found = await live(Reviews).get(keys).go();
  const begun = new Set(
    found.data.filter(({ state }) => state !== "decided").map((row) => row.applicationId),
  );
  return join(
    sent
      .filter(({ applicationId }) => !begun.has(applicationId))
      .map(({ applicationId, orgName: title }) =>
        spread({ applicationId, title }, { forYou: "Ask reviewers to read this." }),
      ),
  );
};

/** A head that waits for ties, counted without those who review here no more. */
const withoutThoseWhoLeft = async (head: Info): Promise<Info> => {
  if (head.state !== "asking" || head.toSay === 0) return head;
  const [all, reviewers] = await Promise.all([
    ofApplication(head.applicationId),
    Membership.holdersOf(head.programmeId, "reviewer"),
  ]);
  const here = stillAsked(
    all.filter(({ round }) => round === head.round),
    reviewers,
  );
  return { ...head, toSay: notSaid(here).length, free: free(here).length };
};

/** For the steward of a programme: whom to ask, what can begin, which talk can open. */
const forSteward = async (programmeId: Info["programmeId"]): Promise<Waiting> => {
  const programme = await Programme.find(programmeId);
  if (!programme) return nothing;
  const [asking, gathering, talking, { items }] = await Promise.all([
    headsOf(programmeId, "asking"),
    headsOf(programmeId, "gathering"),
    headsOf(programmeId, "senseMaking"),
    Application.listOfProgramme({ programmeId }),
  ]);
  const read = await stillRead([...asking.items, ...gathering.items, ...talking.items]);
  const heads = await Promise.all(read.map(withoutThoseWhoLeft));
  return join([
    await unasked(items),
    ...heads.map((head) => spread(head, stewardSays(head, programme.groups))),
  ]);
};

/** For whoever decides: talks that are open. */
const forCommissioner = async (programmeId: string): Promise<Waiting> => {
  const { items } = await headsOf(programmeId, "senseMaking");
  return join(
    (await stillRead(items)).map((head) =>
      spread(head, { forYou: "The talk is open. You can decide when it has settled." }),
    ),
  );
};

/** What a review asks of those who read, those who convene and those who decide. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return nothing;
  const stewarded = scopesOf(actor.roles, "steward").map((scope) => programmeId.parse(scope));
  return join(
    await Promise.all([
      ...(scopesOf(actor.roles, "reviewer").length > 0 ? [forReviewer(actor)] : []),
      ...stewarded.map(forSteward),
      ...scopesOf(actor.roles, "commissioner").map(forCommissioner),
    ]),
  );
};
