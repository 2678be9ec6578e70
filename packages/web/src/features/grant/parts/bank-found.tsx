import type { BankMatch } from "@allotment/core/grant/bank-match.rules";
import type { BankLine } from "@allotment/core/grant/bank-statement.rules";
import { For, type JSX, Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { Sent } from "../bank.queries.ts";
import type { Due } from "../due.queries.ts";

type MatchProps = { match: BankMatch<Sent, Due> };

/** How many lines of one kind are shown; the spreadsheet has all. */
const SHOWN = 100;

/** "Line 12, 3 November, £6,000.00: SECOND TIDE". */
export function Bank(props: { line: BankLine }) {
  return (
    <div class="soft">
      Line {props.line.line}, {inDays(props.line.on)}, {money(Math.abs(props.line.pence))}
      {props.line.pence < 0 ? " in" : ""}: <bdi>{props.line.words}</bdi>
    </div>
  );
}

function Payment(props: { sent: Sent; children: JSX.Element }) {
  return (
    <li>
      <Link href={paths.payments(props.sent)}>{props.sent.paidToName}</Link> {money(props.sent.amountPence)},
      sent {inDays(props.sent.paidOn)}
      {props.children}
    </li>
  );
}

function Some<T>(props: {
  of: readonly T[];
  title: string;
  small: string;
  children: (one: T) => JSX.Element;
}) {
  return (
    <Show when={props.of.length > 0}>
      <Part title={props.title} small={props.small}>
        <ul class="bare">
          <For each={props.of.slice(0, SHOWN)}>{(one) => props.children(one)}</For>
        </ul>
        <Show when={props.of.length > SHOWN}>
          <p>
            The first {SHOWN} are shown. The spreadsheet has all {props.of.length}.
          </p>
        </Show>
      </Part>
    </Show>
  );
}

/** Payments of which the bank says something else. */
export function Differing(props: MatchProps) {
  return (
    <Some of={props.match.differ} title="Do not agree" small="The bank says something else">
      {({ sent, says, bank }) => (
        <Payment sent={sent}>
          <For each={says}>{(words) => <div class="heed">{words}</div>}</For>
          <For each={bank}>{(line) => <Bank line={line} />}</For>
        </Payment>
      )}
    </Some>
  );
}

/** Payments that the statement does not have. */
export function OnlyHere(props: MatchProps) {
  return (
    <Some of={props.match.onlyHere} title="In the register only" small="They may come on the next statement">
      {({ sent, maybe }) => (
        <Payment sent={sent}>
          <Show when={maybe.length > 0}>
            <div>It could be any of these lines, or none:</div>
          </Show>
          <For each={maybe.slice(0, 5)}>{(line) => <Bank line={line} />}</For>
        </Payment>
      )}
    </Some>
  );
}

/** Payments on both. Those that no line names are told apart. */
export function Agreeing(props: MatchProps) {
  return (
    <Some of={props.match.agree} title="Agree" small="In the register and on the statement">
      {({ sent, bank, byReference }) => (
        <Payment sent={sent}>
          <Show when={!byReference}>
            <div>No reference. Found by its sum and its day.</div>
          </Show>
          <Bank line={bank} />
        </Payment>
      )}
    </Some>
  );
}

/** Money that went out and is no payment of this programme, as far as can be seen. */
export function OnlyAtBank(props: MatchProps) {
  return (
    <Show when={props.match.onlyAtBank.length > 0}>
      <Part title="On the statement only" small="No payment of this programme">
        <More label="See these lines" open={props.match.onlyAtBank.length <= 10}>
          <ul class="bare">
            <For each={props.match.onlyAtBank.slice(0, SHOWN)}>
              {(line) => (
                <li>
                  <Bank line={line} />
                </li>
              )}
            </For>
          </ul>
          <Show when={props.match.onlyAtBank.length > SHOWN}>
            <p>The first {SHOWN} are shown. The spreadsheet has all.</p>
          </Show>
        </More>
      </Part>
    </Show>
  );
}
