/**
 * `npm run storm -- 10000`: many people at once, one in ten transactions failing on the way, and then the audit.
 * Ends with 1 when anything does not hold.
 */
import { storm } from "../test/support/storm/storm.ts";
import { freePort, startDynamo } from "./local/dynamo.ts";
import { quiet } from "./local/quiet.ts";

Object.assign(process.env, quiet);

const WORKERS = 16;
const FAULT_SHARE = 0.1;

const acts = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
console.log(`${acts} acts, ${WORKERS} at once, seed ${seed} (a second argument sets it)`);
const dynamo = await startDynamo(await freePort());
try {
  const wish = { acts, workers: WORKERS, faultShare: FAULT_SHARE, seed, endpoint: dynamo.endpoint };
  const { bank, acts: ended, copies, count, report, seconds } = await storm(wish);
  const { findings, broken, ...sums } = report;
  console.table({ "transfers under readers": { done: bank.moved, refused: bank.refused }, ...ended });
  console.log(`${bank.snapshots} reads of all pots at one moment: each added up, with nothing below zero`);
  console.log(`${copies.spends} spends of 8 copies, ${copies.returns} returns of 8: each exactly one`);
  const broke = Object.values(count.faults).reduce((sum, n) => sum + n, 0);
  console.log(
    `${count.sent} transactions sent, ${broke} broke on the way (${((100 * broke) / count.sent).toFixed(1)} %):`,
  );
  console.log(
    `  ${Object.entries(count.faults)
      .map(([fault, n]) => `${n} ${fault}`)
      .join(", ")}`,
  );
  console.log(`${count.again} requests sent again under their key; ${seconds.toFixed(1)} s in all`);
  console.log(`The audit: ${JSON.stringify(sums)}, ${findings.length} findings`);
  for (const finding of findings) console.error(JSON.stringify(finding));
  process.exitCode = Object.keys(broken).length > 0 ? 1 : 0;
} finally {
  await dynamo.stop();
}
