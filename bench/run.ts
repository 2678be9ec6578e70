import { loadavg } from "node:os";
import { freePort, startDynamo } from "../scripts/local/dynamo.ts";
import { benchApi } from "./api.ts";
import { benchCold } from "./cold.ts";
import { benchLedger } from "./ledger.ts";
import { benchLists } from "./lists.ts";
import { benchImport, benchServer } from "./memory.ts";
import { benchPortal } from "./portal.ts";
import { benchWording } from "./wording.ts";

const MOST_LOAD = 1.5;

const sayLoad = (): void => {
  const load = loadavg()[0] ?? 0;
  console.log(
    `load average ${load.toFixed(2)}${load > MOST_LOAD ? ` — over ${MOST_LOAD}: not for quoting` : ""}`,
  );
};

/** Everything in one run, ours and bare in turn; read the ratios, counts and bytes, never one run's milliseconds. */
const main = async (): Promise<void> => {
  console.log(`Node ${process.version}`);
  sayLoad();
  console.log(
    "DynamoDB Local serialises writes and never conflicts: contention is tested by injected faults, not here.\n",
  );
  const dynamo = await startDynamo(await freePort());
  try {
    await benchApi(dynamo.endpoint);
    await benchLists(dynamo.endpoint);
    await benchLedger(dynamo.endpoint);
    await benchServer(dynamo.endpoint);
  } finally {
    await dynamo.stop();
  }
  await benchImport();
  await benchCold();
  await benchPortal();
  await benchWording();
  sayLoad();
};

await main();
