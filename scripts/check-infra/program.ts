/**
 * Runs `sst.config.ts` for one stage under Pulumi's mocks, and writes down every resource with its inputs.
 * It is bundled into SST's unpacked platform, whose modules it stands on, and runs there as a process of its own.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as pulumiAws from "@pulumi/aws";
import { runtime } from "@pulumi/pulumi";
import { run } from "./.sst/platform/src/auto/run";
import * as components from "./.sst/platform/src/components/index";
import { answer, make, serve } from "./mock.ts";

const { CHECK_STAGE: stage = "", CHECK_OUTPUT: output = "" } = process.env;
const root = process.cwd();
const work = join(root, ".sst/check");
const seen = { resources: [] as unknown[], lookUps: [] as unknown[], builds: [] as unknown[] };

const listen = async () => {
  const built = join(work, "built");
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, "bundle.mjs"), "export const handler = () => {};\n");
  const server = createServer(async (request, response) => {
    const { method, params } = JSON.parse(await text(request));
    if (method === "Runtime.Build") seen.builds.push(params[0]);
    response.end(JSON.stringify({ result: serve(method, built) }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // The program is done when only this server is left to wait for.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port to listen on");
  process.env.SST_SERVER = `http://127.0.0.1:${address.port}`;
};

const mock = () =>
  runtime.setMocks(
    {
      newResource: (resource) => {
        const { type, name, inputs } = resource;
        seen.resources.push({ type, name, inputs });
        return make(resource);
      },
      call: (look) => {
        seen.lookUps.push({ token: look.token, inputs: look.inputs });
        return answer(look);
      },
    },
    "allotment",
    stage,
    false,
  );

/** SST's command line sets these before it runs a program. */
const setGlobals = () => {
  const paths = { home: work, root, work, platform: join(root, ".sst/platform") };
  Object.assign(globalThis, {
    sst: components,
    aws: pulumiAws,
    $dev: false,
    $cli: { command: "deploy", rpc: "", paths, home: "aws", state: { version: {} } },
  });
};

const start = async () => {
  await listen();
  await mock();
  setGlobals();
  const config = (await import("./sst.config.ts")).default;
  const described = await config.app({ stage });
  Object.assign($app, described);
  process.once("beforeExit", () =>
    writeFileSync(output, JSON.stringify({ app: described, ...seen }, null, 1)),
  );
  await runtime.runInPulumiStack(() => run(config.run));
};

await start();
