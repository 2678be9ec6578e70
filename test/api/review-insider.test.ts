import { Helpers } from "@allotment/core/application/application.entity";
import { live } from "@allotment/core/db/entity";
import { transact } from "@allotment/core/db/transact";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import {
  type AReview,
  aGatheringReview,
  aHeardReview,
  anAskedReview,
  anOpenTalk,
  aSentForReview,
  someWords,
  toFund,
} from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

/** People who hold a second part: what one part shows must not come to them by the other. */
let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

const at = ({ applicationId }: AReview, rest = ""): string => `/api/v1/applications/${applicationId}${rest}`;
const reads = ["", "/document", "/review", "/talk", "/perspectives/mine", "/decision"];

const give = async (
  { programmeId: scope }: AReview,
  personId: Id<"person">,
  role: "steward" | "governor" | "auditor" | "learningPartner" | "reviewer",
) => {
  const group = role === "reviewer" ? { group: "funder" as const } : {};
  await world.asSystem(() =>
    transact([Membership.roleWrite({ personId, scope, role, title: "A place", ...group })]),
  );
};

const newKeeper = async (review: AReview, role: "governor" | "auditor" | "learningPartner") => {
  const personId = await world.person(`Someone ${newKey()}`);
  await give(review, personId, role);
  return personId;
};

/** Have someone be among those who helped to write the application. */
const helped = ({ applicationId }: AReview, personId: Id<"person">) =>
  world.asSystem(() => live(Helpers).put({ applicationId, personId, may: "edit", since: "2026-11-02" }).go());

describe("a reviewer whose role is taken away", () => {
  it("finds the application, its review and what they were asked gone, at the next request", async () => {
    const review = await anOpenTalk(world);
    const { workers } = review.reviewers;
    expect((await send(workers, `GET ${at(review)}`)).status).toBe(200);
    expect((await send(workers, "GET /api/v1/reviews/asked")).body.items).toHaveLength(1);
    const role = { scope: review.programmeId, role: "reviewer", personId: workers } as const;
    await world.as(review.commissioner, () => Membership.remove(role));
    for (const rest of reads) expect((await send(workers, `GET ${at(review, rest)}`)).status, rest).toBe(404);
    expect((await send(workers, "GET /api/v1/reviews/asked")).body.items).toEqual([]);
    const said = await send(workers, `POST ${at(review, "/talk")}`, { body: { words: "One more thing." } });
    expect(said.status).toBe(404);
  });

  it("can't drop it to read the others, and take it up again to write", async () => {
    const review = await aGatheringReview(world);
    const { funder, workers } = review.reviewers;
    await give(review, funder, "steward");
    await send(workers, `POST ${at(review, "/perspectives")}`, { body: someWords("workers") });
    const role = { scope: review.programmeId, role: "reviewer", personId: funder } as const;
    await world.as(review.commissioner, () => Membership.remove(role));
    const shown = await send(funder, `GET ${at(review, "/review")}`);
    expect(shown.status).toBe(200);
    expect(JSON.stringify(shown.body)).not.toContain("What workers see.");
  });
});

describe("someone who keeps the programme", () => {
  it("is not asked for words of their own once others' are in", async () => {
    const review = await aGatheringReview(world);
    await give(review, review.commissioner, "reviewer");
    const ask = { body: { personId: review.commissioner, part: "standIn" } };
    await send(review.reviewers.workers, `POST ${at(review, "/perspectives")}`, {
      body: someWords("workers"),
    });
    const refused = await send(review.steward, `POST ${at(review, "/reviewers")}`, ask);
    expect(refused).toMatchObject({ status: 422, body: { code: "review.has_read" } });
  });

  it("and is asked before that reads nothing until theirs are in, or the talk is open", async () => {
    const review = await aGatheringReview(world);
    const { commissioner, steward, reviewers } = review;
    await give(review, commissioner, "reviewer");
    const asked = await send(steward, `POST ${at(review, "/reviewers")}`, {
      body: { personId: commissioner, part: "standIn" },
    });
    expect(asked.status).toBe(201);
    await send(commissioner, `POST ${at(review, "/actions/declare-tie")}`, { body: { tied: false } });
    for (const [group, person] of Object.entries(reviewers))
      await send(person, `POST ${at(review, "/perspectives")}`, { body: someWords(group) });
    const everything = async () => {
      const paths = [`GET ${at(review, "/review")}`, "GET /api/v1/me/home"];
      const all = [...paths, `GET /api/v1/programmes/${review.programmeId}/reviews`];
      return JSON.stringify(
        (await Promise.all(all.map((path) => send(commissioner, path)))).map((a) => a.body),
      );
    };
    expect(await everything()).not.toContain("What workers see.");
    expect((await send(commissioner, `GET ${at(review, "/talk")}`)).status).toBe(404);
    await send(steward, `POST ${at(review, "/actions/open-talk")}`, { body: {} });
    expect(await everything()).toContain("What workers see.");
  });
});

