import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.imports.pattern, component: lazy(() => import("./pages/import-page.tsx")) },
  { path: paths.grantElsewhere.pattern, component: lazy(() => import("./pages/elsewhere-page.tsx")) },
];
