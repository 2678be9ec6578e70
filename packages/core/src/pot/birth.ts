import type * as z from "zod";
import { Actor, actorRef } from "../actor.ts";
import type { Write } from "../db/transact.ts";
import { notAllowed, notFound, rule } from "../error.ts";
import type { Happening } from "../event/define-event.ts";
import type { Id } from "../id.ts";
import type { Kind } from "./ledger.rules.ts";
import { type Draft, type Posted, post } from "./post.ts";
import { MOST_DEPTH, type Mode, mustBe, shareOf } from "./pot.rules.ts";
import { Edges } from "./pot.schema.ts";
import type { Pot, PotHead } from "./pot-head.ts";
import { asideWrites, withPosting } from "./pot-write.ts";

export interface Beside {
  /** Other domains' writes, to stand or fall with the posting. */
  readonly also?: readonly Write[];
  readonly happened?: readonly Happening[];
  /** What a replay answers with: by default what `happened` is about, or else the pot. */
  readonly subject?: string;
}

/** What a replay of the request answers with. */
export const about = ({ subject, happened }: Beside, potId: string): string =>
  subject ?? happened?.[0]?.subject ?? potId;

export interface NewPot {
  readonly potId: Id<"pot">;
  readonly name: string;
  readonly amountPence: number;
  readonly holderIds: readonly Id<"person">[];
  readonly whoDecides: Mode;
  readonly edges: z.input<typeof Edges>;
  readonly twoOfUs?: boolean | undefined;
}

export interface Placing {
  readonly programmeId: Id<"prog">;
  readonly funderOrgId: Id<"org">;
  readonly orgId?: Id<"org"> | undefined;
  readonly parent?: Pot | undefined;
  readonly opensBy: "maker" | "agreement";
  readonly hidden?: boolean;
  readonly share?: number | undefined;
  readonly nameForOthers?: string | undefined;
  readonly openUntil?: string | undefined;
  readonly personId?: Id<"person"> | undefined;
  readonly decisionId?: Id<"dec"> | undefined;
  readonly circleId?: Id<"circle"> | undefined;
}

/** Everything that one new pot brings: its first line and head, and what is written beside them. */
export const birthOf = (pot: NewPot, placing: Placing, kind: Kind) => {
  const { parent, hidden = false, share, personId, openUntil, ...rest } = placing;
  const { potId, name, amountPence, holderIds, whoDecides, twoOfUs } = pot;
  const rootId = parent?.head.rootId ?? potId;
  const parentId = parent?.head.potId;
  const visibility = hidden ? ("hidden" as const) : ("shown" as const);
  const depth = (parent?.profile.depth ?? -1) + 1;
  if (depth > MOST_DEPTH) throw rule("pot.too_deep", "This is as deep as pots go. Make it further up.");
  const makerId = actorRef(Actor.use());
  const named = placing.opensBy === "maker" ? [...new Set<string>([...holderIds, makerId])] : holderIds;
  const aside = asideWrites({
    ...rest,
    ...{ potId, rootId, under: parentId ?? "top", visibility, depth, startedWith: amountPence },
    ...{ makerId, edges: Edges.parse(pot.edges), named },
    share: shareOf({ whoDecides, hidden, share }),
  });
  const move = { kind, amount: amountPence, counterparty: parentId };
  const birth = { potId, name, parentId, rootId, visibility, whoDecides, personId, openUntil, move };
  return {
    birth: { ...birth, ...(twoOfUs ? { twoOfUs } : {}), holders: holderIds },
    ...{ aside, hidden },
  };
};

export interface Split extends Beside {
  readonly from: PotHead;
  readonly born: readonly ReturnType<typeof birthOf>[];
  readonly kind: Kind;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Money out of one open pot, by one of its holders, into new pots below it. */
export const split = async ({
  from,
  born,
  kind,
  facts,
  also = [],
  happened,
  subject,
}: Split): Promise<Posted> => {
  const births = born.map(({ birth }) => birth);
  const sum = births.reduce((total, { move }) => total + move.amount, 0);
  const setAside = born.reduce((total, { birth, hidden }) => total + (hidden ? birth.move.amount : 0), 0);
  const [only] = births;
  const counterparty = births.length === 1 ? only?.potId : undefined;
  const plan = ([head]: readonly PotHead[], { actorId }: { actorId: string }): Draft => {
    if (!head) throw notFound();
    holdsIt(head, actorId);
    mustBe(head.state, "open");
    const moves = [{ kind, amount: -sum, counterparty }];
    return {
      changes: [{ head, moves, actorIs: "holder", children: births.length, setAside }],
      births,
      postings: [
        {
          kind,
          external: 0,
          subject: about({ subject, happened }, only?.potId ?? from.potId),
          ...(facts ? { facts } : {}),
        },
      ],
    };
  };
  const beside = await withPosting(
    births.length,
    born.flatMap(({ aside }) => aside),
    also,
  );
  return post({ heads: [from], plan, also: beside, happened });
};

/** 403 for anyone but a holder: only they say where the pot's money goes. */
export const holdsIt = (head: Pick<PotHead, "holders">, actorId: string): void => {
  if (!head.holders.some((id) => id === actorId))
    throw notAllowed("Only those who hold this pot can use its money.");
};
