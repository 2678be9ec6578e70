import { questions } from "@allotment/core/application/questions.rules";
import { createAsync, useParams } from "@solidjs/router";
import { lazy, Match, Show, Switch } from "solid-js";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { getApplication, getDraft } from "../application.queries.ts";

// The nine questions keep words as they are typed; the other two are plain forms. Neither carries the other.
const QuestionForm = lazy(async () => ({
  default: (await import("../components/question-form.tsx")).QuestionForm,
}));
const AskForm = lazy(async () => ({ default: (await import("../components/ask-form.tsx")).AskForm }));
const FactsForm = lazy(async () => ({ default: (await import("../components/facts-form.tsx")).FactsForm }));

/** One question a page: one of the nine, the amount, or the facts. */
export default function QuestionPage() {
  const ids = useParams<{ applicationId: string; questionKey: string }>();
  const application = createAsync(() => getApplication(ids.applicationId));
  const draft = createAsync(() => getDraft(ids.applicationId));
  const question = () => questions.find(({ key }) => key === ids.questionKey);
  if (question()) void QuestionForm.preload();
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
