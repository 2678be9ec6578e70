import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getMyQuestions } from "../question.queries.ts";
import { shortly } from "../shortly.ts";

type Page = Awaited<ReturnType<typeof getMyQuestions>>;
type Line = Page["items"][number];

/** Who asked, and when. */
const askedBy = ({ byId, at, closedAt }: Line, people: Page["people"]): string => {
  const who = byId === me()?.person.personId ? "You" : (people[byId] ?? "Someone who left");
  return `${who} asked on ${inDays(at)}.${closedAt ? " Closed." : ""}`;
};

/** Questions as rows, each in its asker's words. */
export function QuestionRows(props: { items: readonly Line[]; people: Page["people"] }) {
  return (
    <RowList>
      <For each={props.items}>
        {(line) => (
          <Row
            title={shortly(line.words, 120)}
            href={paths.question({ page: line.questionId })}
            state={askedBy(line, props.people)}
          />
        )}
      </For>
    </RowList>
  );
}

/** What the reader asked and was asked before, but for the one that is open here. */
export function QuestionsPart(props: { except?: string }) {
  const first = createAsync(() => getMyQuestions());
  const others = (items: readonly Line[]) => items.filter(({ questionId }) => questionId !== props.except);
  return (
    <Show when={first()}>
      {(page) => (
        <Show when={others(page().items).length > 0 || page().next}>
          <Part title={props.except ? "Other questions" : "Asked before"}>
            <PagesOf first={page()} read={getMyQuestions}>
              {(items) => <QuestionRows items={others(items)} people={page().people} />}
            </PagesOf>
          </Part>
        </Show>
      )}
    </Show>
  );
}
