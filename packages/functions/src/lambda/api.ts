import { handle } from "hono/aws-lambda";
import { createApp } from "../api/app.ts";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";

const { origin, build } = readConfig();

export const handler = handle(createApp({ deps: makeDeps(), origin, build }));
