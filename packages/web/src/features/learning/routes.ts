import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.learning.pattern, component: lazy(() => import("./pages/learning-page.tsx")) },
  { path: paths.newCycle.pattern, component: lazy(() => import("./pages/new-cycle-page.tsx")) },
  { path: paths.cycle.pattern, component: lazy(() => import("./pages/cycle-page.tsx")) },
  { path: paths.newNote.pattern, component: lazy(() => import("./pages/new-note-page.tsx")) },
  { path: paths.note.pattern, component: lazy(() => import("./pages/note-page.tsx")) },
  { path: paths.newExperiment.pattern, component: lazy(() => import("./pages/new-experiment-page.tsx")) },
  { path: paths.experiment.pattern, component: lazy(() => import("./pages/experiment-page.tsx")) },
];
