import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { type LedgerLine, LedgerTable } from "../../../ui/ledger-table/ledger-table.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { PotInfo, StatementPage } from "../pot.queries.ts";
import { lineDay, lineWhat, lineWho } from "../pot.words.ts";

/** The lines of a page, as the table takes them. */
export const linesOf = (page: StatementPage): LedgerLine[] =>
  page.rows.map((row) => ({
    at: lineDay(row),
    what: lineWhat(row),
    who: lineWho(row, page.people),
    pence: row.amountPence,
    leftPence: row.balancePence,
  }));

/** The newest page of the statement, with the way to the rest. */
export function StatementPart(props: { pot: PotInfo; page: StatementPage }) {
  const whole = () => props.page.pages === 1;
  return (
    <Part title="Statement" id="statement">
      <LedgerTable
        caption={
          whole() ? "Every line since the pot was made, oldest first" : "The newest lines, oldest first"
        }
        lines={linesOf(props.page)}
        total={`Left on ${inDays(new Date())}`}
        totalPence={props.pot.balancePence}
      />
      <div class="acts">
        <Link href={paths.statement(props.pot)} look="quiet">
          {whole() ? "Save, print or check this statement" : "See the whole statement"}
        </Link>
      </div>
    </Part>
  );
}
