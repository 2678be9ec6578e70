import { reviewGroups } from "@allotment/core/membership/review-group";
import { leanings } from "@allotment/core/programme/advice.rules";
import { routes } from "@allotment/core/programme/programme.rules";
import { choices } from "@allotment/core/review/decision.rules";
import * as z from "zod";

export const Programme = z.object({
  id: z.string(),
  funderOrgId: z.string(),
  name: z.string(),
  purpose: z.string(),
  openedAt: z.string(),
  closesForApplications: z.string(),
  decisionBy: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  totalPence: z.int(),
  route: z.enum(routes),
  routeReason: z.string(),
  seniorResponsibleOfficerId: z.string(),
  stewardId: z.string(),
  learningPartnerOrgId: z.string(),
  safeguardingLeadId: z.string(),
  listenFor: z.array(z.string()),
  complexityCheck: z.object({
    compositional: z.string(),
    experiential: z.string(),
    dynamic: z.string(),
    governance: z.string(),
    leans: z.enum(leanings),
    why: z.string(),
  }),
  fourthQuestionNote: z.string(),
  reviewGroups: z.array(z.object({ group: z.enum(reviewGroups), required: z.boolean() })),
  dpia: z.object({ doneBy: z.string(), on: z.string(), about: z.string(), reviewOn: z.string() }),
});

const Perspective = z.object({
  id: z.string(),
  group: z.enum(reviewGroups),
  authorId: z.string(),
  words: z.string(),
  excited: z.string(),
  worry: z.string(),
  help: z.string(),
  groupPrompt: z.object({ question: z.string(), words: z.string() }),
  sawOthersAt: z.string(),
});

const Decision = z.object({
  choice: z.enum(choices),
  deciderTie: z.literal("none"),
  reason: z.string(),
  citesPerspectiveIds: z.array(z.string()),
  involved: z.array(z.string()),
  missing: z.array(z.string()),
  dissent: z.union([
    z.literal("none"),
    z.array(z.object({ group: z.enum(reviewGroups), perspectiveId: z.string(), words: z.string() })),
  ]),
  awardPence: z.int().optional(),
  potId: z.string().optional(),
});

export const Application = z.object({
  id: z.string(),
  orgId: z.string(),
  programmeId: z.string(),
  askedPence: z.int(),
  facts: z.object({ words: z.string(), otherPublicMoneyPence: z.int().optional() }),
  answers: z.record(z.string(), z.string()),
  reviewers: z.array(
    z.object({
      personId: z.string(),
      group: z.enum(reviewGroups),
      as: z.enum(["first", "standIn", "steppedBack"]),
      tie: z.string(),
    }),
  ),
  perspectives: z.array(Perspective),
  review: z.object({ id: z.string() }),
  decision: Decision,
});
