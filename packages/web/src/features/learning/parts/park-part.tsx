import { revalidate, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { getTries, getTry, parkTry, retryTry, type Try, unparkTry } from "../learning.queries.ts";

/** Park a try, take it up again, or try anew with what is different now. */
export function ParkPart(props: { tried: Try }) {
  const may = (act: string) => props.tried.actions.includes(act);
  return (
    <>
      <Show when={may("park")}>
        <Part title="Not now?">
          <More label="Park it for a while">
            <Why
              tried={props.tried}
              label="Why park it?"
              act="Park it"
              send={parkTry}
              said="Parked. It is kept as it is."
            />
          </More>
        </Part>
      </Show>
      <Show when={may("unpark")}>
        <Part title="Take it up again">
          <p>Parked because: {props.tried.parkedBecause}</p>
          <Why
            tried={props.tried}
            label="Why now?"
            act="Take it up again"
            send={unparkTry}
            said="It is where it was."
          />
        </Part>
      </Show>
      <Show when={may("retry")}>
        <Retry tried={props.tried} />
      </Show>
    </>
  );
}

interface WhyProps {
  tried: Try;
  label: string;
  act: string;
  said: string;
  send: (experimentId: string, why: string) => Promise<unknown>;
}

function Why(props: WhyProps) {
  const form = useForm({
    read: (values) => values.text("why"),
    send: (why) => props.send(props.tried.experimentId, why),
    done: () => {
      tell(props.said);
      return revalidate([getTry.keyFor(props.tried.experimentId), getTries.key]);
    },
  });
  return (
    <Form of={form} name="why">
      <TextareaField name="why" label={props.label} rows={2} />
      <Acts>
        <SendButton look="plain">{props.act}</SendButton>
      </Acts>
    </Form>
  );
}

function Retry(props: { tried: Try }) {
  const navigate = useNavigate();
  const form = useForm({
    read: (values) => values.text("differentNow"),
    send: (differentNow, key) => retryTry(props.tried.experimentId, differentNow, key),
    done: async ({ experimentId }) => {
      tellNext("A new try, with the old one’s learning kept.");
      await revalidate(getTries.key);
      navigate(paths.experiment({ experimentId }));
    },
  });
  return (
    <Part title="Try it again?">
      <More label="Start again with what is different">
        <Form of={form} name="retry">
          <TextareaField name="differentNow" label="What is different now?" rows={2} />
          <Acts>
            <SendButton look="plain" doing="Starting">
              Try it again
            </SendButton>
          </Acts>
        </Form>
      </More>
    </Part>
  );
}
