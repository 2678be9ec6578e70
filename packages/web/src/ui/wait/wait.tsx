import { revalidate, useLocation } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, on, Show, Suspense } from "solid-js";
import { expectHeading } from "../../lib/focus.ts";
import { paths } from "../../lib/paths.ts";
import { Problem, troubleIn } from "../../lib/problem.ts";
import { Acts, Button } from "../button/button.tsx";
import { Link } from "../link/link.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import "./wait.css";

/** Shown only when waiting takes long enough to be noticed. */
export function Loading() {
  return <p class="loading soft">One moment.</p>;
}

/** A part that could not be read. */
export function Failed(props: { cause: unknown; again?: (() => void) | undefined }) {
  return (
    <div class="body tight">
      <p class="state">{troubleIn(props.cause)}</p>
      <Show when={props.again}>
        {(again) => (
          <Acts>
            <Button look="plain" onClick={() => void revalidate().then(again())}>
              Try again
            </Button>
          </Acts>
        )}
      </Show>
    </div>
  );
}

/** A page that is not there, or not this person's to see: the same words for both. */
export function NotFound() {
  return (
    <PageHead title="We cannot find that page" state="It may have moved, or it may not be yours to see.">
      <Link href={paths.home()} look="quiet">
        Go home
      </Link>
    </PageHead>
  );
}

/** A whole page that could not be read. It tries again by itself when the person moves on. */
export function FailedPage(props: { cause: unknown; again: () => void }) {
  const location = useLocation();
  createEffect(on(() => location.pathname, props.again, { defer: true }));
  async function retry() {
    await revalidate();
    props.again();
    expectHeading();
  }
  const lost = () => props.cause instanceof Problem && props.cause.status === 404;
  return (
    <Show when={!lost()} fallback={<NotFound />}>
      <PageHead title="That did not work" state={troubleIn(props.cause)}>
        <Button look="plain" onClick={() => void retry()}>
          Try again
        </Button>
      </PageHead>
    </Show>
  );
}

/** Waits for a page's reads, and says so in words when one fails. The shell wraps each page in this. */
export function WaitPage(props: { children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(cause, again) => <FailedPage cause={cause} again={again} />}>
      <Suspense fallback={<Loading />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** The same for one part of a page, so that the rest can be read meanwhile. */
export function WaitPart(props: { children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(cause, again) => <Failed cause={cause} again={again} />}>
      <Suspense fallback={<Loading />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
