import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { listedIn } from "../db/listed.ts";
import { states } from "./peer-question.rules.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const ids = { type: "list", items: { type: "string" }, required: true } as const;

/**
 * What someone who holds a pot asks of a peer. Access: by id, alone or up to 25 at once; those about one spend, of
 * which a reader is shown those that are between them and someone else.
 */
export const PeerQuestions = defineEntity({
  model: { service: "allotment", entity: "peerQuestion", version: "1" },
  attributes: {
    questionId: text,
    potId: text,
    txId: maybe,
    byId: text,
    askedIds: ids,
    answeredIds: ids,
    steppedBackIds: ids,
    called: { type: "any" },
    words: { type: "string", required: true },
    at: text,
    state: { type: states, required: true },
    closedAt: maybe,
    version: { type: "number", required: true },
    /** The spend whose list it stands in. */
    aboutSpend: text,
  },
  indexes: {
    byId: { pk: key("pk", ["questionId"], "QUESTION#${questionId}"), sk: key("sk", [], "HEAD") },
    ofSpend: {
      index: "gsi1",
      condition: listedIn("aboutSpend"),
      pk: key("gsi1pk", ["aboutSpend"], "QUESTIONS#${aboutSpend}"),
      sk: key("gsi1sk", ["questionId"], "${questionId}"),
    },
  },
});

/** What someone asked has answered; written again, it takes the place of what they wrote before. Access: those of a question. */
export const PeerAnswers = defineEntity({
  model: { service: "allotment", entity: "peerAnswer", version: "1" },
  attributes: { questionId: text, byId: text, words: text, at: text },
  indexes: {
    ofQuestion: {
      pk: key("pk", ["questionId"], "QUESTION#${questionId}"),
      sk: key("sk", ["byId"], "ANSWER#${byId}"),
    },
  },
});
