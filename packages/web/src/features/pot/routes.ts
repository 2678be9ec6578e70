import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

const statement = lazy(() => import("./pages/statement-page.tsx"));

export const routes: RouteDefinition[] = [
  { path: paths.pots.pattern, component: lazy(() => import("./pages/pots-page.tsx")) },
  { path: paths.pot.pattern, component: lazy(() => import("./pages/pot-page.tsx")) },
  { path: paths.potTree.pattern, component: lazy(() => import("./pages/tree-page.tsx")) },
  { path: paths.follow.pattern, component: lazy(() => import("./pages/follow-page.tsx")) },
  { path: paths.newPot.pattern, component: lazy(() => import("./pages/new-pot-page.tsx")) },
  { path: paths.spend.pattern, component: lazy(() => import("./pages/record-spend-page.tsx")) },
  { path: paths.statement.pattern, component: statement },
  { path: paths.statementPage.pattern, component: statement },
  { path: `${paths.pot.pattern}/:page`, component: lazy(() => import("./pages/more-page.tsx")) },
  { path: paths.oneSpend.pattern, component: lazy(() => import("./pages/spend-page.tsx")) },
  { path: paths.correctSpend.pattern, component: lazy(() => import("./pages/correct-page.tsx")) },
];
