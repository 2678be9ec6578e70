import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { getApplication, getProgrammePage } from "../application.queries.ts";
import { ReadView } from "../components/read-view.tsx";
import { TaskList } from "../components/task-list.tsx";

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
