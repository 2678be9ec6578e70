import type { meRoutes } from "@allotment/functions/api/routes/me";
import type { potRoutes } from "@allotment/functions/api/routes/pot";
import { query } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";

const you = client<typeof meRoutes>("/me");
const pots = client<typeof potRoutes>("/pots");

export const getHome = query(() => call(you.home.$get()), "home");
export type Home = Awaited<ReturnType<typeof getHome>>;
export type Wait = Home["waitingForYou"][number];

/** The pots that name you, the newest first. */
export const getPots = query(() => call(pots.index.$get({ query: {} })), "pots you share");
