import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.newAccount.pattern, component: lazy(() => import("./pages/new-account-page.tsx")) },
  { path: paths.fundersAccount.pattern, component: lazy(() => import("./pages/funders-account-page.tsx")) },
  { path: paths.account.pattern, component: lazy(() => import("./pages/account-page.tsx")) },
  { path: paths.accountEdit.pattern, component: lazy(() => import("./pages/edit-page.tsx")) },
  { path: paths.accountShare.pattern, component: lazy(() => import("./pages/share-page.tsx")) },
];
