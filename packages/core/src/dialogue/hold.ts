import { find as findAccount, talkStep } from "../account/find.ts";
import { dayOf } from "../day.ts";
import { write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { badInput, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { RecordDrafts } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { mustHaveHappened, mustNotBeAlone } from "./dialogue.rules.ts";
import { type Head, Hold } from "./dialogue.schema.ts";
import { actOn, after, changeWrite } from "./find.ts";
import { shown } from "./shown.ts";

/** The account the talk is about, taken into talk with it; none for an open talk. */
const takingAccount = async ({ accountId, openTalk }: Head) => {
  const account = accountId ? await findAccount(accountId) : undefined;
  if (!account && openTalk) return { writes: [], happenings: [] };
  if (account?.state !== "shared")
    throw rule("dialogue.account_first", "Share the account first, or make this an open talk.", [
      { path: "accountId", message: "The talk is about an account that both sides can read." },
    ]);
  return talkStep(account, "inDialogue");
};

const isWorker = async (personId: Head["givingIds"][number], orgId: string): Promise<boolean> =>
  (await Membership.rolesOf(personId)).some(({ role, scope }) => role === "granteeWorker" && scope === orgId);

/** Say that the talk was held, on which day and who was there. 400 for a day to come. */
export const hold = fn(Hold, async ({ dialogueId, heldOn, presentIds, theyWantedWorkerThere }) => {
  const head = await actOn(dialogueId, "hold");
  mustHaveHappened(heldOn, dayOf(Deps.use().now()));
  const known = [...head.givingIds, ...head.receivingIds, ...head.guestIds];
  if (presentIds.some((id) => !known.includes(id)))
    throw badInput([
      { path: "presentIds", message: "Someone here was not in this talk. Invite them as a guest." },
    ]);
  const servedThere = presentIds.filter(
    (id) => head.receivingIds.includes(id) && head.servedIds.includes(id),
  );
  const giversThere = presentIds.filter((id) => head.givingIds.includes(id));
  const workers = await Promise.all(giversThere.map((id) => isWorker(id, head.orgId)));
  mustNotBeAlone(head.kind, servedThere.length, workers.includes(true), theyWantedWorkerThere);
  const account = await takingAccount(head);
  const changes = { state: "held" as const, heldOn, presentIds: [...new Set(presentIds)] };
  const draft = { plainWords: "", youSaidWeChanged: [], whoWasMissing: [], noOneMissing: false, version: 1 };
  await commit(
    [changeWrite(head, changes), write(RecordDrafts.put({ dialogueId, ...draft })), ...account.writes],
    Events.held.of(dialogueId, { on: heldOn }),
    ...account.happenings,
  );
  return shown(after(head, changes), "full");
});
