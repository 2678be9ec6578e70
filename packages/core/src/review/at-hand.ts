import { seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import type { Info as ApplicationInfo } from "../application/application.schema.ts";
import { Application } from "../application/index.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { wrongState } from "../error.ts";
import * as Asks from "./ask.ts";
import { Perspectives } from "./perspective.entity.ts";
import { Info as Perspective } from "./perspective.schema.ts";
import { Reviews } from "./review.entity.ts";
import { can, type Thing } from "./review.policy.ts";
import { type Act, mustTake } from "./review.rules.ts";
import { Info } from "./review.schema.ts";

/** The head of an application's review, or undefined before anyone was asked. Raw: no policy. */
export const find = async (applicationId: string): Promise<Info | undefined> => {
  const found = await live(Reviews).get({ applicationId }).go({ consistent: true });
  return found.data ? read(found.data) : undefined;
};

/** A stored head as `Info`; a set comes back in an order of its own, or not at all when empty. */
export const read = (row: Record<string, unknown> & { spoken?: string[] | undefined }): Info =>
  stored(Info).parse({ ...row, spoken: [...(row.spoken ?? [])].sort() });

/** Everything a step in a review is decided on. */
export interface AtHand {
  readonly application: ApplicationInfo;
  readonly review: Info;
  /** The head as it is stored: none before the first ask, and an earlier round's before the first of this one. */
  readonly stored: Info | undefined;
  /** Everyone asked in this round. */
  readonly asks: readonly Asks.Info[];
  /** The reader's own ask in this round. */
  readonly ask: Asks.Info | undefined;
  readonly thing: Thing;
}

/** A review in which nobody was asked yet; the first ask writes it. Sent again after "keep talking", it starts anew. */
const fresh = (application: ApplicationInfo, before?: Info): Info => ({
  applicationId: application.applicationId,
  programmeId: application.programmeId,
  title: application.orgName,
  state: "asking",
  round: (before?.round ?? 0) + 1,
  toSay: 0,
  free: 0,
  toReplace: 0,
  spoken: [],
  notReached: [],
  earlier: [...(before?.earlier ?? []), ...(before?.decisionId ? [before.decisionId] : [])],
});

const current = (application: ApplicationInfo, stored: Info | undefined): Info =>
  stored === undefined || (stored.state === "decided" && application.state === "sent")
    ? fresh(application, stored)
    : stored;

const reader = (): string | undefined => {
  const actor = Actor.use();
  return actor.type === "person" ? actor.personId : undefined;
};

/**
 * An application that was sent, with its review, for someone who may see it. 404 for everyone else: a tie that was
 * declared in any round shuts it. `own` is the reader's perspective, for steps that look at it.
 */
export const atHand = async (applicationId: string, maySee = can.see): Promise<AtHand> => {
  const [application, stored, all] = await Promise.all([
    Application.find(applicationId),
    find(applicationId),
    Asks.ofApplication(applicationId),
  ]);
  const sent = seen(application, ({ sendings }) => sendings > 0);
  const review = current(sent, stored);
  const asks = all.filter(({ round }) => round === review.round);
  const ask = all.find(
    (one) => one.personId === reader() && (one.round === review.round || one.tie === "tied"),
  );
  const own = ask ? await perspectiveOf(review, ask.personId) : undefined;
  const { programmeId, funderOrgId, orgId } = sent;
  const takenBack = sent.state === "withdrawn";
  const thing: Thing = { programmeId, funderOrgId, orgId, state: review.state, takenBack, ask, own };
  seen(thing, (it) => maySee(Actor.use(), it));
  return { application: sent, review, stored, asks, ask, thing };
};

/** 409 when the review does not take the act where it stands, or any act once the group took its application back. */
export const mustTakeHere = ({ review, thing }: Pick<AtHand, "review" | "thing">, act: Act): void => {
  if (thing.takenBack) throw wrongState("The group took its application back.");
  mustTake(act, review);
};

/** One person's perspective in this round, or undefined. */
export const perspectiveOf = async (
  { applicationId, round }: Pick<Info, "applicationId" | "round">,
  personId: string,
): Promise<Perspective | undefined> => {
  const found = await live(Perspectives).get({ applicationId, round, personId }).go({ consistent: true });
  return found.data ? stored(Perspective).parse(found.data) : undefined;
};

/** Every perspective of this round from people who have no tie, in the order they came in. */
export const perspectivesOf = async ({
  review,
  asks,
}: Pick<AtHand, "review" | "asks">): Promise<Perspective[]> => {
  const { applicationId, round } = review;
  const found = await live(Perspectives)
    .query.ofApplication({ applicationId, round })
    .go({ consistent: true, pages: "all" });
  return found.data
    .map((row) => stored(Perspective).parse(row))
    .filter(({ personId }) => asks.some((ask) => ask.personId === personId && ask.tie === "none"))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
};
