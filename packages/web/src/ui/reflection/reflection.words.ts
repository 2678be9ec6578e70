import type { Answer } from "@allotment/core/reflection/reflection.rules";

export const answerWords: Record<Answer, string> = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  notSure: "Not sure",
};
