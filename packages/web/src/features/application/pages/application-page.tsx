import { createAsync, useParams } from "@solidjs/router";
import { lazy, Show } from "solid-js";
import { getApplication, getProgrammePage } from "../application.queries.ts";

// Nobody needs both: each reader loads the one that is theirs.
const ReadView = lazy(async () => ({ default: (await import("../components/read-view.tsx")).ReadView }));
const TaskList = lazy(async () => ({ default: (await import("../components/task-list.tsx")).TaskList }));

/** An application: a list of tasks for those who write it, and what was sent for everyone else. */
export default function ApplicationPage() {
  const ids = useParams<{ applicationId: string }>();
  const application = createAsync(() => getApplication(ids.applicationId));
  const programme = createAsync(async () => {
    const found = application();
    return found && getProgrammePage(found.programmeId);
  });
  const writes = () => {
    const found = application();
    return found?.mine && (found.state === "draft" || found.state === "talking");
  };
  return (
    <Show when={application()}>
      {(found) => (
        <Show when={writes()} fallback={<ReadView application={found()} programme={programme()} />}>
          <TaskList application={found()} programme={programme()} />
        </Show>
      )}
    </Show>
  );
}
