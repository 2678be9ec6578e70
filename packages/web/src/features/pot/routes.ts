import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

const statement = lazy(() => import("./pages/statement-page.tsx"));

export const routes: RouteDefinition[] = [
  { path: paths.pots.pattern, component: lazy(() => import("./pages/pots-page.tsx")) },
  { path: paths.pot.pattern, component: lazy(() => import("./pages/pot-page.tsx")) },
  { path: paths.potTree.pattern, component: lazy(() => import("./pages/tree-page.tsx")) },
  { path: paths.newPot.pattern, component: lazy(() => import("./pages/new-pot-page.tsx")) },
  { path: paths.spend.pattern, component: lazy(() => import("./pages/record-spend-page.tsx")) },
  { path: paths.potDrafts.pattern, component: lazy(() => import("./pages/drafts-page.tsx")) },
  { path: paths.potHold.pattern, component: lazy(() => import("./pages/hold-page.tsx")) },
  { path: paths.potFreeze.pattern, component: lazy(() => import("./pages/freeze-page.tsx")) },
  { path: paths.potChange.pattern, component: lazy(() => import("./pages/change-page.tsx")) },
  { path: paths.statement.pattern, component: statement },
  { path: paths.statementPage.pattern, component: statement },
  { path: paths.oneSpend.pattern, component: lazy(() => import("./pages/spend-page.tsx")) },
  { path: paths.correctSpend.pattern, component: lazy(() => import("./pages/correct-page.tsx")) },
];
