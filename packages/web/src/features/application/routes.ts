import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.newApplication.pattern, component: lazy(() => import("./pages/start-page.tsx")) },
  { path: paths.programmeApplications.pattern, component: lazy(() => import("./pages/list-page.tsx")) },
  { path: paths.application.pattern, component: lazy(() => import("./pages/application-page.tsx")) },
  { path: paths.applicationQuestion.pattern, component: lazy(() => import("./pages/question-page.tsx")) },
  { path: paths.applicationCheck.pattern, component: lazy(() => import("./pages/check-page.tsx")) },
  { path: paths.applicationHelpers.pattern, component: lazy(() => import("./pages/helpers-page.tsx")) },
];
