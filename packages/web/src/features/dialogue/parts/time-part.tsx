import { kindRules } from "@allotment/core/dialogue/kind.rules";
import { revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inFull } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { agreeTime, callOff, getTalk, getTalks, moveTalk, type Talk } from "../dialogue.queries.ts";
import { namesOf } from "../dialogue.words.ts";

const again = (dialogueId: string) => revalidate([getTalk.keyFor(dialogueId), getTalks.key]);

const myId = () => me()?.person.personId ?? "";
const gives = (talk: Talk) => talk.givingIds.some((id) => id === myId());
const chooses = (talk: Talk) => !(kindRules[talk.kind].receiversChoose && gives(talk));
const others = (talk: Talk) =>
  [...talk.givingIds, ...talk.receivingIds]
    .filter((id) => id !== myId())
    .map((id) => talk.people[id] ?? "Someone");

type Offer = NonNullable<Talk["offeredTime"]>;
const offerWords = (offer: Pick<Offer, "on" | "at" | "place">): string =>
  [inFull(offer.on), offer.at && `at ${offer.at}`, offer.place].filter(Boolean).join(", ");

/** When it is: saying yes, offering a time, moving it, calling it off. */
export function TimePart(props: { talk: Talk }) {
  const [moving, setMoving] = createSignal(false);
  const may = (act: string) => props.talk.actions.includes(act);
  const saidYes = () => props.talk.yesIds.some((id) => id === myId());
  return (
    <Show when={props.talk.state === "invited" || props.talk.state === "booked"}>
      <Part title="When and where" id="time">
        <Offered talk={props.talk} />
        <Show when={props.talk.state === "invited" && may("agreeTime")}>
          <Show when={props.talk.offeredTime && !saidYes()}>
            <YesButton talk={props.talk} />
          </Show>
          <Show
            when={chooses(props.talk)}
            fallback={<p>They choose the time and the place. You will hear from them.</p>}
          >
            <OfferForm talk={props.talk} />
          </Show>
        </Show>
        <Show when={props.talk.state === "booked" && may("move")}>
          <Show
            when={moving()}
            fallback={
              <Acts>
                <Button look="plain" onClick={() => setMoving(true)}>
                  Move it
                </Button>
                <CallOff talk={props.talk} />
              </Acts>
            }
          >
            <MoveForm talk={props.talk} close={() => setMoving(false)} />
          </Show>
        </Show>
      </Part>
    </Show>
  );
}

function Offered(props: { talk: Talk }) {
  return (
    <Show when={props.talk.offeredTime} fallback={<p>No time yet.</p>}>
      {(offer) => (
        <p>
          {offerWords(offer())}. {namesOf(props.talk.people, [offer().byId])} offered it. Said yes:{" "}
          {namesOf(props.talk.people, props.talk.yesIds)}.
        </p>
      )}
    </Show>
  );
}

function YesButton(props: { talk: Talk }) {
  async function yes() {
    const offer = props.talk.offeredTime;
    if (!offer) return;
    const { byId: _, ...time } = offer;
    await agreeTime(props.talk.dialogueId, time);
    tell("You said yes.");
    await again(props.talk.dialogueId);
  }
  return (
    <Acts>
      <ActButton act={yes} doing="Saying yes">
        Say yes to this time
      </ActButton>
    </Acts>
  );
}

function TimeFields() {
  return (
    <>
      <DateField name="on" label="A day that suits you" />
      <TextField name="at" label="At what time?" width="short" />
      <TextField name="place" label="Where?" />
    </>
  );
}

const timeIn = (values: { text(name: string): string; maybe(name: string): string | undefined }) => {
  const [at, place] = [values.maybe("at"), values.maybe("place")];
  return { on: values.text("on"), ...(at ? { at } : {}), ...(place ? { place } : {}) };
};

function OfferForm(props: { talk: Talk }) {
  const form = useForm({
    read: timeIn,
    send: (time) => agreeTime(props.talk.dialogueId, time),
    done: () => {
      tell("Offered. The others will be told.");
      return again(props.talk.dialogueId);
    },
  });
  return (
    <Form of={form} name="offer">
      <TimeFields />
      <Acts>
        <SendButton look="plain" doing="Offering">
          Offer this time
        </SendButton>
      </Acts>
    </Form>
  );
}

function MoveForm(props: { talk: Talk; close: () => void }) {
  const form = useForm({
    read: (values) => ({
      why: values.text("why"),
      ...(chooses(props.talk) ? { time: timeIn(values) } : {}),
    }),
    send: (input) => moveTalk(props.talk.dialogueId, input),
    done: () => {
      tell("Moved. The others will be asked again.");
      props.close();
      return again(props.talk.dialogueId);
    },
  });
  return (
    <Form of={form} name="move">
      <Show when={chooses(props.talk)} fallback={<p>They will be asked for another time.</p>}>
        <TimeFields />
      </Show>
      <TextField name="why" label="Why? You may leave this empty." />
      <Acts>
        <SendButton look="plain" doing="Moving">
          Move it
        </SendButton>
        <Button look="quiet" onClick={props.close}>
          Not now
        </Button>
      </Acts>
    </Form>
  );
}

function CallOff(props: { talk: Talk }) {
  async function act() {
    await callOff(props.talk.dialogueId, "");
    tell("Called off. You can plan another at any time.");
    await again(props.talk.dialogueId);
  }
  return (
    <ConfirmAct
      look="quiet"
      label="Call it off"
      yes="Call this talk off"
      told={others(props.talk)}
      act={act}
      doing="Calling off"
    />
  );
}
