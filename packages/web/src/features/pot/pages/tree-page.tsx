import { createAsync, useParams } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getTree, type PotLine } from "../pot.queries.ts";
import { lineState } from "../pot.words.ts";
import "../parts/tree.css";

/** Every pot of a programme's fund, as an outline. Pots out of sight are a sum on the pot above them. */
export default function TreePage() {
  const ids = useParams<{ potId: string }>();
  const first = createAsync(() => getTree(ids.potId));
  return <Show when={first()}>{(page) => <Tree potId={ids.potId} first={page()} />}</Show>;
}

type Page = Awaited<ReturnType<typeof getTree>>;

function Tree(props: { potId: string; first: Page }) {
  const [later, setLater] = createSignal<readonly Page[]>([]);
  const pots = createMemo(() => [...props.first.items, ...later().flatMap(({ items }) => items)]);
  const next = () => (later().at(-1) ?? props.first).next;
  const root = () => pots().find(({ potId }) => potId === props.potId);
  async function more(cursor: string) {
    const page = await getTree(props.potId, cursor);
    setLater((pages) => [...pages, page]);
  }
  return (
    <>
      <PageHead
        title="Every pot of this fund"
        state="What is free in each pot today. Pots within pots are set in."
        back={{ href: paths.pot({ potId: props.potId }), label: `Back to ${root()?.name ?? "the fund"}` }}
      >
        <Link href={paths.follow({ id: props.potId })} look="quiet">
          Follow the pound
        </Link>
      </PageHead>
      <Part title="Pots">
        <Show when={root()}>
          {(top) => (
            <ul class="tree">
              <Branch pot={top()} pots={pots()} />
            </ul>
          )}
        </Show>
        <Show when={next()}>
          {(cursor) => (
            <ActButton look="quiet" act={() => more(cursor())} doing="Reading on">
              Read on
            </ActButton>
          )}
        </Show>
      </Part>
    </>
  );
}

function Branch(props: { pot: PotLine; pots: readonly PotLine[] }) {
  const under = () => props.pots.filter(({ parentId }) => parentId === props.pot.potId);
  const inner = () => under().length > 0 || props.pot.setAsidePence > 0;
  return (
    <li>
      <span class="leaf">
        <Link href={paths.pot(props.pot)}>{props.pot.name}</Link>
        <span>{lineState(props.pot)}</span>
      </span>
      <Show when={inner()}>
        <ul>
          <For each={under()}>{(pot) => <Branch pot={pot} pots={props.pots} />}</For>
          <Show when={props.pot.setAsidePence > 0}>
            <li>
              <span class="leaf">
                <span>Set aside with people</span>
                <span>{money(props.pot.setAsidePence)}</span>
              </span>
            </li>
          </Show>
        </ul>
      </Show>
    </li>
  );
}
