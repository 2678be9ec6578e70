export * as PeerQuestion from "./peer-question.ts";
