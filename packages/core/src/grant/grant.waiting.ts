import { Actor, type HeldRole } from "../actor.ts";
import { addDays } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { isId } from "../id.ts";
import { PAGE_SIZE } from "../page.ts";
import { GrantHeads, Hosted } from "./grant.entity.ts";
import { can, sideOf } from "./grant.policy.ts";
import { Head } from "./grant.schema.ts";
import { headsOf } from "./lists.ts";
import { today } from "./view.ts";
import { type Waits, waitsOf } from "./waits.rules.ts";

const convening = ["commissioner", "steward"];

/** Agreements of a programme in which something waits by today: one page of one index, whatever the total. */
const ofProgramme = async (programmeId: string): Promise<Head[]> => {
  const found = await live(GrantHeads)
    .query.waiting({ programmeId })
    .lt({ looksOn: addDays(today(), 1) })
    .go({ limit: PAGE_SIZE });
  return found.data.map((row) => stored(Head).parse(row));
};

const ofGroup = async (orgId: string): Promise<Head[]> => {
  const [own, hosted] = await Promise.all([
    live(GrantHeads).query.ofGroup({ orgId }).go({ order: "desc", limit: PAGE_SIZE }),
    live(Hosted).query.ofHost({ hostOrgId: orgId }).go({ order: "desc", limit: PAGE_SIZE }),
  ]);
  const held = await headsOf(hosted.data.map(({ grantId }) => grantId));
  return [...own.data.map((row) => stored(Head).parse(row)), ...held];
};

const headsFor = async ({ role, scope }: HeldRole): Promise<Head[]> => {
  if (convening.includes(role) && isId("prog", scope)) return ofProgramme(scope);
  return role === "granteeLead" ? ofGroup(scope) : [];
};

/** Acts of one side, by those who sign for it. */
const signing = new Set<Waits["act"]>(["sign", "signChange", "agreeEnd", "beginLook", "answerLook"]);

/** Whether it is the reader who is waited for. A signature waits for those who sign for that side, not for a steward. */
const isMine = ({ waiter, act }: Waits, head: Head): boolean => {
  const actor = Actor.use();
  if (signing.has(act)) return sideOf(actor, head) === waiter;
  return can[act](actor, head);
};

/** What agreements wait for: from the signed-in person, and from others. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return { forYou: [], forOthers: [] };
  const found = (await Promise.all(actor.roles.map(headsFor))).flat();
  const heads = [...new Map(found.map((head) => [head.grantId, head])).values()];
  const forYou: Wait[] = [];
  const forOthers: Wait[] = [];
  for (const head of heads)
    for (const waits of waitsOf(head, today())) {
      const { says, others, on } = waits;
      const mine = isMine(waits, head);
      const about = { subject: head.grantId, title: head.orgName, ...(on ? { on } : {}) };
      (mine ? forYou : forOthers).push({ ...about, says: mine ? says : others });
    }
  return { forYou, forOthers };
};
