import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

const agreement = lazy(() => import("./pages/agreement-page.tsx"));

export const routes: RouteDefinition[] = [
  { path: paths.newGrant.pattern, component: lazy(() => import("./pages/new-grant-page.tsx")) },
  { path: paths.grant.pattern, component: lazy(() => import("./pages/grant-page.tsx")) },
  { path: paths.agreement.pattern, component: agreement },
  { path: paths.agreementVersion.pattern, component: agreement },
  { path: paths.payments.pattern, component: lazy(() => import("./pages/payments-page.tsx")) },
  { path: paths.grantDraft.pattern, component: lazy(() => import("./pages/draft-page.tsx")) },
  { path: paths.grantDraftPart.pattern, component: lazy(() => import("./pages/draft-part-page.tsx")) },
  { path: paths.grantSign.pattern, component: lazy(() => import("./pages/sign-page.tsx")) },
  { path: paths.grantChange.pattern, component: lazy(() => import("./pages/change-page.tsx")) },
  { path: paths.grantPause.pattern, component: lazy(() => import("./pages/pause-page.tsx")) },
  { path: paths.programmeGrants.pattern, component: lazy(() => import("./pages/programme-grants-page.tsx")) },
  // The register, and under it what has to do with a bank: an address of its own would weigh on every page.
  {
    path: `${paths.programmePayments.pattern}/:bank?`,
    component: lazy(() => import("./pages/register-page.tsx")),
  },
  { path: paths.groupGrants.pattern, component: lazy(() => import("./pages/group-grants-page.tsx")) },
];
