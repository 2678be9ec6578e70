import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Answers } from "../../../ui/groups/groups.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { getPot } from "../pot.queries.ts";
import { type DraftInfo, dropDraft, getDrafts, sayYesTo } from "../together.queries.ts";

/** Spends written down in a pot whose holders chose to say yes together. */
export default function DraftsPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const drafts = createAsync(() => getDrafts(ids.potId));
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            kind={found().name}
            title="Say yes together"
            state="You chose this for your pot. A spend is saved when two of you have said yes."
            back={{ href: paths.pot(found()), label: `Back to ${found().name}` }}
          />
          <Show when={drafts()}>
            {(page) => (
              <Show
                when={page().items.length > 0}
                fallback={
                  <Part title="Written down">
                    <Empty />
                  </Part>
                }
              >
                <For each={page().items}>
                  {(draft) => (
                    <OneDraft
                      potId={found().potId}
                      draft={draft}
                      by={
                        draft.byId === me()?.person.personId
                          ? "You"
                          : (page().people[draft.byId] ?? "Someone")
                      }
                    />
                  )}
                </For>
              </Show>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function OneDraft(props: { potId: string; draft: DraftInfo; by: string }) {
  const may = (act: string) => props.draft.actions.includes(act);
  const yes = async () => {
    const { balancePence } = await sayYesTo(props.potId, props.draft.draftId);
    tell(`Saved, with both your names. ${money(balancePence)} is left.`);
  };
  const drop = async () => {
    await dropDraft(props.potId, props.draft.draftId);
    tell("Dropped. No money was used.");
  };
  return (
    <Part title={`${props.draft.what}, ${money(props.draft.amountPence)}`}>
      <p>
        {props.by} wrote this down. It is for <When at={props.draft.spentOn} />.
        {may("sayYes") ? " Say yes together?" : " It waits for one of the others."}
      </p>
      <Words text={props.draft.why} />
      <Show when={props.draft.outsideBecause}>
        {(because) => <Words text={because()}>Outside what was agreed, because</Words>}
      </Show>
      <Show when={props.draft.tie}>{(tie) => <Words text={tie()}>A tie, said aloud</Words>}</Show>
      <Answers>
        <Show when={may("sayYes")}>
          <ActButton look="plain" act={yes} doing="Saving">
            Yes, together
          </ActButton>
        </Show>
        <ActButton look="plain" act={drop} doing="Dropping it">
          Drop it
        </ActButton>
      </Answers>
    </Part>
  );
}
