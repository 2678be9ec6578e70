import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.programmes.pattern, component: lazy(() => import("./pages/programmes-page.tsx")) },
  { path: paths.newProgramme.pattern, component: lazy(() => import("./pages/new-programme-page.tsx")) },
  { path: paths.programme.pattern, component: lazy(() => import("./pages/programme-page.tsx")) },
  { path: paths.programmeEdit.pattern, component: lazy(() => import("./pages/set-up-page.tsx")) },
  { path: paths.programmePart.pattern, component: lazy(() => import("./pages/part-page.tsx")) },
  { path: paths.programmePeople.pattern, component: lazy(() => import("./pages/people-page.tsx")) },
  { path: paths.programmeFund.pattern, component: lazy(() => import("./pages/fund-page.tsx")) },
  { path: paths.programmePause.pattern, component: lazy(() => import("./pages/pause-page.tsx")) },
];
