import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.newOrganisation.pattern, component: lazy(() => import("./pages/new-organisation-page.tsx")) },
  { path: paths.organisation.pattern, component: lazy(() => import("./pages/organisation-page.tsx")) },
  {
    path: paths.organisationEdit.pattern,
    component: lazy(() => import("./pages/edit-organisation-page.tsx")),
  },
  { path: paths.organisationPeople.pattern, component: lazy(() => import("./pages/people-page.tsx")) },
  { path: paths.me.pattern, component: lazy(() => import("./pages/me-page.tsx")) },
];
