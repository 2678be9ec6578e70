import { createSignal, Show } from "solid-js";
import { onClock } from "../../../lib/format.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { StatementPage } from "../pot.queries.ts";
import { foundWords } from "../statement.words.ts";
import { type Checked, checkStatement, shortMark } from "../verify.ts";

/** Checks the whole chain on the reader's own device. */
export function CheckPart(props: { read: () => Promise<StatementPage[]> }) {
  const [checked, setChecked] = createSignal<Checked & { said: string }>();
  const check = async () => {
    const found = await checkStatement(await props.read());
    setChecked({ ...found, said: foundWords(found, onClock(Date.now())) });
  };
  return (
    <Part title="Check this statement" id="check">
      <p>
        Each line holds a mark made from the line before it. If anyone changes a line, the marks no longer
        fit.
      </p>
      <Acts>
        <ActButton look="plain" act={check} doing="Checking">
          Check this statement
        </ActButton>
      </Acts>
      <p role="status">{checked()?.said ?? ""}</p>
      <Show when={checked()}>
        {(found) => (
          <More label="See the mark">
            <p>
              The last line ends {shortMark(found().mark)}. Keep this on paper if you like. It should never
              change.
            </p>
          </More>
        )}
      </Show>
    </Part>
  );
}
