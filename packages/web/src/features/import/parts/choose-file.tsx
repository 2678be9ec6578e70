import { createSignal } from "solid-js";
import { announce } from "../../../lib/live.ts";
import { Field } from "../../../ui/field/field.tsx";
import { useField } from "../../../ui/field/use-field.ts";

export interface ChosenFile {
  readonly name: string;
  readonly content: unknown;
}

/** The largest file a browser on a small machine reads without trouble: about 25,000 grants. In bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The content of a JSON file, or what is wrong with it in words. */
async function contentOf(file: File): Promise<{ content: unknown } | { trouble: string }> {
  if (file.size > MOST_BYTES)
    return { trouble: "This file is over 64 MB. Split it, then bring in each part." };
  try {
    return { content: JSON.parse((await file.text()).replace(/^\ufeff/, "")) };
  } catch {
    return { trouble: `${file.name} is not a JSON file that we can read.` };
  }
}

/** Picks a file from this device and reads it here. */
export function ChooseFile(props: { onFile: (file: ChosenFile | undefined) => void }) {
  const [trouble, setTrouble] = createSignal<string>();
  const look = {
    name: "file",
    label: "Choose a file",
    hint: "The file your organisation publishes. It ends in .json.",
    get error() {
      return trouble();
    },
  };
  const parts = useField(look);
  async function read(file: File | undefined) {
    setTrouble(undefined);
    props.onFile(undefined);
    if (!file) return;
    const found = await contentOf(file);
    if ("trouble" in found) {
      setTrouble(found.trouble);
      announce(found.trouble);
    } else props.onFile({ name: file.name, content: found.content });
  }
  return (
    <Field look={look} parts={parts}>
      <input
        id={parts.id}
        class="file"
        name="file"
        type="file"
        accept=".json,application/json"
        aria-describedby={parts.describedBy()}
        aria-invalid={parts.invalid()}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
    </Field>
  );
}
