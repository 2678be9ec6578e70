import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Programme } from "../programme/index.ts";
import { closingInstant } from "../programme/programme.rules.ts";
import { waitsOf } from "../programme/waits.rules.ts";
import { Answers } from "./application.entity.ts";
import { copyAsked, graceGranted, reopened, talkAsked, withdrawn } from "./application.events.ts";
import { can, type Viewed } from "./application.policy.ts";
import { isDraft, mayReopen, possible, takes } from "./application.rules.ts";
import { AskToTalk, applicationId, GrantGrace, type Info } from "./application.schema.ts";
import { answersOf, changeWrite, find, seenApplication, stateWrite } from "./find.ts";
import { shown } from "./shown.ts";

const One = z.strictObject({ applicationId });

const factsOf = ({ programmeId, orgId }: Info) => ({ programmeId, orgId });

const after = (application: Info & Viewed, changes: Partial<Info>) =>
  shown({ ...application, ...changes, version: application.version + 1 });

/** Take an application back. 409 once it is decided. */
export const withdraw = fn(One, async ({ applicationId }) => {
  const application = await seenApplication(applicationId);
  allow(can.withdraw(Actor.use(), application), "Only someone who speaks for the group can take it back.");
  if (!takes("withdraw", application.state))
    throw wrongState("Only what was sent and not decided can be taken back.");
  await commit(
    [stateWrite(application, "withdrawn"), Programme.appliedWrite(application.programmeId, -1)],
    withdrawn.of(applicationId, factsOf(application)),
  );
  return after(application, { state: "withdrawn", movedAt: nowIso() });
});

/** The steward asks the group for a talk before anyone decides; nothing else changes. */
export const askToTalk = fn(AskToTalk, async ({ applicationId, words }) => {
  const application = await seenApplication(applicationId);
  allow(can.askToTalk(Actor.use(), application));
  if (!possible(application).includes("askToTalk"))
    throw wrongState("There is nothing to talk about here now.");
  const changes = { talkAskedAt: nowIso(), talkWords: words };
  await commit([changeWrite(application, changes)], talkAsked.of(applicationId, factsOf(application)));
  return after(application, changes);
});

/** Have a copy of what was sent last e-mailed to yourself. 409 before it was sent, and once it was taken back. */
export const askCopy = fn(One, async ({ applicationId }) => {
  const application = await seenApplication(applicationId);
  allow(can.askCopy(Actor.use(), application), "A copy goes to people of the group that wrote it.");
  if (!possible(application).includes("askCopy")) throw wrongState("There is nothing sent to copy.");
  await commit([], copyAsked.of(applicationId, { ...factsOf(application), sending: application.sendings }));
  return shown(application);
});

export const Grace = z.strictObject({ applicationId, graceUntil: z.string() });

/**
 * When something technical went wrong, a steward keeps the door open for one group, for at most 48 hours after
 * closing or as few as the programme says, and says why. The group gives them the reference: they read nothing of the draft.
 * 409 when that time has passed already, or it was sent.
 */
export const grantGrace = fn(
  GrantGrace,
  async ({ applicationId, hours, reason }): Promise<z.infer<typeof Grace>> => {
    const found = await find(applicationId);
    const application = seen(found && { ...found, help: undefined, asked: undefined }, (it) =>
      can.grantGrace(Actor.use(), it),
    );
    const programme = seen(await Programme.find(application.programmeId), () => true);
    const { graceHours } = waitsOf(programme);
    if (hours > graceHours)
      throw badInput([{ path: "hours", message: `The longest is ${graceHours} hours after closing.` }]);
    const { closesOn } = programme;
    const graceUntil = new Date(
      Date.parse(closingInstant(closesOn ?? dayOf(Deps.use().now()))) + hours * 3_600_000,
    ).toISOString();
    if (!isDraft(application.state)) throw wrongState("This was sent already.");
    if (graceUntil <= nowIso())
      throw wrongState(`That time has passed. The longest is ${graceHours} hours after closing.`);
    const changes = { graceUntil, graceReason: reason, graceById: thePerson().personId };
    await commit(
      [changeWrite(application, changes)],
      graceGranted.of(applicationId, { ...factsOf(application), until: graceUntil }),
    );
    return { applicationId, graceUntil };
  },
);

const unlockWrites = async (applicationId: string): Promise<Write[]> =>
  (await answersOf(applicationId)).map(({ part }) =>
    write(live(Answers).patch({ applicationId, part }).remove(["locked"])),
  );

/** After "keep talking", open the words again, within nine months or as the programme says. 409 later, or after any other decision. */
export const reopen = fn(One, async ({ applicationId }) => {
  const application = await seenApplication(applicationId);
  allow(can.reopen(Actor.use(), application));
  const { decision, state } = application;
  if (!takes("reopen", state) || decision?.choice !== "keepTalking")
    throw wrongState("Only an application we keep talking about can be opened again.");
  const { keepTalkingMonths } = waitsOf(await Programme.find(application.programmeId));
  if (!mayReopen(dayOf(new Date(decision.at)), dayOf(Deps.use().now()), keepTalkingMonths))
    throw wrongState(`More than ${keepTalkingMonths} months have passed. Begin a new one together.`);
  await commit(
    [stateWrite(application, "talking"), ...(await unlockWrites(applicationId))],
    reopened.of(applicationId, factsOf(application)),
  );
  return after(application, { state: "talking", movedAt: nowIso() });
});
