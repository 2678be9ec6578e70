import type { membershipRoutes } from "@allotment/functions/api/routes/membership";
import type { potRoutes } from "@allotment/functions/api/routes/pot";
import type { spendRoutes } from "@allotment/functions/api/routes/spend";
import { query, revalidate } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const pots = client<typeof potRoutes>("/pots");
const one = pots[":potId"];
const spends = client<typeof spendRoutes>("/spends");
const spent = spends[":txId"];
const places = client<typeof membershipRoutes>("/places");

/** Pots that name the reader, newest first. */
export const getMyPots = query((cursor?: string) => call(pots.index.$get({ query: { cursor } })), "pots");
export type PotLine = Awaited<ReturnType<typeof getMyPots>>["items"][number];

export const getPot = query((potId: string) => call(one.$get({ param: { potId } })), "pot");
export type PotInfo = Awaited<ReturnType<typeof getPot>>;

/** The pots right under a pot. */
export const getPotsUnder = query(
  (potId: string, cursor?: string) => call(one.pots.$get({ param: { potId }, query: { cursor } })),
  "pots-under",
);

/** Every pot of a fund, a hundred at a time. */
export const getTree = query(
  (potId: string, cursor?: string) => call(one.tree.$get({ param: { potId }, query: { cursor } })),
  "pot-tree",
);

/** A page of a statement, with what each line was for; the last page when none is named. */
export const getStatement = query(
  (potId: string, page?: number) =>
    call(
      one.statement.$get({
        param: { potId },
        query: { words: "true", ...(page === undefined ? {} : { page: String(page) }) },
      }),
    ),
  "statement",
);
export type StatementPage = Awaited<ReturnType<typeof getStatement>>;
export type StatementRow = StatementPage["rows"][number];

export const getSpend = query((txId: string) => call(spent.$get({ param: { txId } })), "spend");
export type SpendInfo = Awaited<ReturnType<typeof getSpend>>;

/** Everyone in a place, for naming who will hold a pot. */
export const getPeople = query(
  (scope: string) => everyPage((query) => call(places[":scope"].members.$get({ param: { scope }, query }))),
  "pot-people",
);

/** What a pot and all lists of pots show has changed. */
const rereadPots = () =>
  revalidate([getPot.key, getMyPots.key, getPotsUnder.key, getStatement.key, getTree.key]);

export const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await rereadPots();
  return answer;
};

export type SpendInput = Parameters<typeof one.spends.$post>[0]["json"];
export const recordSpend = (potId: string, json: SpendInput, key: string) =>
  thenRead(call(one.spends.$post({ param: { potId }, json, header: {} }, sending({ key }))));

export type PotInput = Parameters<typeof pots.index.$post>[0]["json"];
export const makePot = (json: PotInput, key: string) =>
  thenRead(call(pots.index.$post({ json, header: {} }, sending({ key }))));

const act = () => sending({ key: newKey() });
export const sayYes = (potId: string) =>
  thenRead(call(one.actions["say-yes"].$post({ param: { potId }, header: {} }, act())));
export const sayNo = (potId: string) =>
  thenRead(call(one.actions["say-no"].$post({ param: { potId }, json: {}, header: {} }, act())));
export const openPot = (potId: string) =>
  thenRead(call(one.actions.open.$post({ param: { potId }, header: {} }, act())));

export const restPot = (potId: string) =>
  thenRead(call(one.actions.rest.$post({ param: { potId }, header: {} }, act())));
export const oneIsEnough = (potId: string) =>
  thenRead(call(one.actions["one-is-enough"].$post({ param: { potId }, header: {} }, act())));
export const reopenPot = (potId: string) =>
  thenRead(call(one.actions.reopen.$post({ param: { potId }, header: {} }, act())));
export const closePot = (potId: string) =>
  thenRead(call(one.actions.close.$post({ param: { potId }, header: {} }, act())));
export const leavePot = (potId: string) =>
  thenRead(call(one.actions.leave.$post({ param: { potId }, header: {} }, act())));
export const addHolder = (potId: string, personId: string, key: string) =>
  thenRead(
    call(
      one.actions["add-holder"].$post({ param: { potId }, json: { personId }, header: {} }, sending({ key })),
    ),
  );
export const bringHolder = (potId: string, personId: string, reason: string, key: string) =>
  thenRead(
    call(
      one.actions["bring-holder"].$post(
        { param: { potId }, json: { personId, reason }, header: {} },
        sending({ key }),
      ),
    ),
  );
export const topUp = (potId: string, amountPence: number, key: string) =>
  thenRead(
    call(
      one.actions["top-up"].$post({ param: { potId }, json: { amountPence }, header: {} }, sending({ key })),
    ),
  );
export const giveBack = (potId: string, amountPence: number, key: string) =>
  thenRead(
    call(
      one.actions["give-back"].$post(
        { param: { potId }, json: { amountPence }, header: {} },
        sending({ key }),
      ),
    ),
  );

export const returnSpend = async (txId: string, reason: string, key: string) => {
  const answer = await thenRead(
    call(spent.actions.return.$post({ param: { txId }, json: { reason }, header: {} }, sending({ key }))),
  );
  await revalidate(getSpend.keyFor(txId));
  return answer;
};

const thenReadSpend = async (txId: string, sent: Promise<unknown>): Promise<void> => {
  await sent;
  await revalidate([getSpend.keyFor(txId), getStatement.key]);
};
export const addNote = (txId: string, words: string, key: string) =>
  thenReadSpend(
    txId,
    call(spent.actions["add-note"].$post({ param: { txId }, json: { words }, header: {} }, sending({ key }))),
  );
export const giveLook = (txId: string) =>
  thenReadSpend(txId, call(spent.actions.look.$post({ param: { txId }, header: {} }, act())));
export const setShare = (txId: string, share: number, key: string) =>
  thenReadSpend(
    txId,
    call(
      spent.actions["set-share"].$post({ param: { txId }, json: { share }, header: {} }, sending({ key })),
    ),
  );
