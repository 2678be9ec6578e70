import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { paths } from "../../lib/paths.ts";

export const routes: RouteDefinition[] = [
  { path: paths.conversations.pattern, component: lazy(() => import("./pages/room-page.tsx")) },
  { path: paths.newConversation.pattern, component: lazy(() => import("./pages/invite-page.tsx")) },
  { path: paths.conversation.pattern, component: lazy(() => import("./pages/talk-page.tsx")) },
  { path: paths.record.pattern, component: lazy(() => import("./pages/record-page.tsx")) },
];
