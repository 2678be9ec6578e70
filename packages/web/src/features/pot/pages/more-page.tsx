import { useParams } from "@solidjs/router";
import { type Component, lazy, Show } from "solid-js";
import { NotFound } from "../../../ui/wait/wait.tsx";

/**
 * Pages of a pot that few open, by what their address ends in: the shell, which all fetch, has one route for them. Two
 * that belong to no pot come along, by what their address begins with; what ends it is then whose they are.
 */
const pages: ReadonlyMap<string, Component> = new Map(
  Object.entries({
    ask: lazy(() => import("./ask-page.tsx")),
    change: lazy(() => import("./change-page.tsx")),
    delegation: lazy(() => import("./delegation-page.tsx")),
    drafts: lazy(() => import("./drafts-page.tsx")),
    freeze: lazy(() => import("./freeze-page.tsx")),
    hold: lazy(() => import("./hold-page.tsx")),
    spends: lazy(() => import("./several-page.tsx")),
    "matters/": lazy(() => import("./matters-page.tsx")),
    "reading/": lazy(() => import("./samples-page.tsx")),
    "questions/": lazy(() => import("./question-page.tsx")),
  }),
);

export default function MorePage() {
  const ids = useParams<{ potId: string; page: string }>();
  return (
    <Show when={pages.get(`${ids.potId}/`) ?? pages.get(ids.page)} keyed fallback={<NotFound />}>
      {(Page) => <Page />}
    </Show>
  );
}
