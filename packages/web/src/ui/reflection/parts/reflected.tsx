import { questions, thanks } from "@allotment/core/reflection/reflection.rules";
import { createSignal, For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, Button } from "../../button/button.tsx";
import { Link } from "../../link/link.tsx";
import { When } from "../../when/when.tsx";
import { Words } from "../../words/words.tsx";
import { drawBackReflection, type Reflection, shareReflection } from "../reflection.queries.ts";
import { answerWords } from "../reflection.words.ts";
import { TryForm } from "./try-form.tsx";

interface Props {
  placeId: string;
  it: Reflection;
  by: string;
  others: string;
}
type Said = Reflection["answers"][number];

const askOf = ({ question }: Said): string => questions.find(({ key }) => key === question)?.ask ?? "";

/** What one person answered on one day. */
export function Reflected(props: Props) {
  const may = (act: string) => props.it.actions.includes(act);
  const share = () =>
    shareReflection(props.placeId, props.it.reflectionId).then(() => tell(`Shared with ${props.others}.`));
  const drawBack = () =>
    drawBackReflection(props.placeId, props.it.reflectionId).then(() => tell("It is your own again."));
  return (
    <section class="roomy">
      <h3>
        {props.by}, <When at={props.it.on} />
      </h3>
      <For each={props.it.answers}>{(said) => <Answered {...props} said={said} />}</For>
      <Show when={props.it.shared && may("drawBack")}>
        <p class="soft">Shared with {props.others}.</p>
      </Show>
      <Acts>
        <Show when={may("share")}>
          <ActButton look="quiet" act={share} doing="Sharing">
            Share this with {props.others}
          </ActButton>
        </Show>
        <Show when={may("drawBack")}>
          <ActButton look="quiet" act={drawBack} doing="Drawing it back">
            Draw it back
          </ActButton>
        </Show>
      </Acts>
    </section>
  );
}

function Answered(props: Props & { said: Said }) {
  const [open, setOpen] = createSignal(false);
  const made = () => props.it.tries.find(({ question }) => question === props.said.question);
  return (
    <>
      <p>
        {askOf(props.said)} <strong>{answerWords[props.said.answer]}.</strong>
      </p>
      <Show when={props.said.words}>{(words) => <Words text={words()} />}</Show>
      <Show when={made()}>
        {(tried) => (
          <p>
            <Link href={paths.experiment(tried())}>See what came of it</Link>
          </p>
        )}
      </Show>
      <Show when={props.it.canTry.includes(props.said.question)}>
        <p>{thanks}</p>
        <Show
          when={open()}
          fallback={
            <Button look="quiet" onClick={() => setOpen(true)}>
              Start something to try
            </Button>
          }
        >
          <TryForm placeId={props.placeId} it={props.it} said={props.said} />
        </Show>
      </Show>
    </>
  );
}
