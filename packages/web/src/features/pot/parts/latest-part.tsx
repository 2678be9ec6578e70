import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { When } from "../../../ui/when/when.tsx";
import { getStatement, type StatementPage, type StatementRow } from "../pot.queries.ts";
import { lineDay, lineMoney, lineWhat } from "../pot.words.ts";

/** Movements shown first. */
const LATEST = 3;

/** The spend that a line is or puts back. */
const spendOf = (row: StatementRow): string | undefined => (row.kind === "spend" ? row.txId : row.returns);

const movements = ({ rows }: StatementPage): StatementRow[] => rows.filter((row) => row.amountPence !== 0);

/** The latest movements of a pot, newest first: from its last page, and the one before when that is short. */
export async function latestOf(last: StatementPage): Promise<StatementRow[]> {
  const own = movements(last);
  const more = own.length < LATEST && last.page > 1;
  const before = more ? movements(await getStatement(last.potId, last.page - 1)) : [];
  return [...before, ...own].slice(-LATEST).reverse();
}

/** The latest three movements, newest first; each spend leads to its page. */
export function LatestPart(props: { rows: readonly StatementRow[] }) {
  return (
    <Show when={props.rows.length > 0}>
      <Part title="Latest three">
        <RowList>
          <For each={props.rows}>{(row) => <Movement row={row} />}</For>
        </RowList>
      </Part>
    </Show>
  );
}

function Movement(props: { row: StatementRow }) {
  const href = () => {
    const txId = spendOf(props.row);
    return txId === undefined ? undefined : paths.oneSpend({ txId });
  };
  return (
    <Row
      title={lineWhat(props.row)}
      href={href()}
      said={props.row.why}
      state={
        <>
          <span class="amount">{lineMoney(props.row)}</span>
          <br />
          <When at={lineDay(props.row)} />
        </>
      }
      beside
    />
  );
}
