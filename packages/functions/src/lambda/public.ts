import { handle } from "hono/aws-lambda";
import * as ports from "#ports";
import font from "../../../web/src/style/fonts/public-sans-latin.woff2";
import { createPublic } from "../public/app.ts";
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
