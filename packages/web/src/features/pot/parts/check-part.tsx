import { createSignal, Show } from "solid-js";
import { counted, onClock } from "../../../lib/format.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { readAll } from "../read-all.ts";
import { type Checked, checkStatement, shortMark } from "../verify.ts";

/** Checks the whole chain on the reader's own device. */
export function CheckPart(props: { potId: string }) {
  const [checked, setChecked] = createSignal<Checked & { at: string }>();
  const check = async () => {
    const found = await checkStatement(await readAll(props.potId));
    setChecked({ ...found, at: onClock(Date.now()) });
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
      <p role="status">{checked() ? said(checked()) : ""}</p>
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

function said(found: (Checked & { at: string }) | undefined): string {
  if (!found) return "";
  const when = `Checked on this device today at ${found.at}.`;
  if (found.brokenAt !== undefined)
    return `${when} Line ${found.brokenAt} does not fit the one before it. Tell the person below.`;
  return `${when} ${found.lines === 1 ? "The one line fits." : `All ${counted(found.lines, "line")} fit.`}`;
}
