import { addDays } from "@allotment/core/day";
import { type BankMatch, countsOf, matchBank } from "@allotment/core/grant/bank-match.rules";
import type { Statement } from "@allotment/core/grant/bank-statement.rules";
import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { counted, inDays } from "../../../lib/format.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { holds } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { allDue, allSent, type Sent, sayMatched } from "../bank.queries.ts";
import type { Due } from "../due.queries.ts";
import { EnterForm } from "./bank-enter.tsx";
import { Agreeing, Differing, OnlyAtBank, OnlyHere } from "./bank-found.tsx";
import { matchCsv } from "./bank-match-csv.ts";

/** Payments this many days before and after the statement are looked for on it too. */
const AROUND = 31;

const some = (n: number, one: string): string => (n === 0 ? "None" : counted(n, one));

/** The first and the last day of a statement. */
const daysOf = ({ lines }: Statement) => {
  const days = lines.map(({ on }) => on).sort();
  return { from: days[0] ?? "", to: days.at(-1) ?? "" };
};

/** A statement laid beside what is in the register and what is due. */
export function BankCompare(props: { programmeId: string; statement: Statement }) {
  const days = () => daysOf(props.statement);
  const known = createAsync(async () => {
    const { from, to } = days();
    const [sent, due] = await Promise.all([
      allSent(props.programmeId, addDays(from, -AROUND), addDays(to, AROUND)),
      allDue(props.programmeId, addDays(to, AROUND)),
    ]);
    return { sent, due, from, to };
  });
  return (
    <Show when={known()}>
      {(found) => (
        <Found
          programmeId={props.programmeId}
          statement={props.statement}
          match={matchBank(props.statement.lines, found())}
          from={found().from}
          to={found().to}
        />
      )}
    </Show>
  );
}

interface FoundProps {
  programmeId: string;
  statement: Statement;
  match: BankMatch<Sent, Due>;
  from: string;
  to: string;
}

function Found(props: FoundProps) {
  const counts = () => countsOf(props.match, props.statement.unread.length);
  return (
    <>
      <Part title="What was found" small={`${inDays(props.from)} to ${inDays(props.to)}`}>
        <div role="status">
          <Facts>
            <Fact term="Agree">{some(counts().agree, "payment")}</Fact>
            <Fact term="Do not agree">{some(counts().differ, "payment")}</Fact>
            <Fact term="In the register only">{some(counts().onlyHere, "payment")}</Fact>
            <Fact term="On the statement, due here">{some(props.match.due.length, "payment")}</Fact>
            <Fact term="On the statement only">{some(props.match.onlyAtBank.length, "line")}</Fact>
            <Fact term="Could not be read">{some(counts().unread, "line")}</Fact>
            <Fact term="Money in, left out">{some(props.match.cameIn, "line")}</Fact>
          </Facts>
        </div>
        <Acts>
          <Say {...props} />
          <ActButton
            look="quiet"
            act={async () =>
              saveFile(
                `Statement ${props.from} to ${props.to}, beside the register.csv`,
                matchCsv(props.match, props.statement.unread),
                "text/csv",
              )
            }
          >
            Save all of this as a spreadsheet (CSV)
          </ActButton>
        </Acts>
      </Part>
      <Differing match={props.match} />
      <EnterForm programmeId={props.programmeId} found={props.match.due} />
      <OnlyHere match={props.match} />
      <Agreeing match={props.match} />
      <OnlyAtBank match={props.match} />
    </>
  );
}

/** Writes down that it was done, once for what is shown now. */
function Say(props: FoundProps) {
  const [said, setSaid] = createSignal<unknown>();
  const say = async () => {
    const { from, to } = props;
    await sayMatched(props.programmeId, {
      from,
      to,
      ...countsOf(props.match, props.statement.unread.length),
    });
    setSaid(props.match);
    tell("Written down: who, which days, and how many of each.");
  };
  return (
    <Show when={holds(["commissioner", "steward"]) && said() !== props.match}>
      <ActButton look="plain" act={say} doing="Writing it down">
        Write down that I did this
      </ActButton>
    </Show>
  );
}
