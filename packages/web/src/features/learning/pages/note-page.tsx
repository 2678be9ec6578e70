import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { sharedWith, sharingChoices, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import {
  getNote,
  getNotes,
  levelOf,
  type Note,
  sayYesToNote,
  shareNote,
  takeNoteBack,
} from "../learning.queries.ts";
import { RedactPart } from "../parts/redact-part.tsx";

const again = (noteId: string) => revalidate([getNote.keyFor(noteId), getNotes.key]);

/** One note: its words, who can see it, and taking it back. */
export default function NotePage() {
  const ids = useParams<{ noteId: string }>();
  const note = createAsync(() => getNote(ids.noteId));
  return <Show when={note()}>{(found) => <Whole note={found()} />}</Show>;
}

function Whole(props: { note: Note }) {
  const may = (act: string) => props.note.actions.includes(act);
  const navigate = useNavigate();
  async function takeBack() {
    await takeNoteBack(props.note.noteId);
    tellNext("Done. We took them down.");
    await revalidate(getNotes.key);
    navigate(paths.learning());
  }
  const author = () => props.note.people[props.note.byId] ?? "Someone";
  return (
    <>
      <PageHead
        kind="A note"
        title={`${author()}, ${inDays(props.note.on)}`}
        state={props.note.state === "takenBack" ? "Its words were taken back." : undefined}
        back={backTo(paths.learning())}
      />
      <Part title="The words">
        <Words text={props.note.words}>
          {props.note.wentWrong ? "Something went wrong here. Thank you for saying so. " : ""}
          {props.note.notSure ? "They are not sure. " : ""}
          <Show when={props.note.cycleId}>
            {(cycleId) => (
              <Link look="quiet" href={paths.cycle({ cycleId: cycleId() })}>
                The cycle it is for
              </Link>
            )}
          </Show>
        </Words>
        <Show when={may("sayYes")}>
          <p>This note speaks of you. Are you happy for others to read it?</p>
          <Acts>
            <ActButton act={() => sayYesToNote(props.note.noteId).then(() => again(props.note.noteId))}>
              Yes, I am happy with it
            </ActButton>
          </Acts>
        </Show>
      </Part>
      <Show when={may("redact")}>
        <RedactPart note={props.note} />
      </Show>
      <WhoCanSee>
        <p>{sharedWith(props.note.share)}.</p>
        <Show when={may("share")}>
          <Share note={props.note} />
        </Show>
        <Show when={may("takeBack")}>
          <ConfirmAct
            look="quiet"
            label="I want my words back"
            yes="Take my words back"
            told={[]}
            act={takeBack}
          >
            <p>The words go at once, here and wherever they were quoted.</p>
          </ConfirmAct>
        </Show>
      </WhoCanSee>
    </>
  );
}

function Share(props: { note: Note }) {
  const form = useForm({
    read: (values) => ({ share: levelOf(values.text("share")) }),
    send: (input) => shareNote(props.note.noteId, input),
    done: async ({ share }) => {
      tell(`Done. Seen by: ${sharedWith(share).toLowerCase()}.`);
      await again(props.note.noteId);
    },
  });
  return (
    <Form of={form}>
      <Select
        name="share"
        label="Who can see it from now on?"
        value={String(props.note.share)}
        choices={sharingChoices()}
      />
      <Acts>
        <SendButton look="plain" doing="Changing">
          Change who can see it
        </SendButton>
      </Acts>
    </Form>
  );
}
