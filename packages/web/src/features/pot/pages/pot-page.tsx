import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { PotPlan } from "../../../ui/plan/plan.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { LatestPart, latestOf } from "../parts/latest-part.tsx";
import { PotsInside } from "../parts/pots-inside.tsx";
import { getPot, getStatement, type PotInfo } from "../pot.queries.ts";
import { agreed, seenBy, standing } from "../pot.words.ts";

const AnswerPart = later(() => import("../parts/answer-part.tsx").then((file) => file.AnswerPart));
const AskPart = later(() => import("../parts/ask-part.tsx").then((file) => file.AskPart));
const LookAfterPart = later(() => import("../parts/look-after-part.tsx").then((file) => file.LookAfterPart));
const StatementPart = later(() => import("../parts/statement-part.tsx").then((file) => file.StatementPart));

/** A pot: what is left and who decides, then its movements. */
export default function PotPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const statement = createAsync(async () => {
    const page = await getStatement(ids.potId);
    return { page, latest: await latestOf(page) };
  });
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <Head pot={found()} />
          <Show when={found().state === "proposed"}>
            <AnswerPart pot={found()} />
          </Show>
          <Show when={found().actions.includes("answerUse")}>
            <AskPart pot={found()} />
          </Show>
          <Show when={statement()}>
            {(read) => (
              <>
                <LatestPart rows={read().latest} />
                <PotsInside pot={found()} />
                <StatementPart pot={found()} page={read().page} />
              </>
            )}
          </Show>
          <Show when={found().edges}>
            {(edges) => (
              <Part title="What we agreed">
                <ul>
                  <For each={agreed(edges())}>{(line) => <li>{line}</li>}</For>
                </ul>
              </Part>
            )}
          </Show>
          <LookAfterPart pot={found()} />
          <WhoCanSee>
            <p>{seenBy(found())}</p>
          </WhoCanSee>
        </>
      )}
    </Show>
  );
}

function Head(props: { pot: PotInfo }) {
  return (
    <PageHead
      plan={<PotPlan depth={props.pot.depth + 1} />}
      kind={<Place pot={props.pot} />}
      title={props.pot.name}
      state={
        <>
          <strong>{money(props.pot.balancePence)}</strong>{" "}
          {props.pot.state === "proposed" ? "waits in it." : "is left."}{" "}
          {standing(props.pot, me()?.person.personId)}
        </>
      }
    >
      <Show when={props.pot.actions.some((act) => act === "spend" || act === "writeDown")}>
        <Link href={paths.spend(props.pot)} look="button">
          Record a spend
        </Link>
      </Show>
      <Show when={props.pot.actions.includes("makePot")}>
        <Link href={paths.newPot(props.pot)} look="quiet">
          Make a pot in it
        </Link>
      </Show>
    </PageHead>
  );
}

function Place(props: { pot: PotInfo }) {
  return (
    <Show when={props.pot.parent} fallback={props.pot.parentId ? "A pot" : "A programme’s fund"}>
      {(above) => (
        <Show when={above().potId} fallback={`A pot, in ${above().name}`}>
          {(potId) => (
            <>
              A pot, in{" "}
              <Link href={paths.pot({ potId: potId() })} look="quiet">
                {above().name}
              </Link>
            </>
          )}
        </Show>
      )}
    </Show>
  );
}
