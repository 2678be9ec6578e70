import { type RouteDefinition, Router } from "@solidjs/router";
import { BASE } from "../lib/route.ts";
import { NotFound } from "../ui/wait/wait.tsx";
import { Layout } from "./layout.tsx";

/** Each feature says its own pages in `features/<name>/routes.ts`. */
const features = import.meta.glob<RouteDefinition[]>("../features/*/routes.ts", {
  eager: true,
  import: "routes",
});

const routes: RouteDefinition[] = [...Object.values(features).flat(), { path: "*", component: NotFound }];

export function Portal() {
  return (
    <Router base={BASE} root={Layout} scrollRestoration>
      {routes}
    </Router>
  );
}
