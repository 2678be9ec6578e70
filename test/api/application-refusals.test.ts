import { beforeAll, describe, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import {
  type AnApplication,
  aDraftApplication,
  aFullDraft,
  aGroup,
  aSentApplication,
} from "../support/applications.ts";
import { type Cast, characters, newCast } from "../support/cast.ts";
import { type AProgramme, anOpenProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const everyone = characters.filter((character) => character !== "nobody");
const butFor = (...some: readonly string[]) => everyone.filter((character) => !some.includes(character));
const group = ["granteeLead", "granteeWorker"] as const;
/** Those who read what was sent. */
const readers = ["commissioner", "steward", "learningPartner", "auditor"] as const;

describe("who may do what with an application", () => {
  let world: World;
  let send: Send;
  let programme: AProgramme;
  let draft: AnApplication;
  let sent: AnApplication;
  let cast: Cast;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    programme = await anOpenProgramme(world);
    const us = await aGroup(world);
    draft = await aFullDraft(world, programme, us);
    sent = await aSentApplication(world, programme, us);
    const { orgId: otherGranteeId } = await aGroup(world);
    cast = await newCast(world, { ...programme, granteeId: us.orgId, otherGranteeId });
  });
  const of = (application: AnApplication, act: string) => {
    const [method, rest = ""] = act.split(" ");
    return `${method} /api/v1/applications/${application.applicationId}${rest}`;
  };
  /** To a draft: its group and nobody else knows of it. */
  const ofDraft = (act: string) => of(draft, act);
  const ofSent = (act: string) => of(sent, act);
  const lead = {
    forbidden: ["granteeWorker"],
    notFound: butFor(...group),
    allowed: ["granteeLead"],
  } as const;

  it("begin", async () => {
    const { programmeId } = programme;
    const body = { programmeId, orgId: draft.orgId };
    await refusals(
      "startApplication",
      send,
      cast,
      "POST /api/v1/applications",
      { body },
      {
        forbidden: butFor("granteeLead"),
        allowed: ["granteeLead"],
      },
    );
  });

  it("read", async () => {
    const ours = { notFound: butFor(...group), allowed: group };
    const theirs = { notFound: butFor(...group, ...readers), allowed: [...group, ...readers] };
    await refusals("showApplication", send, cast, ofDraft("GET"), {}, ours);
    await refusals("showApplication", send, cast, ofSent("GET"), {}, theirs);
    await refusals("showApplicationDocument", send, cast, ofSent("GET /document"), {}, theirs);
    await refusals("showDraft", send, cast, ofDraft("GET /draft"), {}, ours);
    await refusals(
      "showDraft",
      send,
      cast,
      ofSent("GET /draft"),
      {},
      {
        forbidden: readers,
        notFound: butFor(...group, ...readers),
        allowed: group,
      },
    );
  });

  it("list", async () => {
    await refusals(
      "listMyApplications",
      send,
      cast,
      "GET /api/v1/applications/mine",
      {},
      { allowed: everyone },
    );
    const ofProgramme = `GET /api/v1/programmes/${programme.programmeId}/applications`;
    await refusals(
      "listApplicationsOfProgramme",
      send,
      cast,
      ofProgramme,
      {},
      {
        forbidden: butFor(...readers),
        allowed: readers,
      },
    );
    const ofGroup = `GET /api/v1/organisations/${draft.orgId}/applications`;
    await refusals(
      "listApplicationsOfGroup",
      send,
      cast,
      ofGroup,
      {},
      { notFound: butFor(...group), allowed: group },
    );
  });

  it("write", async () => {
    const ours = { notFound: butFor(...group), allowed: group };
    const words = { version: 1, body: { words: "Ours" } };
    await refusals("saveAnswer", send, cast, ofDraft("PUT /answers/q1"), words, ours);
    await refusals("saveFacts", send, cast, ofDraft("PUT /facts"), words, ours);
    await refusals(
      "saveAsk",
      send,
      cast,
      ofDraft("PUT /ask"),
      { version: 1, body: { askedPence: 100 } },
      ours,
    );
    await refusals("listComments", send, cast, ofDraft("GET /comments"), {}, ours);
    const said = { body: { part: "q1", words: "Who said so?" } };
    await refusals("addComment", send, cast, ofDraft("POST /comments"), said, ours);
    const { items } = (await send(cast.granteeLead, ofDraft("POST /comments"), { ...said, key: newKey() }))
      .body;
    const id = items[0].commentId;
    await refusals(
      "takeBackComment",
      send,
      cast,
      ofDraft(`DELETE /comments/${id}`),
      {},
      {
        notFound: butFor(...group),
        forbidden: ["granteeWorker"],
        allowed: ["granteeLead"],
      },
    );
    const body = { email: "lee@people.example", name: "Lee" };
    await refusals("inviteHelper", send, cast, ofDraft("POST /helpers"), { body }, lead);
    const leaving = ofDraft(`DELETE /helpers/${programme.steward}`);
    await refusals("uninviteHelper", send, cast, leaving, {}, lead);
  });

  it("send and take back", async () => {
    await refusals("sendApplication", send, cast, ofDraft("POST /actions/send"), {}, lead);
    const ours = { notFound: butFor(...group), allowed: group };
    await refusals("sayApplicationRead", send, cast, ofDraft("POST /actions/say-read"), {}, ours);
    await refusals(
      "emailCopyOfApplication",
      send,
      cast,
      ofSent("POST /actions/email-copy"),
      {},
      {
        forbidden: readers,
        notFound: butFor(...group, ...readers),
        allowed: group,
      },
    );
    await refusals(
      "withdrawApplication",
      send,
      cast,
      ofSent("POST /actions/withdraw"),
      {},
      {
        forbidden: ["granteeWorker", ...readers],
        notFound: butFor(...group, ...readers),
        allowed: ["granteeLead"],
      },
    );
  });

  it("convene", async () => {
    const steward = {
      forbidden: [...group, "commissioner", "learningPartner", "auditor"],
      notFound: butFor(...group, ...readers),
      allowed: ["steward"],
    } as const;
    await refusals("askToTalk", send, cast, ofSent("POST /actions/ask-to-talk"), { body: {} }, steward);
    await refusals("reopenApplication", send, cast, ofSent("POST /actions/reopen"), {}, steward);
    const late = await aDraftApplication(world, programme);
    const body = { hours: 1, reason: "The site was down." };
    await refusals(
      "grantGrace",
      send,
      cast,
      of(late, "POST /actions/grant-grace"),
      { body },
      {
        notFound: butFor("steward"),
        allowed: ["steward"],
      },
    );
  });
});
