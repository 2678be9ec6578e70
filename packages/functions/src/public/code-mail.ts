import { CODE_SECONDS } from "@allotment/core/sign-in/sign-in.rules";
import type { Mail } from "../ports/port.ts";

/** The one-time code in the shape people read it: two groups of three. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export const codeMail = (to: string, code: string): Mail => ({
  to,
  subject: `${spaced(code)} is your code for Allotment`,
  text: [
    `Your code is ${spaced(code)}.`,
    `It works once, for ${CODE_SECONDS / 60} minutes. Type it on the page where you asked for it.`,
    "No one from Allotment will ask you for it. If you did not ask for a code, you can leave this be.",
  ].join("\n\n"),
});
