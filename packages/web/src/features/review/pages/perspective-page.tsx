import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createResource, createSignal, onCleanup, onMount, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { findKept, type Kept, keeper } from "../kept-words.ts";
import { PromptFields } from "../parts/prompt-fields.tsx";
import { readWords, soundFrom } from "../perspective-form.ts";
import { addPerspective, editPerspective, getReview, type Review, refreshReview } from "../review.queries.ts";

const SaidAloud = later(() => import("../parts/said-aloud.tsx").then((file) => file.SaidAloud));

type Asked = Review & { ask: NonNullable<Review["ask"]> };

const asked = (review: Review | undefined): Asked | undefined =>
  review?.ask ? { ...review, ask: review.ask } : undefined;

/** Say what you see, on one page. What is typed is kept on this device until it is sent. */
export default function PerspectivePage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  // Drafts are kept by person, so the session comes first.
  const [kept] = createResource(
    () => me() && ids.applicationId,
    async (applicationId) => ({ fields: await findKept(applicationId) }),
  );
  return (
    <Show when={kept() && asked(review())}>
      {(found) => <Perspective review={found()} kept={kept()?.fields} />}
    </Show>
  );
}

function Perspective(props: { review: Asked; kept: Kept | undefined }) {
  const navigate = useNavigate();
  const [isKept, setKept] = createSignal(props.kept !== undefined);
  const { applicationId } = props.review;
  const [sound, setSound] = createSignal(soundFrom(props.kept, props.review.mine));
  const [aloud, setAloud] = createSignal(sound() !== undefined);
  const device = keeper(applicationId, setKept);
  let place: HTMLDivElement | undefined;
  const typed = () => {
    const form = place?.querySelector("form");
    if (form) device.typed(form);
  };
  onMount(() => place?.addEventListener("input", typed));
  onCleanup(() => device.stop());
  const form = useForm({
    read: (values) => {
      const said = sound();
      return {
        ...readWords(values, props.review.ask.group),
        ...(said ? { recordingId: said.recordingId } : {}),
      };
    },
    send: (words, key) =>
      props.review.mine
        ? editPerspective(applicationId, words, props.review.mine.version)
        : addPerspective(applicationId, words, key),
    done: async () => {
      await device.sent();
      tellNext(props.review.mine ? "Saved. What you first said is kept." : "Your words are in.");
      navigate(paths.review(props.review));
      await refreshReview();
    },
  });
  return (
    <>
      <PageHead
        kind={`A review, ${props.review.title} to ${props.review.programmeName}`}
        title={props.review.mine ? "Change your words" : "Say what you see"}
        state={props.review.mine ? "What you first said is kept." : "There are no marks. Say what you see."}
        back={{ href: paths.review(props.review), label: "Back to the review" }}
      >
        <Link look="quiet" href={paths.application(props.review)}>
          Read their application
        </Link>
      </PageHead>
      <Part title="Your words" small="Short answers are fine">
        <div ref={place}>
          <Form of={form} name="perspective">
            <PromptFields group={props.review.ask.group} mine={props.review.mine} kept={props.kept} />
            <input type="hidden" name="sound.recordingId" value={sound()?.recordingId ?? ""} />
            <input type="hidden" name="sound.seconds" value={sound()?.seconds ?? ""} />
            <Show
              when={aloud()}
              fallback={
                <Button look="quiet" onClick={() => setAloud(true)}>
                  Rather talk?
                </Button>
              }
            >
              <SaidAloud
                applicationId={applicationId}
                sound={sound()}
                onSound={(said) => {
                  setSound(said);
                  typed();
                }}
              />
            </Show>
            <p class="hint">
              {isKept() ? "Kept on this device until you send it." : "What you type is kept on this device."}
            </p>
            <p class="hint">The steward sees that your words are in.</p>
            <Acts>
              <SendButton doing="Sending">
                {props.review.mine ? "Save my words" : "Put my words in"}
              </SendButton>
            </Acts>
          </Form>
        </div>
      </Part>
    </>
  );
}
