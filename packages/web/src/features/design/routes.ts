import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

/** The gallery is for those who build the portal. A deployed portal has none. */
const shown = import.meta.env.DEV || import.meta.env.VITE_GALLERY === "1";

export const routes: RouteDefinition[] = shown
  ? [{ path: paths.design.pattern, component: lazy(() => import("./gallery.tsx")) }]
  : [];
