import type { Id } from "@allotment/core/id";
import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aPicture } from "../support/bytes.ts";
import { type Cast, type Character, characters, newCast } from "../support/cast.ts";
import { newFiles } from "../support/files.ts";
import { aSpend, asked, type Fund, newFund, newPot } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const funders = ["commissioner", "steward", "governor", "auditor"] as const;
const group = ["granteeLead", "granteeWorker"] as const;
const strangers = [
  ...["safeguardingLead", "learningPartner", "citizen", "reviewer", "funderStaff"],
  ...["otherGrantee", "outsider"],
] as Character[];

describe("who is refused a pot", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let cast: Cast;
  let grant: Id<"pot">;
  let asking: Id<"pot">;
  let spend: Id<"tx">;

  const is = (who: Character): Id<"person"> => cast[who] ?? (`person_${"0".repeat(26)}` as const);

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    const granteeId = world.deps.newId("org");
    const { programmeId, funderOrgId: funderId } = fund;
    cast = await newCast(world, {
      programmeId,
      funderId,
      granteeId,
      otherGranteeId: world.deps.newId("org"),
    });
    grant = world.deps.newId("pot");
    const award = {
      ...{ potId: grant, name: "Harbour Door grant", amountPence: 1_000_000, holderIds: [is("granteeLead")] },
      ...{ whoDecides: "organisation" as const, edges: { words: "Lawful." }, programmeId, orgId: granteeId },
    };
    await asked(world, fund.holder, () =>
      Ledger.award({
        fromPotId: fund.potId,
        awards: [award],
        reason: { decisionId: world.deps.newId("dec") },
      }),
    );
    await asked(world, fund.holder, () => Ledger.openPot({ potId: grant }));
    const wish = { parentId: grant, amountPence: 1000, holderIds: [is("granteeLead"), is("granteeWorker")] };
    const team = await newPot(world, is("granteeLead"), wish);
    const made = await send(is("granteeLead"), "POST /api/v1/pots", {
      body: {
        ...wish,
        name: "Asked",
        whoDecides: "team",
        edges: { words: "Lawful." },
        holderIds: [is("granteeWorker")],
      },
      key: newKey(),
    });
    asking = made.body.potId;
    const { potId: _, ...body } = aSpend(team.potId, 100, {
      tie: { what: "My cousin's shop" },
      share: 1,
    });
    const spent = await send(is("granteeLead"), `POST /api/v1/pots/${team.potId}/spends`, {
      body,
      key: newKey(),
    });
    spend = spent.body.txId;
  });

  /** Those who may act are named; the rest who see the pot get 403, and everyone else 404. */
  const only = (...allowed: readonly Character[]) => ({
    allowed,
    forbidden: [...funders, ...group].filter((who) => !allowed.includes(who)),
    notFound: strangers,
  });
  const ask = (body?: unknown) => ({ ...(body === undefined ? {} : { body }), key: newKey() });

  it("reads it: the funder's people, and its own group", async () => {
    const seers = only(...funders, ...group);
    await refusals("showPot", send, cast, `GET /api/v1/pots/${grant}`, {}, seers);
    await refusals("listPotsUnder", send, cast, `GET /api/v1/pots/${grant}/pots`, {}, seers);
    await refusals("showStatement", send, cast, `GET /api/v1/pots/${grant}/statement`, {}, seers);
    const day = `GET /api/v1/pots/${grant}/balance?on=2026-11-02`;
    await refusals("showBalanceOnDay", send, cast, day, {}, seers);
    await refusals("showSpend", send, cast, `GET /api/v1/spends/${spend}`, {}, seers);
  });

  it("reads the tree: those who answer for the money or watch over it", async () => {
    const notFound = [...group, ...strangers];
    const tree = `GET /api/v1/pots/${fund.potId}/tree`;
    await refusals("showPotTree", send, cast, tree, {}, { allowed: funders, notFound });
  });

  it("lists their own: anyone, and nothing of anyone else's", async () => {
    await refusals("listMyPots", send, cast, "GET /api/v1/pots", {}, { allowed: characters });
    expect((await send(cast.auditor, "GET /api/v1/pots")).body).toEqual({ items: [] });
  });

  it("lists what is for their own next talk: anyone, and nothing of anyone else's", async () => {
    await refusals("listToTalkAbout", send, cast, "GET /api/v1/spends", {}, { allowed: characters });
    expect((await send(cast.commissioner, "GET /api/v1/spends")).body).toEqual({
      ...{ items: [], answers: [], people: {} },
    });
  });

  it("spends from it and makes pots in it: its holder alone", async () => {
    const { potId: _, ...body } = aSpend(grant, 100);
    const lead = only("granteeLead");
    await refusals("recordSpend", send, cast, `POST /api/v1/pots/${grant}/spends`, ask(body), lead);
    const lines = ask({ lines: [{ ...body, txId: `tx_${newKey()}` }] });
    const many = `POST /api/v1/pots/${grant}/actions/record-spends`;
    await refusals("recordSpends", send, cast, many, lines, lead);
    const wish = { parentId: grant, name: "A pot", amountPence: 100, whoDecides: "team" };
    const make = ask({ ...wish, holderIds: [is("granteeWorker")], edges: { words: "Lawful." } });
    await refusals("makePot", send, cast, "POST /api/v1/pots", make, lead);
  });

  it("answers for themselves, and opens what they made", async () => {
    const on = `POST /api/v1/pots/${asking}/actions`;
    await refusals("sayYesToPot", send, cast, `${on}/say-yes`, ask(), only("granteeWorker"));
    await refusals("sayNoToPot", send, cast, `${on}/say-no`, ask({}), only("granteeWorker"));
    await refusals("openPot", send, cast, `${on}/open`, ask(), only("granteeLead"));
  });

  it("rests, closes and hands on a pot: its holder alone", async () => {
    const on = `POST /api/v1/pots/${grant}/actions`;
    const lead = only("granteeLead");
    const money = ask({ amountPence: 100 });
    await refusals("restPot", send, cast, `${on}/rest`, ask(), lead);
    await refusals("reopenPot", send, cast, `${on}/reopen`, ask(), lead);
    await refusals("closePot", send, cast, `${on}/close`, ask(), lead);
    await refusals("giveBackFromPot", send, cast, `${on}/give-back`, money, lead);
    await refusals("addHolder", send, cast, `${on}/add-holder`, ask({ personId: is("granteeWorker") }), lead);
    await refusals("leavePot", send, cast, `${on}/leave`, ask(), lead);
    const someone = ask({ personId: is("granteeWorker"), reason: "Its people left" });
    await refusals("bringHolder", send, cast, `${on}/bring-holder`, someone, only());
    // What goes into a grant's pot leaves the fund, which none of them holds.
    await refusals("topUpPot", send, cast, `${on}/top-up`, money, only());
  });

  it("puts it on hold and sees who looks into it: those who answer for it and hold none of it", async () => {
    const body = { reason: "harm", why: "A worry", secondId: is("safeguardingLead"), urgentNeeds: "Ring us" };
    const on = `POST /api/v1/pots/${grant}/actions`;
    await refusals("freezePot", send, cast, `${on}/freeze`, ask(body), only("commissioner"));
    const { potId } = await newPot(world, is("granteeLead"), { parentId: grant, amountPence: 1000 });
    const held = `/api/v1/pots/${potId}`;
    await send(cast.commissioner, `POST ${held}/actions/freeze`, ask(body));
    const notFound = strangers.filter((who) => who !== "safeguardingLead");
    await refusals(
      "showHold",
      send,
      cast,
      `GET ${held}/hold`,
      {},
      {
        allowed: ["commissioner", "governor", "granteeLead", "safeguardingLead"],
        forbidden: ["steward", "auditor", "granteeWorker"],
        notFound,
      },
    );
    const more = ask({ personId: is("steward") });
    await refusals("nameReviewer", send, cast, `POST ${held}/actions/name-reviewer`, more, {
      allowed: ["commissioner", "safeguardingLead"],
      forbidden: ["steward", "auditor", "granteeWorker", "governor", "granteeLead"],
      notFound,
    });
    const found = ask({ found: "Nothing was wrong", to: "open" });
    await refusals("reviewHold", send, cast, `POST ${held}/actions/review-hold`, found, {
      allowed: ["commissioner", "safeguardingLead"],
      forbidden: ["steward", "auditor", "granteeWorker", "governor", "granteeLead"],
      notFound,
    });
  });

  it("says yes together in a pot that chose it: its holders alone", async () => {
    const holderIds = [is("granteeLead"), is("granteeWorker")];
    const wish = { parentId: grant, amountPence: 1000, holderIds, twoOfUs: true };
    const { potId } = await newPot(world, is("granteeLead"), wish);
    const { potId: _, ...body } = aSpend(potId, 100);
    const on = `/api/v1/pots/${potId}/drafts`;
    await refusals("writeDownSpend", send, cast, `POST ${on}`, ask(body), only(...group));
    const key = newKey();
    await send(cast.granteeLead, `POST ${on}`, { body, key });
    await refusals("listSpendDrafts", send, cast, `GET ${on}`, {}, only(...group));
    const act = `POST ${on}/tx_${key}/actions`;
    await refusals("sayYesToSpend", send, cast, `${act}/say-yes`, ask(), only(...group));
    await refusals("dropSpendDraft", send, cast, `${act}/drop`, ask(), only(...group));
    const one = `POST /api/v1/pots/${potId}/actions/one-is-enough`;
    await refusals("letOneSpend", send, cast, one, ask(), only(...group));
  });

  it("changes what was agreed about it, and says yes or no to that: its holders alone; those near it read what changed", async () => {
    const holderIds = [is("granteeLead"), is("granteeWorker")];
    const { potId } = await newPot(world, is("granteeLead"), {
      parentId: grant,
      amountPence: 1000,
      holderIds,
    });
    const on = `/api/v1/pots/${potId}/changes`;
    const wish = { twoOfUs: true, why: "We would rather decide together" };
    await refusals("changePot", send, cast, `POST ${on}`, ask(wish), only(...group));
    const made = await send(cast.granteeLead, `POST ${on}`, ask(wish));
    const near = only(...group, "commissioner", "steward");
    await refusals("listPotChanges", send, cast, `GET ${on}`, {}, near);
    const act = `POST ${on}/${made.body.items[0].changeId}/actions`;
    await refusals("sayYesToPotChange", send, cast, `${act}/say-yes`, ask(), only(...group));
    await refusals("dropPotChange", send, cast, `${act}/drop`, ask(), only(...group));
  });

  it("adds to a spend: those who hold its pot", async () => {
    const on = `POST /api/v1/spends/${spend}/actions`;
    await refusals("returnSpend", send, cast, `${on}/return`, ask({ reason: "Not used" }), only(...group));
    const right = {
      amountPence: 90,
      spentOn: "2026-11-02",
      what: "Bus pass",
      why: "Jo asked",
      reason: "Typed wrong",
    };
    await refusals("correctSpend", send, cast, `${on}/correct`, ask(right), only(...group));
    await refusals("talkedAboutSpend", send, cast, `${on}/talked-about`, ask(), only(...group));
    await refusals("addSpendNote", send, cast, `${on}/add-note`, ask({ words: "It helped" }), only(...group));
    const nothing = `${on}/nothing-to-say`;
    await refusals("nothingToSayOfSpend", send, cast, nothing, ask(), only("granteeLead"));
    await refusals("shareSpend", send, cast, `${on}/set-share`, ask({ share: 1 }), only(...group));
    await refusals("lookAtSpend", send, cast, `${on}/look`, ask(), only("granteeWorker"));
  });

  it("says what makes it hard to use, and that they talked about it: its holders alone", async () => {
    const on = `POST /api/v1/pots/${grant}/answers`;
    await refusals("answerUseOfPot", send, cast, on, ask({ words: "The shop" }), only("granteeLead"));
    await send(is("granteeLead"), on, ask({ words: "The shop takes no cards" }));
    const { answers } = (await send(is("granteeLead"), "GET /api/v1/spends")).body;
    const talked = `${on}/${answers[0].answerId}/actions/talked-about`;
    await refusals("talkedAboutAnswer", send, cast, talked, ask(), only("granteeLead"));
  });

  it("keeps receipts among those who hold it: others who see the spend read none", async () => {
    const on = `POST /api/v1/spends/${spend}/receipts`;
    const file = { body: { type: "image/png", bytes: aPicture.length } };
    await refusals("startReceipt", send, cast, on, file, only(...group));
    const { body } = await send(is("granteeWorker"), on, file);
    await newFiles(world).send(body, aPicture);
    const one = `${on}/${body.receiptId}/actions`;
    await refusals("addReceipt", send, cast, `${one}/add`, ask(), only(...group));
    await send(is("granteeWorker"), `${one}/add`, ask());
    const notFound = [...funders, ...strangers];
    const readers = { allowed: group, notFound };
    await refusals("openReceipt", send, cast, `${one}/open`, {}, readers);
    const adder = { allowed: ["granteeWorker"], forbidden: ["granteeLead"], notFound } as const;
    await refusals("takeBackReceipt", send, cast, `${one}/take-back`, ask(), adder);
  });
});
