import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { later } from "../../../ui/wait/later.tsx";
import {
  askPause,
  askResume,
  getProgramme,
  letGoOfRest,
  type Programme,
  sayYesToRest,
} from "../programme.queries.ts";
import { programmeState } from "../programme-words.ts";

/** A programme that rests, and goes on again, when two people say so: one who answers for it, and one of its board; and how it comes to its end. */
export default function PausePage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgramme(ids.programmeId));
  return <Show when={programme()}>{(found) => <Pausing programme={found()} />}</Show>;
}

const Ending = later(() => import("../parts/ending.tsx").then((file) => file.Ending));

const titles: Partial<Record<Programme["state"], string>> = {
  live: "Pause it, or wind it down",
  paused: "Go on again",
  windingDown: "Bring it to its end",
  closed: "It has ended",
};

function Pausing(props: { programme: Programme }) {
  return (
    <>
      <PageHead
        kind={props.programme.name}
        title={titles[props.programme.state] ?? "Pause this programme"}
        state={programmeState(props.programme)}
        back={{ href: paths.programme(props.programme), label: `Back to ${props.programme.name}` }}
      />
      <Show when={props.programme.state !== "windingDown" && props.programme.state !== "closed"}>
        <Pause programme={props.programme} />
      </Show>
      <Ending programme={props.programme} />
    </>
  );
}

function Pause(props: { programme: Programme }) {
  const can = (act: string) => props.programme.actions.includes(act);
  return (
    <>
      <Part title="What a pause means">
        <p>No one can apply meanwhile, and no new money is given.</p>
        <p>Payments already promised still go. Pots stay with those who hold them.</p>
        <Show when={props.programme.rest?.paused}>
          {(paused) => (
            <>
              <p>It has rested since {inDays(paused().since)}. Why:</p>
              <p class="said as-typed">{paused().reason}</p>
            </>
          )}
        </Show>
      </Part>
      <Show
        when={props.programme.rest?.asked}
        fallback={
          <Show
            when={can("askPause") || can("askResume")}
            fallback={
              <Part title="Not now">
                <p>Only those who answer for it and its board can ask, while it is open or at work.</p>
              </Part>
            }
          >
            <AskForm programme={props.programme} />
          </Show>
        }
      >
        <Asked programme={props.programme} />
      </Show>
    </>
  );
}

/** Back to the programme, saying what was done. */
const useDone = (programme: Programme) => {
  const navigate = useNavigate();
  return async (words: string) => {
    tellNext(words);
    await revalidate(getProgramme.key);
    navigate(paths.programme(programme));
  };
};

function AskForm(props: { programme: Programme }) {
  const pausing = () => props.programme.actions.includes("askPause");
  const done = useDone(props.programme);
  const form = useForm({
    read: (values) => ({ reason: values.text("reason") }),
    send: (input) => (pausing() ? askPause : askResume)(props.programme.programmeId, input),
    done: () => done("Asked. Someone from the other side says yes or no."),
  });
  return (
    <Part title="Two people say so">
      <Form of={form}>
        <p>One who answers for it, and one of its board. You ask, and they hear by letter.</p>
        <TextareaField
          name="reason"
          label={pausing() ? "Why should it rest?" : "Why can it go on now?"}
          reader={pausing() ? "everyone, once it rests." : "those who answer for it, and its board."}
          rows={4}
        />
        <Acts>
          <SendButton doing="Asking">{pausing() ? "Ask for a pause" : "Ask to go on"}</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

function Asked(props: { programme: Programme }) {
  const { programmeId } = props.programme;
  const done = useDone(props.programme);
  const asked = () => props.programme.rest?.asked;
  const pausing = () => asked()?.act === "pause";
  const mine = () => asked()?.byId === me()?.person.personId;
  const yes = async () => {
    await sayYesToRest(programmeId);
    await done(pausing() ? "It rests from now on." : "It goes on from where it was.");
  };
  const letGo = async () => {
    await letGoOfRest(programmeId);
    await done("All stays as it is.");
  };
  return (
    <Show when={asked()}>
      {(found) => (
        <Part title={pausing() ? "A pause is asked for" : "Going on is asked for"}>
          <p>
            {props.programme.people[found().byId] ?? "Someone"} asked on {inDays(found().at)}:
          </p>
          <p class="said as-typed">{found().reason}</p>
          <Show
            when={props.programme.actions.includes("sayYes")}
            fallback={<p>It needs a yes from the other side.</p>}
          >
            <ConfirmAct
              label="Say yes"
              yes={pausing() ? `Pause ${props.programme.name}` : `Go on with ${props.programme.name}`}
              told={["Everyone in it"]}
              act={yes}
            />
          </Show>
          <ActButton act={letGo} look="quiet">
            {mine() ? "Take it back" : "Say no for now"}
          </ActButton>
        </Part>
      )}
    </Show>
  );
}
