import { createAsync } from "@solidjs/router";
import { createEffect, createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { SpendInfo } from "../pot.queries.ts";
import {
  askToRead,
  getSpendSamples,
  readSample,
  type SampleCopy,
  type SpendSamples,
} from "../sample.queries.ts";
import { SampleCopyPart } from "./sample-copy.tsx";

type Request = SpendSamples["items"][number];

/** What auditors asked about a spend: to whoever holds its pot, who and why and what was read; to an auditor, the way to ask. */
export function SamplePart(props: { spend: SpendInfo }) {
  const samples = createAsync(() => getSpendSamples(props.spend.txId));
  const [copy, setCopy] = createSignal<SampleCopy>();
  // Their place in the page goes with the form: it moves on to what comes next.
  const [asked, setAsked] = createSignal(false);
  const may = (act: string) => samples()?.actions.includes(act) ?? false;
  let acts: HTMLDivElement | undefined;
  createEffect(() => asked() && may("read") && queueMicrotask(() => acts?.querySelector("button")?.focus()));
  const read = async () => {
    setCopy(await readSample(props.spend.txId));
    tell("Here it is. Those who hold the pot see that you read it.");
  };
  const title = () => {
    if (may("read")) return "You asked to read it";
    return may("ask") ? "Ask to read it" : "Who asked to read it";
  };
  return (
    <Show when={samples()}>
      {(found) => (
        <Show when={found().items.length > 0 || found().actions.length > 0}>
          <Part title={title()}>
            <For each={found().items}>
              {(request) => <OneRequest request={request} people={found().people} />}
            </For>
            <Show when={may("ask")}>
              <AskForm
                txId={props.spend.txId}
                again={found().items.length > 0}
                asked={() => setAsked(true)}
              />
            </Show>
            <Show when={may("read")}>
              <p>Each time you read it is kept. Those who hold the pot see when.</p>
              <div ref={acts}>
                <Acts>
                  <ActButton look="plain" act={read} doing="Opening">
                    {copy() ? "Read it again" : "Read it now"}
                  </ActButton>
                </Acts>
              </div>
            </Show>
            <Show when={found().actions.length > 0} fallback={<p>{whyAtAll}</p>}>
              <p>
                <Link look="quiet" href={paths.samples()}>
                  All that I asked to read
                </Link>
              </p>
            </Show>
          </Part>
          <Show when={may("read") && copy()}>
            {(open) => <SampleCopyPart txId={props.spend.txId} copy={open()} />}
          </Show>
        </Show>
      )}
    </Show>
  );
}

const whyAtAll =
  "You need do nothing. An auditor reads a few spends, and it does not say that anyone did wrong.";

const readAs = { words: "The words", receipt: "A receipt" } as const;

function OneRequest(props: { request: Request; people: SpendSamples["people"] }) {
  const who = () =>
    props.request.byId === me()?.person.personId
      ? "You"
      : `${props.people[props.request.byId] ?? "Someone who left"}, auditor,`;
  return (
    <>
      <p>
        {who()} asked to read this on <When at={props.request.at} />, because:
      </p>
      <Words text={props.request.why}>
        {props.request.open ? "Open until" : "Closed on"} <When at={props.request.until} />.
      </Words>
      <Show
        when={props.request.readings.length > 0}
        fallback={<p>Nothing was read{props.request.open ? " yet" : ""}.</p>}
      >
        <ul>
          <For each={props.request.readings}>
            {({ at, what }) => (
              <li>
                {readAs[what]}, read at <When at={at} as="moment" />.
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

function AskForm(props: { txId: string; again: boolean; asked: () => void }) {
  const form = useForm({
    read: (values) => ({ why: values.text("why") }),
    send: ({ why }, key) => askToRead(props.txId, why, key),
    done: () => {
      tell("It is open to you now.");
      props.asked();
    },
  });
  return (
    <Form of={form} name="sample">
      <TextareaField
        name="why"
        label={props.again ? "Why do you need to see it again?" : "Why do you need to see it?"}
        hint="You can then read its words, without names, and its receipts, for 14 days. A receipt may show a name."
        reader="those who hold this pot. They are told today that you asked."
        rows={2}
      />
      <Acts>
        <SendButton look="plain" doing="Asking">
          Ask to read it
        </SendButton>
      </Acts>
    </Form>
  );
}
