import { handle } from "hono/aws-lambda";
import { createPublic } from "../public/app.tsx";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";

const { origin, build } = readConfig();

export const handler = handle(createPublic({ deps: makeDeps(), origin, build }));
