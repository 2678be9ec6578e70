import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { findDraft } from "../../../lib/drafts.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotNow } from "../parts/not-now.tsx";
import { getPot } from "../pot.queries.ts";
import { keptAs } from "../several.queries.ts";

const SeveralForm = later(() => import("../parts/write-down-form.tsx").then((file) => file.SeveralForm));

/** The keys of the lines that were begun here, so that none is saved twice after a broken line or a sign-in. */
const begun = async (potId: string): Promise<string[]> => {
  const draft = await findDraft(keptAs(potId));
  const ids: unknown = draft && JSON.parse(draft.text);
  return Array.isArray(ids) ? ids.map(String) : [];
};

/** Write down several spends of one pot: a week's receipts. */
export default function SeveralPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const kept = createAsync(() => begun(ids.potId));
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            title="Write down several"
            pageTitle={`Write down several spends from ${found().name}`}
            state={
              <>
                <strong>{money(found().balancePence)}</strong> is left in {found().name}. All lines are saved
                together, or none.
              </>
            }
            back={{ href: paths.pot(found()), label: `Back to ${found().name}` }}
          />
          <Show when={found().actions.includes("spend")} fallback={<NotNow pot={found()} />}>
            <Show when={kept()}>{(begun) => <SeveralForm pot={found()} begun={begun()} />}</Show>
          </Show>
        </>
      )}
    </Show>
  );
}
