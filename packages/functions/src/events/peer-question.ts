import { PeerQuestion } from "@allotment/core/peer-question/index";
import { answered, asked } from "@allotment/core/peer-question/peer-question.events";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { nameOf, toEach } from "./people.ts";

const pathOf = (questionId: string): string => `/app/pots/questions/${questionId}`;

/** Who asks, and nothing else: the words are on the page, for those asked alone. */
const wasAsked = subscriber(asked, async ({ subject, actor }): Promise<Message[]> => {
  const [question, name] = await Promise.all([PeerQuestion.find(subject), nameOf(actor)]);
  const title = `${name} asks what you think`;
  const lines = [`${title}.`, "The page says about what. Answer if you like: it is advice, and no more."];
  if (question?.state !== "open") return [];
  return toEach(question.askedIds, actor, { title, lines, path: pathOf(subject) });
});

const hasAnswer = subscriber(answered, async ({ subject, actor }): Promise<Message[]> => {
  const question = await PeerQuestion.find(subject);
  const title = "Someone you asked has answered";
  const lines = [`${title}.`, "The page says what they think."];
  return question ? toEach([question.byId], actor, { title, lines, path: pathOf(subject) }) : [];
});

export const peerQuestionSubscribers = [wasAsked, hasAnswer];
