import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { ActButton, Acts, Button } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { LedgerTable } from "../../../ui/ledger-table/ledger-table.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { csvOf } from "../csv.ts";
import { CheckPart } from "../parts/check-part.tsx";
import { linesOf } from "../parts/statement-part.tsx";
import { getPot, getStatement, type StatementPage as Page, type PotInfo } from "../pot.queries.ts";
import { readAll } from "../read-all.ts";

/** A page of a pot's statement, by its number. */
export default function StatementPage() {
  const ids = useParams<{ potId: string; page?: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const number = () => (ids.page === undefined ? undefined : Number(ids.page));
  const page = createAsync(() => getStatement(ids.potId, number()));
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            kind="Statement"
            title={found().name}
            pageTitle={`Statement of ${found().name}`}
            state={
              <>
                <strong>{money(found().balancePence)}</strong> is left on <When at={Date.now()} />.
              </>
            }
            back={{ href: paths.pot(found()), label: `Back to ${found().name}` }}
          >
            <Button look="quiet" onClick={() => window.print()}>
              Print
            </Button>
            <ActButton look="quiet" act={() => saveCsv(found())} doing="Reading every line">
              Save as a spreadsheet (CSV)
            </ActButton>
          </PageHead>
          <Show when={page()}>{(lines) => <Lines pot={found()} page={lines()} />}</Show>
          <CheckPart potId={found().potId} />
        </>
      )}
    </Show>
  );
}

async function saveCsv(pot: PotInfo): Promise<void> {
  const blob = new Blob([csvOf(await readAll(pot.potId))], { type: "text/csv" });
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href, download: `${pot.name} statement.csv` });
  link.click();
  URL.revokeObjectURL(href);
}

const words = ({ page, pages }: Page): string =>
  pages === 1 ? "Every line, oldest first" : `Page ${page} of ${pages}, oldest first`;

function Lines(props: { pot: PotInfo; page: Page }) {
  return (
    <Part title="Lines">
      <Facts>
        <Fact term={props.page.page === 1 ? "At the start" : "At the start of this page"}>
          {money(props.page.openingPence)}
        </Fact>
        <Fact term="Came in">{money(props.page.intoPence)}</Fact>
        <Fact term="Went out">{money(props.page.outPence)}</Fact>
      </Facts>
      <LedgerTable
        caption={words(props.page)}
        lines={linesOf(props.page)}
        total={
          props.page.page === props.page.pages ? (
            <>
              Left on <When at={Date.now()} />
            </>
          ) : (
            "Left at the end of this page"
          )
        }
        totalPence={props.page.closingPence}
      />
      <Turning pot={props.pot} page={props.page} />
    </Part>
  );
}

function Turning(props: { pot: PotInfo; page: Page }) {
  const to = (page: number) => paths.statementPage({ potId: props.pot.potId, page: String(page) });
  return (
    <Show when={props.page.pages > 1}>
      <nav aria-label="Pages of the statement">
        <Acts>
          <Show when={props.page.page > 1}>
            <Link href={to(props.page.page - 1)} look="quiet">
              Older lines
            </Link>
          </Show>
          <Show when={props.page.page < props.page.pages}>
            <Link href={to(props.page.page + 1)} look="quiet">
              Newer lines
            </Link>
          </Show>
        </Acts>
      </nav>
    </Show>
  );
}
