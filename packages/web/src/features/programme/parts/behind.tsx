import { groupStaff, keepers } from "@allotment/core/access/role";
import {
  controlsPeople,
  controlWarning,
  natureAdvice,
  natureLean,
  openAdvice,
  openLean,
} from "@allotment/core/programme/advice.rules";
import { For, Show } from "solid-js";
import { holds } from "../../../lib/session.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import type { Programme } from "../programme.queries.ts";
import { complexityWords, openAsks, systemAsks } from "../system-words.ts";
import { CountOn } from "./count-on.tsx";
import { EarlierPurposes } from "./earlier-purposes.tsx";
import { WhoDecides } from "./who-decides-facts.tsx";

/** What the programme was thought through with: the picture it starts from, and how those who wrote it see it. */
export function Behind(props: { programme: Programme }) {
  return (
    <>
      <Show when={props.programme.purpose.version > 1}>
        <EarlierPurposes
          programmeId={props.programme.programmeId}
          version={props.programme.purpose.version}
        />
      </Show>
      <WhoDecides programme={props.programme} />
      <CountOn programme={props.programme} />
      <Show when={props.programme.windDown}>
        {(end) => (
          <Part title="What it leaves">
            <Said words={end().note} />
          </Part>
        )}
      </Show>
      <Picture programme={props.programme} />
      <Looks programme={props.programme} />
      <Show when={reflects(props.programme)}>
        <ReflectPart
          placeId={props.programme.programmeId}
          whose="this programme"
          others="the groups with an agreement in it"
        />
      </Show>
      <Show
        when={
          props.programme.state !== "draft" &&
          (reflects(props.programme) ||
            holds(keepers, [props.programme.programmeId, props.programme.funderOrgId]))
        }
      >
        <KeptPart programmeId={props.programme.programmeId} funderName={props.programme.funderName} />
      </Show>
      <Show when={keeps(props.programme)}>
        <CostPart placeId={props.programme.programmeId} whose="this programme" />
      </Show>
    </>
  );
}

const ReflectPart = later(() =>
  import("../../../ui/reflection/parts/reflect-part.tsx").then((file) => file.ReflectPart),
);

const KeptPart = later(() => import("./kept-part.tsx").then((file) => file.KeptPart));
const CostPart = later(() => import("../../../ui/cost/parts/cost-part.tsx").then((file) => file.CostPart));

/** Those whose notebook of costs it is. Only for what to show: the API decides. */
const keeps = ({ programmeId, funderOrgId }: Programme): boolean =>
  holds(["commissioner", "steward", "learningPartner", "governor"], [programmeId, funderOrgId]);

/** Whose way of working it is, and the groups it may be shared with. Only for what to show: the API decides. */
const reflects = (programme: Programme): boolean => keeps(programme) || holds(groupStaff);

/** Each answer under its question. */
function Picture(props: { programme: Programme }) {
  return (
    <Show when={props.programme.system}>
      {(system) => (
        <Part title="Who and what is in it" small="As those who wrote it see it">
          <Facts>
            <For each={systemAsks.filter(([key]) => system()[key] !== "")}>
              {([key, ask]) => (
                <Fact term={ask}>
                  <span class="said as-typed">{system()[key]}</span>
                </Fact>
              )}
            </For>
          </Facts>
        </Part>
      )}
    </Show>
  );
}

/** How it looks to them: open or closed, known or not, tangled or not. */
function Looks(props: { programme: Programme }) {
  const any = () => props.programme.openness ?? props.programme.nature ?? props.programme.complexity;
  return (
    <Show when={any()}>
      <Part title="How it looks to them">
        <Show when={props.programme.openness}>
          {(openness) => (
            <>
              <p>{openAdvice[openLean(openness())]}</p>
              <Facts>
                <For each={openAsks}>
                  {([key, ask, ends]) => (
                    <Show when={ends[openness()[key] ?? -1]}>
                      {(place) => <Fact term={ask}>{place()}</Fact>}
                    </Show>
                  )}
                </For>
              </Facts>
              <Said words={openness().words} />
            </>
          )}
        </Show>
        <Show when={props.programme.nature}>
          {(nature) => (
            <>
              <p>{natureAdvice[natureLean(nature())]}</p>
              <Show when={controlsPeople(nature())}>
                <p>{controlWarning}</p>
              </Show>
              <Said words={nature().words} />
            </>
          )}
        </Show>
        <Show when={props.programme.complexity}>
          {(complexity) => (
            <>
              <p>{complexityWords[complexity().leans]}</p>
              <Said words={complexity().why} />
            </>
          )}
        </Show>
      </Part>
    </Show>
  );
}

function Said(props: { words: string }) {
  return (
    <Show when={props.words}>
      <p class="said as-typed">{props.words}</p>
    </Show>
  );
}
