import type { commentRoutes } from "@allotment/functions/api/routes/application-comment";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import type { QuestionKey } from "./application.queries.ts";

const comments = client<typeof commentRoutes>("/applications")[":applicationId"].comments;

export const getComments = query(
  (applicationId: string) => call(comments.$get({ param: { applicationId } })),
  "comments on a draft",
);

export const addComment = async (
  applicationId: string,
  json: { part: QuestionKey; words: string },
  key: string,
): Promise<void> => {
  await call(comments.$post({ param: { applicationId }, json, header: {} }, sending({ key })));
  await revalidate(getComments.keyFor(applicationId));
};

export const takeBackComment = async (applicationId: string, commentId: string): Promise<void> => {
  await call(comments[":commentId"].$delete({ param: { applicationId, commentId } }));
  await revalidate(getComments.keyFor(applicationId));
};
