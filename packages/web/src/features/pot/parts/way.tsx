import { For, type JSX, Match, Show, Switch } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { FromPot, Step } from "../follow.queries.ts";
import "./way.css";

/** The way of money from the fund, one sentence to a step. `children` are the steps that come after. */
export function Way(props: Pick<FromPot, "steps" | "programme"> & { here?: string; children?: JSX.Element }) {
  return (
    <ol class="way">
      <For each={props.steps}>
        {(step, n) => (
          <li>
            <Show when={step.potId} fallback="It came through money above that you may not see.">
              {(potId) => (
                <>
                  <strong>{money(step.startedWithPence ?? 0)}</strong>{" "}
                  {n() === 0 ? "was put into" : "went on to"}{" "}
                  <Show when={potId() !== props.here} fallback={step.name}>
                    <Link href={paths.follow({ id: potId() })}>{step.name}</Link>
                  </Show>
                  <Show when={n() === 0 && props.programme}>
                    {(programme) => (
                      <>
                        , for <Link href={paths.programme(programme())}>{programme().name}</Link>
                      </>
                    )}
                  </Show>
                  <Show when={step.madeOn}>
                    {(on) => (
                      <>
                        , on <When at={on()} />
                      </>
                    )}
                  </Show>
                  .<GivenBy step={step} />
                </>
              )}
            </Show>
          </li>
        )}
      </For>
      {props.children}
    </ol>
  );
}

/** The decision that gave it, and the agreement that came of that. */
function GivenBy(props: { step: Step }) {
  return (
    <Show when={props.step.given}>
      {(given) => (
        <>
          {" "}
          <Link href={paths.decision(given())}>A decision</Link> of <When at={given().decidedOn} /> gave it
          <Switch fallback=".">
            <Match when={given().grantId}>
              {(grantId) => (
                <>
                  , and <Link href={paths.grant({ grantId: grantId() })}>an agreement</Link> says what for.
                </>
              )}
            </Match>
          </Switch>
        </>
      )}
    </Show>
  );
}
