/** Audits one tree in a process of its own, for its own memory: `endpoint table potId`. Prints what it found and took. */
import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/reconcile";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { localDeps, rawClient } from "../../scripts/local/settings.ts";

const [endpoint = "", table = "", potId = "", folder = ""] = process.argv.slice(2);
const client = DynamoDBDocumentClient.from(rawClient(endpoint));
const began = performance.now();
const { lines, findings } = await Deps.with({ ...localDeps(folder, endpoint), client, table }, () =>
  reconcile(potId, "2027-01-01"),
);
const seconds = (performance.now() - began) / 1000;
const mb = Math.ceil(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ lines, findings: findings.length, seconds, mb }));
