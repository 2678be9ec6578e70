import { questions } from "@allotment/core/application/questions.rules";
import { createAsync, useParams } from "@solidjs/router";
import { lazy, Match, Show, Switch } from "solid-js";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { getApplication, getDraft } from "../application.queries.ts";
import { QuestionForm } from "../components/question-form.tsx";

// The two that are not questions come with a form of their own; the nine do without it.
const AskForm = lazy(async () => ({ default: (await import("../components/ask-form.tsx")).AskForm }));
const FactsForm = lazy(async () => ({ default: (await import("../components/facts-form.tsx")).FactsForm }));

/** One question a page: one of the nine, the amount, or the facts. */
export default function QuestionPage() {
  const ids = useParams<{ applicationId: string; questionKey: string }>();
  const application = createAsync(() => getApplication(ids.applicationId));
  const draft = createAsync(() => getDraft(ids.applicationId));
  const question = () => questions.find(({ key }) => key === ids.questionKey);
  return (
    <Show when={application()}>
      {(found) => (
        <Show when={draft()}>
          {(words) => (
            <Switch fallback={<NotFound />}>
              <Match when={question()} keyed>
                {(one) => <QuestionForm application={found()} draft={words()} question={one} />}
              </Match>
              <Match when={ids.questionKey === "ask"}>
                <AskForm application={found()} draft={words()} />
              </Match>
              <Match when={ids.questionKey === "facts"}>
                <FactsForm application={found()} draft={words()} />
              </Match>
            </Switch>
          )}
        </Show>
      )}
    </Show>
  );
}
