import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useAutosave } from "../../../form/autosave.ts";
import { AutosaveField } from "../../../form/autosave-field.tsx";
import { announce } from "../../../lib/live.ts";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { type Account, type AccountPart, savePart } from "../account.queries.ts";
import { currentIn, PartSaver, theirsIn } from "../part-saver.ts";
import { ChangeList } from "./change-list.tsx";
import { QuoteNotes } from "./quote-notes.tsx";
import { Quotes } from "./quotes.tsx";

const ChangeForm = later(() => import("./change-form.tsx").then((file) => file.ChangeForm));

interface QuestionPartProps {
  account: Account;
  part: AccountPart;
}

type Field = "words" | "nothingYet" | "missing";

interface BoxProps extends QuestionPartProps {
  saver: PartSaver;
  field: Field;
  label: string;
  hint?: string;
  rows?: number;
}

/** One box of an answer, saved as it is written. */
function Box(props: BoxProps) {
  const field = props.field;
  const words = useAutosave({
    key: `account/${props.account.accountId}/${props.part.key}/${field}`,
    text: props.part[field],
    version: props.part.version,
    save: (text) => props.saver.save({ [field]: text }),
    theirs: theirsIn(field),
  });
  return (
    <AutosaveField
      of={words}
      name={`${props.part.key}.${field}`}
      label={props.label}
      {...(props.hint ? { hint: props.hint } : {})}
      rows={props.rows ?? 5}
      noted
    />
  );
}

/** One of the four questions, or of the two that may be left. */
function QuestionPart(props: QuestionPartProps) {
  const { accountId } = props.account;
  const { key } = props.part;
  const saver = new PartSaver(props.part, (version, fields) => savePart(accountId, key, version, fields));
  const small = () => (props.part.needed ? undefined : "You may leave this one");
  const hint = () => props.part.nudges.join(" ");
  const same = () => ({ account: props.account, part: props.part, saver });
  return (
    <Part title={props.part.question} small={small()} id={props.part.key}>
      <Switch fallback={<Box {...same()} field="words" label="Your answer" hint={hint()} rows={6} />}>
        <Match when={props.part.key === "changed"}>
          <Changes {...same()} hint={hint()} />
        </Match>
        <Match when={props.part.key === "involved"}>
          <Involved {...same()} hint={hint()} />
        </Match>
      </Switch>
      <Quotes part={props.part} people={props.account.people} />
      <Show when={props.part.key !== "changed"}>
        <QuoteNotes accountId={props.account.accountId} part={props.part} />
      </Show>
    </Part>
  );
}

type InnerProps = QuestionPartProps & { saver: PartSaver; hint: string };

function Changes(props: InnerProps) {
  const [changes, setChanges] = createSignal(props.part.changes);
  async function put(next: AccountPart["changes"]) {
    const saved = await props.saver.save({ changes: next }).catch((cause: unknown) => {
      // What someone else added shows now; pressing once more adds to it.
      const theirs = currentIn(cause)?.changes;
      if (Array.isArray(theirs)) setChanges(theirs);
      throw cause;
    });
    setChanges(saved.changes);
  }
  return (
    <>
      <p class="hint">{props.hint}</p>
      <ChangeList
        changes={changes()}
        onRemove={(index) =>
          void put(changes().filter((_, at) => at !== index)).then(() => announce("Taken out."))
        }
      />
      <ChangeForm onAdd={(change) => put([...changes(), change])} />
      <Show when={changes().length === 0}>
        <Box {...props} field="nothingYet" label="Or: nothing yet, because…" rows={3} hint="" />
      </Show>
      <Box {...props} field="words" label="Anything else about it?" rows={3} hint="" />
    </>
  );
}

function Involved(props: InnerProps) {
  return (
    <>
      <Box {...props} field="words" label="Who was part of it?" rows={4} />
      <Box
        {...props}
        field="missing"
        label="Who was missing?"
        hint="If it was no one, say so below."
        rows={3}
      />
      <Tick
        name="involved.noOneMissing"
        label="No one was missing."
        checked={props.part.noOneMissing}
        onTick={(on) => void props.saver.save({ noOneMissing: on }).then(() => announce("Saved."))}
      />
    </>
  );
}

/** Every question of an account, in order. */
export function Questions(props: { account: Account }) {
  return (
    <For each={props.account.parts}>{(part) => <QuestionPart account={props.account} part={part} />}</For>
  );
}
