import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.asked.pattern, component: lazy(() => import("./pages/asked-page.tsx")) },
  {
    path: paths.programmeReviews.pattern,
    component: lazy(() => import("./pages/programme-reviews-page.tsx")),
  },
  { path: paths.review.pattern, component: lazy(() => import("./pages/review-page.tsx")) },
  { path: paths.tie.pattern, component: lazy(() => import("./pages/tie-page.tsx")) },
  { path: paths.askReviewer.pattern, component: lazy(() => import("./pages/ask-reviewer-page.tsx")) },
  { path: paths.openTalk.pattern, component: lazy(() => import("./pages/open-talk-page.tsx")) },
  { path: paths.perspective.pattern, component: lazy(() => import("./pages/perspective-page.tsx")) },
  { path: paths.decide.pattern, component: lazy(() => import("./pages/decide-page.tsx")) },
  { path: paths.decision.pattern, component: lazy(() => import("./pages/decision-page.tsx")) },
];
