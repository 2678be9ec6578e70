import type { bothSay, LookChoice } from "@allotment/core/grant/look.rules";

export const choiceWords: Record<LookChoice, string> = {
  carryOn: "Carry on",
  change: "Change something",
  end: "Bring it to an end",
};

/** What both said together. */
export const bothWords: Record<ReturnType<typeof bothSay>, string> = {
  carryOn: "Both would carry on.",
  change: "Both would change something. Either side can ask for it.",
  end: "Both would bring it to an end. Either side can ask for it.",
  talk: "You see it differently. Talk before anything changes.",
};
