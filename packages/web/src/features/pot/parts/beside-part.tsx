import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getSpendMatter } from "../matters.queries.ts";
import type { SpendInfo } from "../pot.queries.ts";
import { getSpendQuestions } from "../question.queries.ts";
import { MatterWordsOf } from "./matter-words.tsx";
import { QuestionRows } from "./questions-part.tsx";

/** What stands beside a spend for those it is for: the words of what matters that it was for, and what was asked. */
export function BesidePart(props: { spend: SpendInfo }) {
  const matter = createAsync(() => getSpendMatter(props.spend.txId));
  const questions = createAsync(() => getSpendQuestions(props.spend.txId));
  const mayAsk = () => props.spend.actions.includes("returnSpend") && props.spend.potId;
  const some = () => (questions()?.items.length ?? 0) > 0;
  return (
    <>
      <Show when={matter()?.about}>
        {(about) => (
          <Part title="It was for">
            <MatterWordsOf about={about()} />
          </Part>
        )}
      </Show>
      <Show when={some() || mayAsk()}>
        <Part title="Not sure?">
          <Show when={some() && questions()}>
            {(found) => <QuestionRows items={found().items} people={found().people} />}
          </Show>
          <Show when={mayAsk()}>
            {(potId) => (
              <p>
                <Link look="quiet" href={`${paths.askPeer({ potId: potId() })}?spend=${props.spend.txId}`}>
                  Ask someone about it
                </Link>
              </p>
            )}
          </Show>
        </Part>
      </Show>
    </>
  );
}
