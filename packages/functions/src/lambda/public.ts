import { handle } from "hono/aws-lambda";
import * as ports from "#ports";
import { createPublic } from "../public/app.ts";
import font from "../public/font/public-sans-latin.woff2";
import style from "../public/style.css";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";

export const handler = handle(
  createPublic({
    deps: makeDeps(),
    origin: readConfig().origin,
    assets: { style, font },
    sendMail: ports.sendMail,
  }),
);
