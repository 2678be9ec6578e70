import { holds, seen } from "../access/permit.ts";
import { Actor, type Person as APerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { mayRead } from "../review/ask.rules.ts";
import * as Asks from "../review/ask.ts";
import { Answers, Applications, Helpers } from "./application.entity.ts";
import { can, type Viewed } from "./application.policy.ts";
import { type State, wasSent } from "./application.rules.ts";
import { AnswerInfo, Info } from "./application.schema.ts";

/** The head of an application as it is stored, for other domains: no policy is asked. */
export const find = async (applicationId: string): Promise<Info | undefined> => {
  const found = await live(Applications).get({ applicationId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** The parts of a draft as they are saved now. */
export const answersOf = async (applicationId: string): Promise<AnswerInfo[]> => {
  const found = await live(Answers)
    .query.ofApplication({ applicationId })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(AnswerInfo).parse(row));
};

/** What someone was asked to help with in writing an application, if anything. Raw: no policy. */
export const helpOf = async (
  applicationId: string,
  { personId }: { readonly personId: string },
): Promise<Viewed["help"]> =>
  (await live(Helpers).get({ applicationId, personId }).go({ consistent: true })).data?.may;

/** A tie shuts for good; being asked lets in for as long as someone reviews for the programme. */
const askedOf = async (
  { applicationId, programmeId }: Info,
  person: APerson,
): Promise<Pick<Viewed, "asked" | "askedAbout">> => {
  const ask = await Asks.mine(applicationId, person.personId);
  if (!ask) return { asked: undefined };
  if (!mayRead(ask)) return { asked: "tied" };
  return holds(person, ["reviewer"], [programmeId])
    ? { asked: "free", askedAbout: ask.round }
    : { asked: undefined };
};

/** An application with what its reader has to do with it: one read for its own group, up to two more for others. */
export const viewed = async (application: Info): Promise<Info & Viewed> => {
  const actor = Actor.use();
  const nothing = { ...application, help: undefined, asked: undefined };
  if (actor.type !== "person" || can.listGroup(actor, application.orgId)) return nothing;
  const { applicationId } = application;
  const [help, asked] = await Promise.all([
    helpOf(applicationId, actor),
    wasSent(application) ? askedOf(application, actor) : undefined,
  ]);
  return { ...nothing, help, ...asked };
};

/** The application, 404 when it is not there or not the reader's to see. */
export const seenApplication = async (id: string): Promise<Info & Viewed> => {
  const application = await find(id);
  return seen(application && (await viewed(application)), (it) => can.see(Actor.use(), it));
};

/** The write that changes a head from the version that was read; whoever comes second is told. */
export const changeWrite = (
  application: Pick<Info, "applicationId" | "version">,
  changes: Partial<Info>,
): Write =>
  write(
    live(Applications)
      .patch({ applicationId: application.applicationId })
      .set({ ...changes, version: application.version + 1 })
      .where((row, op) => op.eq(row.version, application.version)),
  );

/**
 * The write that moves an application to another state, for a review's own transactions; it fails (409) when the
 * application moved on meanwhile. The caller's rules decide whether the move is right.
 */
export const stateWrite = (
  application: Pick<Info, "applicationId" | "version">,
  to: State,
  more: Partial<Pick<Info, "decision" | "answeredAt">> = {},
): Write => changeWrite(application, { ...more, state: to, movedAt: nowIso() });
