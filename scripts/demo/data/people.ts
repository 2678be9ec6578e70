import { roles } from "@allotment/core/access/role";
import { reviewGroups } from "@allotment/core/membership/review-group";
import * as z from "zod";

export const Organisation = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["funder", "grantee", "applicant", "learningPartner"]),
  legalForm: z.enum(["charity", "CIC", "company", "unincorporated group"]).optional(),
  publicBody: z.boolean().default(false),
  ref360: z.string().optional(),
  regNo: z.string().optional(),
  economicActor: z.boolean().default(false),
  hostOrgId: z.string().optional(),
});

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  orgId: z.string().nullable(),
  roles: z.array(
    z.enum([...roles, "programmeSteward", "seniorResponsibleOfficer", "potHolder", "peerGrantee"]),
  ),
  reviewGroup: z.enum(reviewGroups).optional(),
  servedByOrgIds: z.array(z.string()).default([]),
  hidden: z.boolean().default(false),
});
