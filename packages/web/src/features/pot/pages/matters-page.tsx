import { createAsync, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { sharedWith, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import {
  getMatters,
  type MattersInfo,
  type MatterWords,
  shareMatters,
  takeMattersBack,
  takeNameOff,
  writeMatters,
} from "../matters.queries.ts";

const nameOf = (id: string, { people }: MattersInfo): string => people[id] ?? "Someone who left";
const isOwn = ({ personId }: MattersInfo): boolean => personId === me()?.person.personId;

/** A person's own dated words on what is important: all of them for that person, what they share for those close. */
export default function MattersPage() {
  const ids = useParams<{ page: string }>();
  const found = createAsync(() => getMatters(ids.page));
  return (
    <Show when={found()}>
      {(trail) => (
        <>
          <PageHead
            title={isOwn(trail()) ? "What matters to me" : `What matters to ${nameOf(ids.page, trail())}`}
            state={
              isOwn(trail())
                ? "Your own words. They can change, and what you said before stays."
                : "Their own words, as far as they share them with you."
            }
            back={backTo(isOwn(trail()) ? paths.learning() : paths.pots())}
          />
          <Show when={trail().actions.includes("write")}>
            <WriteForm trail={trail()} />
          </Show>
          <Trail trail={trail()} />
          <Seen trail={trail()} />
        </>
      )}
    </Show>
  );
}

const closeTo = (trail: MattersInfo): string[] => (trail.closeIds ?? []).map((id) => nameOf(id, trail));

function WriteForm(props: { trail: MattersInfo }) {
  const [times, setTimes] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      words: values.text("words"),
      share: values.choice("share", ["0", "1"]) === "1" ? 1 : 0,
      writtenWithId: values.maybe("writtenWithId"),
    }),
    send: writeMatters,
    done: () => {
      tell("Saved. It is yours: you can share it, or take it back.");
      setTimes((n) => n + 1);
    },
  });
  const close = () => closeTo(props.trail);
  return (
    <Part title="What matters now?">
      <Show when={times()} keyed>
        <Form of={form}>
          <TextareaField name="words" label="In your own words" hint="A line is plenty." rows={4} />
          <RadioGroup
            name="share"
            label="Who can see this?"
            value="0"
            choices={[
              { value: "0", label: "Just me" },
              {
                value: "1",
                label: "Us two",
                ...(close().length > 0 ? { hint: `You, and ${list(close())}.` } : {}),
              },
            ]}
          />
          <Show when={close().length > 0}>
            <Select
              name="writtenWithId"
              label="Did someone write it with you?"
              hint="You can leave this."
              none="I wrote it myself"
              choices={(props.trail.closeIds ?? []).map((value) => ({
                value,
                label: nameOf(value, props.trail),
              }))}
            />
          </Show>
          <Acts>
            <SendButton doing="Saving">Save these words</SendButton>
          </Acts>
        </Form>
      </Show>
    </Part>
  );
}

function Trail(props: { trail: MattersInfo }) {
  return (
    <Part title={isOwn(props.trail) ? "What you said" : "What they said"}>
      <PagesOf first={props.trail} read={(cursor) => getMatters(props.trail.personId, cursor)}>
        {(items) => (
          <For each={items} fallback={<Empty />}>
            {(words) => <One trail={props.trail} words={words} />}
          </For>
        )}
      </PagesOf>
    </Part>
  );
}

function One(props: { trail: MattersInfo; words: MatterWords }) {
  const may = (act: string) => props.words.actions.includes(act);
  const { personId } = props.trail;
  const { matterId } = props.words;
  const shared = () => props.words.share > 0;
  const share = async () => {
    const to = shared() ? 0 : 1;
    await shareMatters(personId, matterId, to);
    tell(to > 0 ? "Shared with those who hold a pot with you." : "Just you can see it now.");
  };
  const takeOff = async () => {
    await takeNameOff(personId, matterId);
    tell("Taken off. Your words stay.");
  };
  const takeBack = async () => {
    await takeMattersBack(personId, matterId);
    tell("Done. We took them down.");
  };
  const day = () => (
    <span class="vh">
      {" "}
      the words of <When at={props.words.on} />
    </span>
  );
  return (
    <section>
      <Words text={props.words.words}>
        <When at={props.words.on} />
        <Show when={props.words.writtenWithId}>
          {(id) => <>, written with {nameOf(id(), props.trail)}</>}
        </Show>
        .<Show when={may("share")}> Seen by: {sharedWith(props.words.share).toLowerCase()}.</Show>
      </Words>
      <Show when={may("share")}>
        <Acts>
          <ActButton look="quiet" act={share} doing="Saving">
            {shared() ? "Keep to myself" : "Share with us two"}
            {day()}
          </ActButton>
          <Show when={may("takeOffName")}>
            <ActButton look="quiet" act={takeOff} doing="Saving">
              Take off who wrote it with me
              {day()}
            </ActButton>
          </Show>
        </Acts>
        <ConfirmAct
          look="quiet"
          label="I want my words back"
          yes="Take my words back"
          told={[]}
          act={takeBack}
          doing="Taking back"
        >
          <p>The words go at once, here and wherever a spend was linked to them.</p>
        </ConfirmAct>
      </Show>
    </section>
  );
}

function Seen(props: { trail: MattersInfo }) {
  return (
    <WhoCanSee>
      <Show
        when={isOwn(props.trail)}
        fallback={<p>Only those who hold a pot with {nameOf(props.trail.personId, props.trail)}.</p>}
      >
        <p>
          “Just me” is for you alone. “Us two” is for those who hold a pot with you
          {closeTo(props.trail).length > 0 ? `: ${list(closeTo(props.trail))}` : ""}. No one else can see it.
        </p>
      </Show>
    </WhoCanSee>
  );
}
