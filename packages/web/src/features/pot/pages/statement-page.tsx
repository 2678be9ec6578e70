import { createAsync, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { counted, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { LedgerTable } from "../../../ui/ledger-table/ledger-table.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { linesOf } from "../parts/statement-part.tsx";
import { getPot, getStatement, type StatementPage as Page, type PotInfo } from "../pot.queries.ts";
import { readAll } from "../read-all.ts";

const CheckPart = later(() => import("../parts/check-part.tsx").then((file) => file.CheckPart));
const OnDayPart = later(() => import("../parts/on-day-part.tsx").then((file) => file.OnDayPart));

/** A page of a pot's statement, by its number. */
export default function StatementPage() {
  const ids = useParams<{ potId: string; page?: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const number = () => (ids.page === undefined ? undefined : Number(ids.page));
  const page = createAsync(() => getStatement(ids.potId, number()));
  const [all, setAll] = createSignal<readonly Page[]>();
  const onPaper = async (found: PotInfo) => {
    setAll(await readAll(found.potId));
    window.print();
    setAll(undefined);
  };
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
            <ActButton look="quiet" act={() => onPaper(found())} doing="Reading every line">
              Print every line
            </ActButton>
            <ActButton look="quiet" act={() => saveCsv(found())} doing="Reading every line">
              Save as a spreadsheet (CSV)
            </ActButton>
          </PageHead>
          <Show when={page()}>{(lines) => <Lines pot={found()} page={inOne(all()) ?? lines()} />}</Show>
          <OnDayPart pot={found()} />
          <CheckPart read={() => readAll(found().potId)} />
        </>
      )}
    </Show>
  );
}

async function saveCsv(pot: PotInfo): Promise<void> {
  const { saveCsv: save } = await import("../parts/save-csv.ts");
  await save(pot, await readAll(pot.potId));
}

/** Every line on one page, for paper. */
const inOne = (pages: readonly Page[] | undefined): Page | undefined => {
  const last = pages?.at(-1);
  if (!(pages && last)) return undefined;
  const rows = pages.flatMap((page) => page.rows);
  const people = Object.assign({}, ...pages.map((page) => page.people));
  return { ...last, ...last.whole, ...{ rows, people, openingPence: 0, page: 1, pages: 1 } };
};

const words = ({ page, pages }: Page): string =>
  pages === 1 ? "Every line, oldest first" : `Page ${page} of ${pages}, oldest first`;

function Sums(props: { start: string; openingPence: number; intoPence: number; outPence: number }) {
  return (
    <Facts>
      <Fact term={props.start}>{money(props.openingPence)}</Fact>
      <Fact term="Came in">{money(props.intoPence)}</Fact>
      <Fact term="Went out">{money(props.outPence)}</Fact>
    </Facts>
  );
}

function Lines(props: { pot: PotInfo; page: Page }) {
  return (
    <>
      <Show when={props.page.pages > 1}>
        <Part title="The whole statement">
          <Sums start="At the start" openingPence={0} {...props.page.whole} />
          <p>
            {money(props.page.whole.closingPence)} is left after {counted(props.page.lines, "line")}.
          </p>
        </Part>
      </Show>
      <Part title="Lines">
        <Sums start={props.page.page === 1 ? "At the start" : "At the start of this page"} {...props.page} />
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
    </>
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
