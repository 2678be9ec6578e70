import { createAsync, Navigate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { newKey } from "../../../lib/new-key.ts";
import { paths } from "../../../lib/paths.ts";
import { Problem } from "../../../lib/problem.ts";
import { holds } from "../../../lib/session.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { draftGrant, getGrantOf } from "../grant.queries.ts";

/** The agreement that came of an application, or null while there is none. */
const grantOrNone = (applicationId: string) =>
  getGrantOf(applicationId).catch((cause: unknown) => {
    if (cause instanceof Problem && cause.status === 404) return null;
    throw cause;
  });

/** From a decision to fund to an agreement: begun once, then written together. Where there is one, this is the way to it. */
export default function NewGrantPage() {
  const ids = useParams<{ applicationId: string }>();
  const navigate = useNavigate();
  const grant = createAsync(() => grantOrNone(ids.applicationId));
  // One key for this page's one agreement, so that pressing twice begins one.
  const key = newKey();
  const begin = async () => {
    const { grantId } = await draftGrant(ids.applicationId, key);
    navigate(paths.grantDraft({ grantId }));
  };
  const drafts = () => holds(["commissioner", "steward"]);
  const back = () => ({ href: paths.application(ids), label: "Back to the application" });
  return (
    <Show when={grant() !== undefined}>
      <Show
        when={grant()}
        fallback={
          <Show
            when={drafts()}
            fallback={
              <PageHead
                title="The funder writes this first"
                state="You will hear when it is there to read and to change."
                back={back()}
              />
            }
          >
            <PageHead
              title="Begin the agreement"
              state="Both sides promise something. Nothing is agreed until both have signed."
              back={back()}
            >
              <ActButton act={begin} doing="Beginning">
                Begin the agreement
              </ActButton>
            </PageHead>
          </Show>
        }
      >
        {(found) => <Navigate href={paths.grant(found())} />}
      </Show>
    </Show>
  );
}
