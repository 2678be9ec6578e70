import { revalidate, useNavigate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import type { FieldProblem } from "../../../lib/problem.ts";
import { tellNext } from "../../../lib/tell.ts";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import {
  cancelProgramme,
  getMine,
  getProgramme,
  type Programme,
  publishProgramme,
} from "../programme.queries.ts";

import { gapsIn, needed } from "./all.ts";
import { toSee, worthSaying } from "./more.ts";
import { PartRows } from "./part-rows.tsx";
import { Preview } from "./preview.tsx";

/** What may be said later or helps to see the whole of it, then publishing and throwing a draft away, for those who may. */
export function LastParts(props: { programme: Programme; gaps: readonly FieldProblem[] }) {
  return (
    <>
      <Part title="Worth saying" small="Now or later">
        <PartRows
          parts={worthSaying.filter(({ offered }) => offered?.(props.programme) ?? true)}
          programme={props.programme}
          gaps={[]}
        />
      </Part>
      <Part title="To see the whole" small="Advice, never a gate">
        <PartRows parts={toSee} programme={props.programme} gaps={[]} />
      </Part>
      <Preview programme={props.programme} />
      <Show when={props.programme.actions.includes("publish")}>
        <Publish programme={props.programme} gaps={props.gaps} />
      </Show>
      <Show when={props.programme.actions.includes("cancel")}>
        <ThrowAway programme={props.programme} />
      </Show>
    </>
  );
}

function Publish(props: { programme: Programme; gaps: readonly FieldProblem[] }) {
  const navigate = useNavigate();
  const { programmeId } = props.programme;
  const partOf = (gap: FieldProblem) => needed.find((part) => gapsIn(part, [gap]).length > 0);
  async function publish() {
    await publishProgramme(programmeId);
    tellNext("It is public. Groups can read it now.");
    navigate(paths.programme({ programmeId }));
    await revalidate([getProgramme.key, getMine.key]);
  }
  return (
    <Part title="Read and publish" id="publish">
      <Show
        when={props.gaps.length === 0}
        fallback={
          <>
            <p class="state">Not yet. These are needed before people can read it:</p>
            <ul class="bare">
              <For each={props.gaps}>
                {(gap) => (
                  <li>
                    <Show when={partOf(gap)} fallback={gap.message}>
                      {(part) => (
                        <Link look="quiet" href={paths.programmePart({ programmeId, part: part().key })}>
                          {gap.message}
                        </Link>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        }
      >
        <Show when={!props.programme.system}>
          <p>
            Nobody has said yet{" "}
            <Link href={paths.programmePart({ programmeId, part: "picture" })}>
              who might be harmed or left out
            </Link>
            . You can publish and say it later.
          </p>
        </Show>
        <p>After this, what you listen for, who reads, and the purpose stay. Dates only move later.</p>
        <ConfirmAct
          label="Publish this programme"
          yes={`Publish ${props.programme.name} to everyone`}
          told={["Everyone in the programme"]}
          act={publish}
          doing="Publishing"
        />
      </Show>
    </Part>
  );
}

function ThrowAway(props: { programme: Programme }) {
  const navigate = useNavigate();
  async function cancel() {
    await cancelProgramme(props.programme.programmeId);
    tellNext("The draft is gone.");
    navigate(paths.programmes());
    await revalidate(getMine.key);
  }
  return (
    <Part title="Let it go">
      <p>A draft can be thrown away. Nothing of it stays, and the roles given in it end.</p>
      <ConfirmAct
        label="Throw this draft away"
        yes={`Throw away ${props.programme.name}`}
        told={[]}
        act={cancel}
        look="quiet"
      />
    </Part>
  );
}
