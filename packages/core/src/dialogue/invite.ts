import { allow } from "../access/permit.ts";
import { find as findAccount, linkWrite, seenAccount } from "../account/find.ts";
import { seenGiver } from "../account/giver.ts";
import { thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { UNLISTED } from "../db/listed.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { badInput, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { DialogueHeads } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { mustBeTheirsToChoose, sideOf, yesAfterOffer } from "./dialogue.rules.ts";
import { type Head, Invite, InviteGuest, Link } from "./dialogue.schema.ts";
import { actOn, after, changeWrite, find } from "./find.ts";
import { kindRules, mustFitKind } from "./kind.rules.ts";
import { partiesOf } from "./party.ts";
import { shown } from "./shown.ts";

/** @throws 400 for a day that has gone */
export const mustBeToCome = (on: string, path = "on"): void => {
  if (on < dayOf(Deps.use().now()))
    throw badInput([{ path, message: "That day has gone. Choose one to come." }]);
};

/** The time offered with an invitation, and who has said yes to it by inviting. */
const firstTime = (
  input: Pick<Head, "kind" | "givingIds" | "receivingIds">,
  time: Head["offeredTime"],
  me: Head["inviterId"],
) => {
  if (!time)
    return { yesIds: kindRules[input.kind].receiversChoose && sideOf(input, me) === "giving" ? [me] : [] };
  mustBeTheirsToChoose(input.kind, sideOf(input, me));
  mustBeToCome(time.on);
  // Ids that were given as people's stay people's.
  return { offeredTime: time, yesIds: yesAfterOffer(input.kind, input, me, me) as Head["yesIds"] };
};

/** The account, seen and of the giver whose talk it is. */
const ofGiver = async (accountId: NonNullable<Head["accountId"]>, about: string) => {
  const { head } = await seenAccount(accountId);
  if ((head.grantId ?? head.programmeId) !== about)
    throw badInput([{ path: "accountId", message: "This account is of another grant." }]);
  return head;
};

/** The account a talk is given in, not yet another talk's; and the write that ties them. */
const linking = async (
  accountId: Head["accountId"],
  about: string,
  dialogueId: Head["dialogueId"],
): Promise<Write[]> => (accountId ? [linkWrite(await ofGiver(accountId, about), dialogueId)] : []);

const oneOfThem = (kind: Head["kind"], byFunder: boolean): void => {
  if ((kind === "reciprocal") === byFunder) return;
  throw rule("dialogue.kind", "This kind of talk needs another giver.", [
    {
      path: "kind",
      message: byFunder
        ? "The funder gives its account to groups."
        : "A group gives this account: name its grant.",
    },
  ]);
};

/**
 * Invite people to a talk, from either side. Everyone invited can say what would make it easier to come.
 * 422 `dialogue.kind` names what the kind still needs.
 */
export const invite = fn(
  Invite,
  async ({ grantId, programmeId, accountId, aboutAccountId, time, thanks, circleId, ...input }) => {
    const { personId: me } = thePerson();
    const asked = { ...(grantId ? { grantId } : {}), ...(programmeId ? { programmeId } : {}) };
    const { about, byFunder, ...giver } = await seenGiver(asked);
    allow(sideOf(input, me) !== undefined, "Name yourself on one of the sides.");
    oneOfThem(input.kind, byFunder);
    await Person.mustKnow(input.givingIds, "givingIds");
    await Person.mustKnow(input.receivingIds, "receivingIds");
    const giving = await partiesOf(input.givingIds, giver);
    const receiving = await partiesOf(input.receivingIds, giver);
    mustFitKind(input.kind, { giving, receiving, giverOrgId: giver.orgId });
    if (aboutAccountId) await seenAccount(aboutAccountId);
    const dialogueId = Deps.use().newId("dlg");
    const served = [...giving, ...receiving].filter((party) => party.served).map(({ personId }) => personId);
    const head: Head = {
      ...input,
      ...giver,
      dialogueId,
      state: "invited",
      ...(accountId ? { accountId } : {}),
      ...(aboutAccountId ? { aboutAccountId } : {}),
      ...(thanks ? { thanks } : {}),
      ...(circleId ? { circleId } : {}),
      guestIds: [],
      servedIds: served as Head["servedIds"],
      inviterId: me,
      ...firstTime(input, time && { ...time, byId: me }, me),
      presentIds: [],
      answeredIds: [],
      offering: 0,
      promiseIds: [],
      wordCount: 0,
      wordChanges: 0,
      version: 1,
    };
    const people = [...input.givingIds, ...input.receivingIds];
    await commit(
      [
        write(DialogueHeads.create({ ...head, about, waits: UNLISTED, waitsUntil: UNLISTED })),
        ...(await linking(accountId, about, dialogueId)),
        ...people.map((personId) => mineWrite(personId, "dialogue", dialogueId)),
      ],
      Events.invited.of(dialogueId, { kind: input.kind }),
    );
    return shown(head, "full");
  },
  async (id) => {
    const head = await find(id);
    if (!head) throw new Error("An invitation that was made is gone");
    return shown(head, "full");
  },
);

/**
 * Tie the talk to the account it is about, before it is held. An open talk stays open when the account has its own
 * talk already: it is about that account, and takes it nowhere.
 */
export const link = fn(Link, async ({ dialogueId, accountId }) => {
  const head = await actOn(dialogueId, "link");
  if (head.accountId === accountId) return shown(head, "full");
  if (head.accountId && (await findAccount(head.accountId)))
    throw rule("dialogue.linked", "This talk is about another account already.");
  const account = await ofGiver(accountId, head.grantId ?? head.programmeId ?? "");
  const elsewhere = account.dialogueId !== undefined && account.dialogueId !== dialogueId;
  const apart = head.openTalk && elsewhere;
  const changes = apart ? { aboutAccountId: accountId } : { accountId, openTalk: false };
  const ties = apart ? [] : [linkWrite(account, dialogueId)];
  await commit([changeWrite(head, changes), ...ties], Events.linked.of(dialogueId, { accountId }));
  return shown(after(head, changes), "full");
});

/**
 * The giver asks someone to sit in; people served bring a supporter. A guest sees and hears all of it, and answers for
 * no side.
 */
export const inviteGuest = fn(InviteGuest, async ({ dialogueId, personId }) => {
  const head = await actOn(dialogueId, "inviteGuest");
  await Person.mustKnow([personId], "personId");
  if (sideOf(head, personId) || head.guestIds.includes(personId))
    throw badInput([{ path: "personId", message: "They are in this talk already." }]);
  const changes = { guestIds: [...head.guestIds, personId] };
  await commit(
    [changeWrite(head, changes), mineWrite(personId, "dialogue", dialogueId)],
    Events.guestInvited.of(dialogueId, { personId }),
  );
  return shown(after(head, changes), "full");
});
