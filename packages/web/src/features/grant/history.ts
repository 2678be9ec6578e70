import { money } from "../../lib/format.ts";
import type { LogLine } from "../../ui/log/log.tsx";
import type { GrantInfo } from "./grant.queries.ts";
import { signerWords } from "./grant.words.ts";

const name = (grant: GrantInfo, id: string): string => grant.people[id] ?? "Someone who left";

/** What happened to an agreement, as far as its reader may see it, newest first. */
export function historyOf(grant: GrantInfo): LogLine[] {
  const lines: LogLine[] = grant.versions.flatMap((version) => [
    ...(version.proposedAt && version.proposedBy
      ? [
          {
            at: version.proposedAt,
            text: `${name(grant, version.proposedBy)} asked for version ${version.n}.`,
          },
        ]
      : []),
    ...version.signatures.map((signature) => ({
      at: signature.at,
      text: `Version ${version.n} signed by ${signerWords(grant, signature)}.`,
    })),
  ]);
  if (grant.hostYes)
    lines.push({
      at: grant.hostYes.at,
      text: `${grant.hostName ?? "The host"} said yes: ${name(grant, grant.hostYes.by)}.`,
    });
  if (grant.bankCheck)
    lines.push({
      at: grant.bankCheck.at,
      text: `Bank details checked by ${name(grant, grant.bankCheck.by)}.`,
    });
  if (grant.subsidy?.noticeOn)
    lines.push({ at: grant.subsidy.noticeOn, text: "Written notice of the subsidy given." });
  if (grant.subsidy?.confirmedOn && grant.subsidy.confirmedBy)
    lines.push({
      at: grant.subsidy.confirmedOn,
      text: `Subsidy sum confirmed by ${name(grant, grant.subsidy.confirmedBy)}.`,
    });
  for (const payment of grant.payments ?? [])
    lines.push({ at: payment.paidOn, text: `${money(payment.amountPence)} sent to ${payment.paidToName}.` });
  for (const pause of grant.pauses ?? []) {
    lines.push({ at: pause.at, text: `Paused by ${name(grant, pause.by)}.` });
    for (const look of pause.looks)
      lines.push({ at: look.at, text: `The pause was looked at by ${name(grant, look.by)}.` });
    if (pause.resumed)
      lines.push({ at: pause.resumed.at, text: `The pause ended: ${name(grant, pause.resumed.by)}.` });
  }
  return [...lines, ...endOf(grant)].sort((a, b) => order(b) - order(a));
}

/** An early end that was asked for and agreed, and the end. */
function endOf(grant: GrantInfo): LogLine[] {
  const { ending, ended } = grant;
  const lines: LogLine[] = [];
  if (ending) lines.push({ at: ending.at, text: `An early end asked for by ${name(grant, ending.by)}.` });
  if (ending?.agreedAt && ending.agreedBy)
    lines.push({ at: ending.agreedAt, text: `The early end agreed by ${name(grant, ending.agreedBy)}.` });
  if (ended) lines.push({ at: ended.at, text: `Ended by ${name(grant, ended.by)}.` });
  return lines;
}

/** A day with no time comes after what happened in it. */
const order = ({ at }: LogLine): number => Date.parse(at.length === 10 ? `${at}T23:59:59Z` : at);
