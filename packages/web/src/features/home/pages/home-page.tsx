import { dayOf } from "@allotment/core/day";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inFull } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { type Me, me } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { BarePlan } from "../../../ui/plan/plan.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { getHome } from "../home.queries.ts";
import { answersFor, firstActs, greeting, waitingState, welcomeFor } from "../home.words.ts";
import { LatelyLearnt } from "../parts/lately-learnt.tsx";
import { PotsPart } from "../parts/pots-part.tsx";
import { WaitsPart } from "../parts/waits-part.tsx";

/** What waits for you, what waits for others, what was lately learnt. */
export default function HomePage() {
  return <Show when={me()}>{(who) => <Whole me={who()} />}</Show>;
}

function Whole(props: { me: Me }) {
  const home = createAsync(() => getHome());
  const now = new Date();
  const isNew = () => props.me.memberships.length === 0;
  const waits = () => home()?.waitingForYou ?? [];
  return (
    <Show when={home()}>
      {(found) => (
        <>
          <PageHead
            kind={<time datetime={dayOf(now)}>{inFull(now)}</time>}
            plan={isNew() ? <BarePlan /> : undefined}
            title={greeting(props.me.person.name, now)}
            pageTitle="Home"
            state={waitingState(waits(), dayOf(now))}
          >
            <Acts me={props.me} />
          </PageHead>
          <Welcome me={props.me} />
          <WaitsPart title="Waiting for you" waits={waits()} />
          <WaitsPart title="Waiting for others" waits={found().waitingForOthers} />
          <LatelyLearnt learnt={found().latelyLearnt} />
          <Show when={props.me.rooms.some((room) => room === "pots" || room === "my-pot")}>
            <WaitPart>
              <PotsPart />
            </WaitPart>
          </Show>
          <Organisations me={props.me} />
        </>
      )}
    </Show>
  );
}

function Acts(props: { me: Me }) {
  return (
    <For each={firstActs(props.me)}>
      {({ label, href }, at) => (
        <Link href={href} look={at() === 0 ? "button" : "quiet"}>
          {label}
        </Link>
      )}
    </For>
  );
}

function Welcome(props: { me: Me }) {
  return (
    <Show when={welcomeFor(props.me)}>
      {(welcome) => (
        <Part title={welcome().title}>
          <For each={welcome().lines}>{(line) => <p>{line}</p>}</For>
        </Part>
      )}
    </Show>
  );
}

function Organisations(props: { me: Me }) {
  const own = () => answersFor(props.me);
  return (
    <Show when={own().length > 0}>
      <Part title={own().length === 1 ? "Your organisation" : "Your organisations"}>
        <RowList>
          <For each={own()}>
            {({ orgId, name }) => <Row title={name} href={paths.organisation({ organisationId: orgId })} />}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