describe("someone who helped to write it", () => {
  it("is not asked to review it, and does not decide on it", async () => {
    const review = await aSentForReview(world);
    const { peers } = review.reviewers;
    await helped(review, peers);
    const refused = await send(review.steward, `POST ${at(review, "/reviewers")}`, {
      body: { personId: peers },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: "review.own_application" } });
    const open = await anOpenTalk(world);
    const body = await toFund(world, open);
    await helped(open, open.commissioner);
    const decide = `POST ${at(open, "/actions/decide")}`;
    const tied = await send(open.commissioner, decide, { body, key: newKey() });
    expect(tied).toMatchObject({ status: 422, body: { code: "decision.tied" } });
  });
});

describe("a board", () => {
  it("reads what groups said, and is offered no application, which is not its own to read", async () => {
    const review = await aHeardReview(world);
    const governor = await newKeeper(review, "governor");
    const shown = await send(governor, `GET ${at(review, "/review")}`);
    expect(shown.body.perspectives).toHaveLength(5);
    expect(shown.body.actions).toEqual([]);
    expect((await send(governor, `GET ${at(review)}`)).status).toBe(404);
    expect((await send(governor, `GET ${at(review, "/document")}`)).status).toBe(404);
  });
});

describe("what a group took back", () => {
  it("is gone for those who were asked, stays for those who keep the programme, and moves no more", async () => {
    const review = await aHeardReview(world);
    const { steward, commissioner, reviewers, lead } = review;
    await send(lead, `POST ${at(review, "/actions/withdraw")}`);
    for (const rest of reads)
      expect((await send(reviewers.peers, `GET ${at(review, rest)}`)).status, rest).toBe(404);
    const shown = await send(steward, `GET ${at(review, "/review")}`);
    expect(shown).toMatchObject({ status: 200, body: { actions: ["readApplication"] } });
    const opened = await send(steward, `POST ${at(review, "/actions/open-talk")}`, { body: {} });
    expect(opened).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    for (const person of [steward, commissioner, reviewers.peers]) {
      const home = await send(person, "GET /api/v1/me/home");
      expect(JSON.stringify(home.body)).not.toContain(review.applicationId);
    }
  });
});

describe("a tie", () => {
  it("said by someone served is not an auditor's to read, and shows its owner no more of what goes on", async () => {
    const review = await anAskedReview(world);
    const [lee, hal] = [review.reviewers.peopleServed, review.reviewers.workers];
    const [auditor, governor] = [await newKeeper(review, "auditor"), await newKeeper(review, "governor")];
    const tie = `POST ${at(review, "/actions/declare-tie")}`;
    await send(lee, tie, { body: { tied: true, words: "They found me my flat." } });
    await send(hal, tie, { body: { tied: true, words: "My old firm." } });
    const forAuditor = JSON.stringify((await send(auditor, `GET ${at(review, "/review")}`)).body);
    expect(forAuditor).toContain("My old firm.");
    expect(forAuditor).not.toContain("They found me my flat.");
    const forGovernor = JSON.stringify((await send(governor, `GET ${at(review, "/review")}`)).body);
    expect(forGovernor).toContain("They found me my flat.");
    const [mine] = (await send(lee, "GET /api/v1/reviews/asked")).body.items;
    expect(mine).toMatchObject({ tie: "tied", tieWords: "They found me my flat." });
    expect(mine.state).toBeUndefined();
  });
});

describe("facts that law and auditors ask for", () => {
  it("are read by those who check them, and by nobody who was asked to read or to learn", async () => {
    const review = await anAskedReview(world);
    const { steward, commissioner, lead, reviewers } = review;
    const words = { words: "Shall we meet in your kitchen?" };
    await send(steward, `POST ${at(review, "/actions/ask-to-talk")}`, { body: words });
    const partner = await newKeeper(review, "learningPartner");
    const auditor = await newKeeper(review, "auditor");
    const read = async (who: Id<"person">) => {
      const both = [await send(who, `GET ${at(review, "/document")}`), await send(who, `GET ${at(review)}`)];
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      return JSON.stringify(both.map(({ body }) => body));
    };
    for (const who of [steward, commissioner, lead, auditor]) {
      expect(await read(who)).toContain("Charity. Mo can sign.");
      expect(await read(who)).toContain("in your kitchen");
    }
    for (const who of [partner, reviewers.peers, reviewers.funder]) {
      expect(await read(who)).toContain("What we would say to q9.");
      expect(await read(who)).not.toContain("Charity. Mo can sign.");
      expect(await read(who)).not.toContain("in your kitchen");
    }
  });
});
