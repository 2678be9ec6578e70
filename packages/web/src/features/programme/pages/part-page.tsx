import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { Problem } from "../../../lib/problem.ts";
import { worksIn } from "../../../lib/session.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { needed } from "../parts/all.ts";
import type { SetUpPart } from "../parts/part.ts";
import {
  type EditInput,
  editProgramme,
  getEveryone,
  getProgramme,
  type Member,
  type Programme,
  readProgramme,
} from "../programme.queries.ts";

const ChangedToo = later(() => import("../parts/changed-too.tsx").then((file) => file.ChangedToo));

/** The part of that name; those that publishing never needs are fetched when one of them is asked for. */
const findPart = async (key: string): Promise<SetUpPart | undefined> => {
  const named = (part: SetUpPart) => part.key === key;
  return needed.find(named) ?? (await import("../parts/more.ts")).more.find(named);
};

/** A programme, and who can be named in it: its own people, and its funder's when the reader may see them. */
const load = async (programmeId: string, key: string) => {
  const part = await findPart(key);
  const programme = await getProgramme(programmeId);
  const places = [programmeId, programme.funderOrgId].filter(worksIn);
  const found = await Promise.all(places.map((place) => getEveryone(place)));
  return { part, programme, people: found.flat() };
};

/** One page of the set-up. */
export default function PartPage() {
  const ids = useParams<{ programmeId: string; part: string }>();
  const loaded = createAsync(() => load(ids.programmeId, ids.part));
  return (
    <Show when={loaded()}>
      {(found) => (
        <Show when={found().part} fallback={<NotFound />} keyed>
          {(one) => <PartForm {...found()} part={one} />}
        </Show>
      )}
    </Show>
  );
}

function PartForm(props: { part: SetUpPart; programme: Programme; people: readonly Member[] }) {
  const navigate = useNavigate();
  // What the page began from stays as it was, so that typed words are never swapped for someone else's.
  const first = props.programme;
  const [version, setVersion] = createSignal(first.version);
  const [theirs, setTheirs] = createSignal<string>();
  const home = paths.programmeEdit({ programmeId: first.programmeId });
  async function save(input: EditInput) {
    try {
      return await editProgramme(first.programmeId, version(), input);
    } catch (cause) {
      if (!(cause instanceof Problem && cause.code === "changed_since")) throw cause;
      const now = await readProgramme(first.programmeId);
      setVersion(now.version);
      setTheirs(props.part.summary(now) ?? "Nothing here.");
      throw cause;
    }
  }
  const form = useForm({
    read: props.part.read,
    send: save,
    done: async () => {
      await revalidate(getProgramme.key);
      navigate(home);
    },
  });
  return (
    <>
      <PageHead
        kind={first.name}
        title={props.part.title}
        state={props.part.about}
        back={{ href: home, label: "Back to the set-up" }}
      />
      <Part title="Your words">
        <Show when={theirs()}>{(words) => <ChangedToo words={words()} />}</Show>
        <Form of={form} name={props.part.key}>
          <Show when={props.part.fields} keyed>
            {(Fields) => <Fields programme={first} people={props.people} />}
          </Show>
          <Acts>
            <SendButton doing="Saving">Save and go on</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
