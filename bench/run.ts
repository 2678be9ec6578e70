import { loadavg } from "node:os";
import { freePort, startDynamo } from "../scripts/local/dynamo.ts";
import { benchApi } from "./api.ts";
import { benchCold } from "./cold.ts";
import { benchLists } from "./lists.ts";
import { benchPortal } from "./portal.ts";

/** Everything in one run, ours and bare in turn; read the ratios, counts and bytes, never one run's milliseconds. */
const main = async (): Promise<void> => {
  const load = loadavg()[0] ?? 0;
  console.log(
    `Node ${process.version}; load average ${load.toFixed(2)}${load > 1.5 ? " — over 1.5: not for quoting" : ""}`,
  );
  console.log(
    "DynamoDB Local serialises writes and never conflicts: contention is tested by injected faults, not here.\n",
  );
  const dynamo = await startDynamo(await freePort());
  try {
    await benchApi(dynamo.endpoint);
    await benchLists(dynamo.endpoint);
  } finally {
    await dynamo.stop();
  }
  await benchCold();
  await benchPortal();
};

await main();
