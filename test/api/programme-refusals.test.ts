import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import { type Cast, characters, newCast } from "../support/cast.ts";
import { type AProgramme, aDraftProgramme, anOpenProgramme, wholeProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const everyone = characters.filter((character) => character !== "nobody");
const butFor = (...some: readonly string[]) => everyone.filter((character) => !some.includes(character));
/** In the cast, these hold no role in the programme or its funder. */
const strangers = ["granteeLead", "granteeWorker", "otherGrantee", "outsider"] as const;

describe("who may do what with a programme", () => {
  let world: World;
  let send: Send;
  let draft: AProgramme;
  let open: AProgramme;
  let drafting: Cast;
  let cast: Cast;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    draft = await aDraftProgramme(world);
    open = await anOpenProgramme(world);
    drafting = await castOf(draft);
    cast = await castOf(open);
  });
  const castOf = async (programme: AProgramme) => {
    const [granteeId, otherGranteeId] = [(await aGroup(world)).orgId, (await aGroup(world)).orgId];
    return newCast(world, { ...programme, granteeId, otherGranteeId });
  };

  const inDraft = (act: string) => act.replace("{id}", draft.programmeId);
  const inOpen = (act: string) => act.replace("{id}", open.programmeId);

  it("begin", async () => {
    const body = wholeProgramme(world, open);
    await refusals(
      "createProgramme",
      send,
      cast,
      "POST /api/v1/programmes",
      { body },
      {
        // The cast's commissioner answers for one programme, not for the funder.
        forbidden: everyone,
        allowed: [],
      },
    );
  });

  it("read", async () => {
    const allowed = butFor(...strangers);
    const see = { notFound: strangers, allowed };
    await refusals("showProgramme", send, drafting, inDraft("GET /api/v1/programmes/{id}"), {}, see);
    const page = inOpen("GET /api/v1/programmes/{id}/page");
    await refusals("showProgrammePage", send, cast, page, {}, { allowed: everyone });
    await refusals("listMyProgrammes", send, cast, "GET /api/v1/programmes/mine", {}, { allowed: everyone });
    await refusals(
      "listOpenProgrammes",
      send,
      cast,
      "GET /api/v1/programmes/open",
      {},
      { allowed: everyone },
    );
    const purposes = "GET /api/v1/programmes/{id}/purposes";
    await refusals("listEarlierPurposes", send, drafting, inDraft(purposes), {}, see);
    const ofFunder = `GET /api/v1/organisations/${open.funderId}/programmes`;
    await refusals("listProgrammesOfFunder", send, cast, ofFunder, {}, { allowed: everyone });
  });

  it("change", async () => {
    const allowed = ["commissioner", "steward"] as const;
    const sending = { version: 1, body: { name: "Other" } };
    await refusals("editProgramme", send, drafting, inDraft("PATCH /api/v1/programmes/{id}"), sending, {
      forbidden: butFor(...allowed, ...strangers),
      notFound: strangers,
      allowed,
    });
  });

  it("move on", async () => {
    const allowed = ["commissioner"] as const;
    const hidden = { forbidden: butFor(...allowed, ...strangers), notFound: strangers, allowed };
    const known = (...some: readonly (typeof everyone)[number][]) => ({
      forbidden: butFor(...some),
      allowed: some,
    });
    await refusals(
      "publishProgramme",
      send,
      drafting,
      inDraft("POST /api/v1/programmes/{id}/actions/publish"),
      {},
      hidden,
    );
    await refusals(
      "cancelProgramme",
      send,
      drafting,
      inDraft("POST /api/v1/programmes/{id}/actions/cancel"),
      {},
      hidden,
    );
    const closing = inOpen("POST /api/v1/programmes/{id}/actions/close-applications");
    await refusals("closeApplications", send, cast, closing, {}, known("commissioner"));
    await refusals(
      "startProgramme",
      send,
      cast,
      inOpen("POST /api/v1/programmes/{id}/actions/start"),
      {},
      known("commissioner"),
    );
    const day = "2027-11-02";
    const down = { body: { on: day, note: "A house, and its people." } };
    const wind = inOpen("POST /api/v1/programmes/{id}/actions/wind-down");
    await refusals("windDownProgramme", send, cast, wind, down, known("commissioner"));
    const kept = { body: { moneyUntil: "2033-01-01", wordsUntil: day } };
    const end = inOpen("POST /api/v1/programmes/{id}/actions/close");
    await refusals("closeProgramme", send, cast, end, kept, known("commissioner"));
    const rest = (act: string) => inOpen(`POST /api/v1/programmes/{id}/actions/${act}`);
    const sides = ["commissioner", "governor"] as const;
    const two = { forbidden: butFor(...sides), allowed: sides };
    const why = { body: { reason: "We must think." } };
    await refusals("askPause", send, cast, rest("ask-pause"), why, two);
    await refusals("askResume", send, cast, rest("ask-resume"), why, two);
    await refusals("letGoOfRest", send, cast, rest("let-go"), {}, two);
    expect((await send(cast.governor, rest("ask-pause"), why)).status).toBe(200);
    // The governor asked, so their own yes is not enough.
    await refusals("sayYesToRest", send, cast, rest("say-yes"), {}, known("commissioner"));
    const body = { name: "Money", holderIds: [open.commissioner], edges: { words: "Lawful." } };
    const fund = inOpen("POST /api/v1/programmes/{id}/actions/open-fund");
    await refusals("openFund", send, cast, fund, { body, key: newKey() }, known("commissioner"));
  });
});
