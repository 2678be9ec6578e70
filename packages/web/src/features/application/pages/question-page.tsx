import { questions } from "@allotment/core/application/questions.rules";
import { createAsync, useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { getApplication, getDraft } from "../application.queries.ts";
import { AskForm } from "../components/ask-form.tsx";
import { FactsForm } from "../components/facts-form.tsx";
import { QuestionForm } from "../components/question-form.tsx";

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
