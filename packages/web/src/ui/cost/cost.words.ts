import type { Bound, Kind } from "@allotment/core/cost/cost.rules";

export const kindWords: Record<Kind, string> = {
  use: "Less use of services",
  cash: "Money that is freed to spend",
  notSure: "Not sure",
};

export const boundWords: Record<Bound, string> = { over: "Over", about: "About", under: "Under" };
