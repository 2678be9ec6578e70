import * as z from "zod";
import { allow, isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { DraftComments, Helpers } from "./application.entity.ts";
import { commented, commentTakenBack } from "./application.events.ts";
import { can } from "./application.policy.ts";
import { isDraft, MOST_COMMENTS } from "./application.rules.ts";
import { applicationId } from "./application.schema.ts";
import { AddComment, Comment, type Comments, OneComment } from "./comment.schema.ts";
import { seenApplication } from "./find.ts";

const One = z.strictObject({ applicationId });

const rowsOf = async (applicationId: string): Promise<Comment[]> => {
  const { data } = await live(DraftComments)
    .query.ofApplication({ applicationId })
    .go({ consistent: true, order: "desc", pages: "all" });
  return data.map((row) => stored(Comment).parse(row));
};

/** Names as those who write the draft know them: someone asked by e-mail goes by the name they were asked by. */
const namesOf = async (applicationId: string, items: readonly Comment[]): Promise<Comments["people"]> => {
  const [names, helpers] = await Promise.all([
    Person.namesOf(items.map(({ byId }) => byId)),
    live(Helpers).query.ofApplication({ applicationId }).go({ pages: "all" }),
  ]);
  const asked = helpers.data.flatMap(({ personId, broughtInAs }) =>
    broughtInAs !== undefined && personId in names ? [[personId, broughtInAs] as const] : [],
  );
  return { ...names, ...Object.fromEntries(asked) };
};

/** What was said of a draft's answers, for those who write it and help with it. 403 for its readers. */
export const comments = fn(One, async ({ applicationId }): Promise<Comments> => {
  const application = await seenApplication(applicationId);
  allow(can.readDraft(Actor.use(), application), "What was said of a draft is the group’s own.");
  const items = await rowsOf(applicationId);
  return { items, people: await namesOf(applicationId, items) };
});

const mayWrite = async (applicationId: string) => {
  const application = await seenApplication(applicationId);
  allow(can.comment(Actor.use(), application), "You were asked to read this draft, not to comment.");
  if (!isDraft(application.state)) throw wrongState("This was sent. Its words stay as they are.");
  return application;
};

const factsOf = ({ programmeId, orgId }: Awaited<ReturnType<typeof mayWrite>>) => ({ programmeId, orgId });

/** Say something of an answer. It changes no answer, and is not sent with any. 422 `application.comments` at 100. */
export const addComment = fn(
  AddComment,
  async ({ applicationId, part, words }): Promise<Comments> => {
    const application = await mayWrite(applicationId);
    if ((await rowsOf(applicationId)).length >= MOST_COMMENTS)
      throw rule("application.comments", "A lot has been said here. Take back what is settled first.");
    const commentId = Deps.use().newId("say");
    const row = { applicationId, commentId, part, words, byId: thePerson().personId, at: nowIso() };
    await commit([write(DraftComments.create(row))], commented.of(applicationId, factsOf(application)));
    return comments({ applicationId });
  },
  (id) => comments({ applicationId: applicationId.parse(id) }),
);

/** Take a comment back, for good: by whoever wrote it, or whoever speaks for the group once it is settled. */
export const takeBackComment = fn(OneComment, async ({ applicationId, commentId }): Promise<Comments> => {
  const application = await mayWrite(applicationId);
  const { data } = await live(DraftComments).get({ applicationId, commentId }).go({ consistent: true });
  if (!data) throw notFound();
  const actor = Actor.use();
  allow(
    isPerson(actor, data.byId) || can.send(actor, application),
    "Only whoever wrote it can take it back.",
  );
  await commit(
    [write(live(DraftComments).remove({ applicationId, commentId }))],
    commentTakenBack.of(applicationId, factsOf(application)),
  );
  return comments({ applicationId });
});
