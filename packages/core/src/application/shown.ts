import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { Person } from "../person/index.ts";
import { Names, personId } from "../person/person.schema.ts";
import { Documents, Helpers } from "./application.entity.ts";
import { acts, can, type Viewed } from "./application.policy.ts";
import { possible } from "./application.rules.ts";
import { AnswerInfo, applicationId, Document, Helper, Info, Recording } from "./application.schema.ts";
import { Enclosure } from "./enclosure.schema.ts";
import { enclosuresOf } from "./enclosures.ts";
import { answersOf, seenApplication } from "./find.ts";
import { recordingsOf } from "./recordings.ts";
import { markOf, secondReading } from "./second-reader.rules.ts";

export const Shown = Info.omit({ readThrough: true }).extend({
  /** Whether the reader may open the draft itself. */
  mine: z.boolean(),
  actions: z.array(z.string()),
  people: Names,
});

/** A draft as those who write it see it. */
export const Draft = z.strictObject({
  answers: z.array(AnswerInfo),
  recordings: z.array(Recording),
  enclosures: z.array(Enclosure),
  helpers: z.array(Helper),
  /** How it stands with a second person who reads it, when the group wants one. */
  secondReader: z
    .strictObject({ is: z.enum(["none", "changed", "read"]), by: personId.optional() })
    .optional(),
  people: Names,
});

/** What was sent, with names of people in it. Its facts are left out for those who read it without checking them. */
export const ShownDocument = Document.partial({ facts: true }).extend({ people: Names });

/** An application as its reader may act on it. */
export const shown = async (application: Info & Viewed): Promise<z.infer<typeof Shown>> => {
  const actor = Actor.use();
  const { startedById, sentById } = application;
  const { graceReason, graceById, talkWords, readThrough: _, ...head } = stored(Info).parse(application);
  const between = can.readFacts(actor, application);
  return {
    ...head,
    ...(between ? { graceReason, graceById, talkWords } : {}),
    mine: can.readDraft(actor, application),
    actions: permitted(acts, actor, application, possible(application)),
    people: await Person.namesOf([startedById, sentById, between ? graceById : undefined]),
  };
};

const One = z.strictObject({ applicationId });

export const fromId = fn(One, async ({ applicationId }) => shown(await seenApplication(applicationId)));

/** The saved parts of a draft and who helps with it: for its own group and its helpers, never for its readers. */
export const draft = fn(One, async ({ applicationId }): Promise<z.infer<typeof Draft>> => {
  const application = await seenApplication(applicationId);
  allow(can.readDraft(Actor.use(), application), "You can read what was sent. The draft is the group’s own.");
  const { orgId, readThrough } = application;
  const [answers, recordings, enclosures, org, helpers] = await Promise.all([
    answersOf(applicationId),
    recordingsOf(applicationId),
    enclosuresOf(applicationId),
    Organisation.find(orgId),
    live(Helpers).query.ofApplication({ applicationId }).go({ pages: "all" }),
  ]);
  const names = await Person.namesOf([
    ...answers.map(({ savedById }) => savedById),
    ...recordings.map(({ byId }) => byId),
    ...enclosures.map(({ byId }) => byId),
    ...helpers.data.map(({ personId }) => personId),
    readThrough?.by,
  ]);
  const asked = helpers.data.flatMap(({ personId, broughtInAs }) =>
    broughtInAs === undefined ? [] : [[personId, broughtInAs] as const],
  );
  const people = { ...names, ...Object.fromEntries(asked) };
  return {
    answers,
    recordings,
    enclosures,
    helpers: helpers.data.map(({ personId, may, since }) =>
      Helper.parse({ personId, may, since, name: people[personId] ?? "Someone who left" }),
    ),
    ...(org?.secondReader
      ? {
          secondReader: {
            ...secondReading(readThrough, markOf(answers, recordings, enclosures)),
            by: readThrough?.by,
          },
        }
      : {}),
    people,
  };
});

/** What was sent in one sending, or undefined. Raw: no policy. */
export const documentOf = async (applicationId: string, sending: number): Promise<Document | undefined> => {
  const found = await live(Documents).get({ applicationId, sending }).go({ consistent: true });
  return found.data ? stored(Document).parse(found.data) : undefined;
};

/**
 * What was sent, word for word: the latest sending unless an earlier one is asked for, and for a reviewer the one they
 * were asked about. 404 before the first.
 */
export const document = fn(
  One.extend({ sending: z.coerce.number().int().min(1).optional() }),
  async ({ applicationId, sending }): Promise<z.infer<typeof ShownDocument>> => {
    const application = await seenApplication(applicationId);
    const actor = Actor.use();
    const may = (one: number): boolean => can.readSending(actor, application, one);
    const { sendings, askedAbout = 0 } = application;
    const latest = may(sendings) ? sendings : askedAbout;
    const asked = seen(sending ?? latest, (one) => sendings > 0 && may(one));
    const { facts, ...sent } = seen(await documentOf(applicationId, asked), () => true);
    return {
      ...sent,
      ...(can.readFacts(actor, application) ? { facts } : {}),
      people: await Person.namesOf([sent.sentById, ...sent.answers.map(({ recording }) => recording?.byId)]),
    };
  },
);
