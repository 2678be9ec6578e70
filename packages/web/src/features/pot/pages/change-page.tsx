import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Answers } from "../../../ui/groups/groups.tsx";
import { More } from "../../../ui/more/more.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { agreeToChange, type ChangeInfo, dropChange, getChanges } from "../change.queries.ts";
import { ChangeForm } from "../parts/change-form.tsx";
import { getPot, type PotInfo } from "../pot.queries.ts";
import { modeWords, namesOf } from "../pot.words.ts";

/** Who decides in a pot and what was agreed: the change that waits, a way to ask for one, and what changed before. */
export default function ChangePage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const found = createAsync(() => getChanges(ids.potId));
  const waits = () => found()?.items.find(({ doneAt }) => doneAt === undefined);
  const past = () => (found()?.items ?? []).filter(({ doneAt }) => doneAt !== undefined);
  return (
    <Show when={pot()}>
      {(pot) => (
        <Show when={found()}>
          {(page) => (
            <>
              <PageHead
                kind={pot().name}
                title="Change what you agreed"
                state="Each change is a line of the pot. All who hold it are told."
                back={{ href: paths.pot(pot()), label: `Back to ${pot().name}` }}
              />
              <Show
                when={waits()}
                fallback={
                  <Show when={pot().actions.includes("change")}>
                    <ChangeForm pot={pot()} />
                  </Show>
                }
              >
                {(change) => <Waiting pot={pot()} change={change()} people={page().people} />}
              </Show>
              <Show when={past().length > 0}>
                <Part title="What has changed">
                  <For each={past()}>{(change) => <Past change={change} people={page().people} />}</For>
                </Part>
              </Show>
            </>
          )}
        </Show>
      )}
    </Show>
  );
}

type People = Readonly<Record<string, string>>;

const nameOf = (id: string, people: People): string => {
  const [name = "Someone"] = namesOf([id], people, me()?.person.personId);
  return name === "you" ? "You" : name;
};

/** What is to be otherwise, a line for each thing, with how it was. */
function Differs(props: { change: ChangeInfo }) {
  return (
    <>
      <Show when={props.change.whoDecides}>
        {(mode) => (
          <p>
            Who decides: {modeWords[mode()].label}. Before: {modeWords[props.change.was.whoDecides].label}.
          </p>
        )}
      </Show>
      <Show when={props.change.twoOfUs}>
        <p>Two say yes to each spend.</p>
      </Show>
      <Show when={props.change.edges}>
        {(edges) => (
          <>
            <Words text={edges().words}>What is agreed about using it</Words>
            <More label="See what was agreed before">
              <Words text={props.change.was.edges.words} />
            </More>
          </>
        )}
      </Show>
    </>
  );
}

function Waiting(props: { pot: PotInfo; change: ChangeInfo; people: People }) {
  const may = (act: string) => props.change.actions.includes(act);
  const { potId } = props.pot;
  const missing = () => list(namesOf(props.change.waitingIds, props.people, me()?.person.personId));
  const yes = async () => {
    const { items } = await agreeToChange(potId, props.change.changeId);
    const isSo = items.some(({ changeId, doneAt }) => changeId === props.change.changeId && doneAt);
    tell(isSo ? "It is so from now on." : "Your yes is in. Others have yet to say theirs.");
  };
  const no = async () => {
    await dropChange(potId, props.change.changeId);
    tell("All stays as it was.");
  };
  return (
    <Part title="A change that waits">
      <p>
        {nameOf(props.change.byId, props.people)} asked for this. It takes a yes from {missing()}. Until then
        all stays as it is.
      </p>
      <Differs change={props.change} />
      <Words text={props.change.why}>Why</Words>
      <Answers>
        <Show when={may("sayYes")}>
          <ActButton look="plain" act={yes} doing="Saving">
            Yes, change it
          </ActButton>
        </Show>
        <Show when={may("drop")}>
          <ActButton look="plain" act={no} doing="Saving">
            {may("sayYes") ? "No, leave it as it is" : "Take it back"}
          </ActButton>
        </Show>
      </Answers>
    </Part>
  );
}

function Past(props: { change: ChangeInfo; people: People }) {
  return (
    <section>
      <Differs change={props.change} />
      <Words text={props.change.why}>
        {nameOf(props.change.byId, props.people)}, <When at={props.change.doneAt ?? props.change.at} />
      </Words>
    </section>
  );
}
