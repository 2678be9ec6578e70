import { useLocation } from "@solidjs/router";
import { createEffect, type JSX, on, Show } from "solid-js";
import { expectHeading } from "../lib/focus.ts";
import { isFree } from "../lib/leave.ts";
import { said } from "../lib/live.ts";
import { me, refreshSession, sessionTrouble } from "../lib/session.ts";
import { turnBanner } from "../lib/tell.ts";
import { fullTitle } from "../lib/title.ts";
import { Banner } from "../ui/banner/banner.tsx";
import { Help } from "../ui/help/help.tsx";
import { FailedPage, WaitPage } from "../ui/wait/wait.tsx";
import { Mast } from "./mast.tsx";

/** The shell round each page: way in, rooms, page, help, in the same place each time. */
export function Layout(props: { children?: JSX.Element }) {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => {
        turnBanner();
        expectHeading();
        if (sessionTrouble() && !isFree(location.pathname)) void refreshSession();
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    document.title = fullTitle();
  });
  return (
    <>
      <a class="skip" href="#main">
        Skip to the main words
      </a>
      <Mast />
      <main id="main" tabindex="-1">
        <Banner />
        <Show
          when={!sessionTrouble() || isFree(location.pathname)}
          fallback={<FailedPage cause={sessionTrouble()} again={() => void refreshSession()} />}
        >
          <WaitPage>{props.children}</WaitPage>
        </Show>
      </main>
      <footer class="foot">
        <Help {...(me()?.help ?? {})} />
      </footer>
      <p class="vh" role="status">
        {said()}
      </p>
    </>
  );
}
