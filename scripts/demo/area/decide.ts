import { Review } from "@allotment/core/review/index";
import { one, type Stage, type Step } from "../stage.ts";

/** How the pot that a decision makes is named, held and used. */
const potOf = (potRef: string, { data, ids }: Stage) => {
  const { name, holders, edges } = one(data.pots, potRef);
  return {
    name,
    holderIds: ids.all(
      "person",
      holders.map(({ personId }) => personId),
    ),
    edges,
  };
};

/** One decision: what was chosen and why, and in the same step the pot that it brings. */
export const decide = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids } = stage;
  const { decision } = one(stage.data.applications, id);
  const { choice, reason, citesPerspectiveIds, dissent, involved, missing, awardPence, potId } = decision;
  const given = {
    applicationId: ids.of("app", id),
    reason,
    cites: ids.all("pv", citesPerspectiveIds),
    dissent:
      dissent === "none"
        ? dissent
        : dissent.map(({ perspectiveId, ...seen }) => ({
            ...seen,
            perspectiveId: ids.of("pv", perspectiveId),
          })),
    involved,
    missing,
    // The data knows of no decider with a tie.
    tied: decision.deciderTie !== "none",
  };
  const decided = await stage.as(by, () => {
    if (choice === "keepTalking" || choice === "notThisTime") return Review.decide({ ...given, choice });
    if (awardPence === undefined || potId === undefined) throw new Error(`${id} brings no money`);
    return Review.decide({ ...given, choice, amountPence: awardPence, pot: potOf(potId, stage) });
  });
  ids.keep(`decision of ${id}`, decided.decisionId);
  if (potId !== undefined) ids.keep(potId, decided.potId);
};
