import type { membershipRoutes } from "@allotment/functions/api/routes/membership";
import { query } from "@solidjs/router";
import { call, client, everyPage } from "./api.ts";

const places = client<typeof membershipRoutes>("/places");

const answering = ["commissioner", "steward", "governor", "safeguardingLead", "granteeLead"];

/** Those in these places who answer for money or for safety, each once. */
export const getAnswering = query(async (scopes: readonly string[]) => {
  const found = await Promise.all(
    scopes.map((scope) =>
      everyPage((query) => call(places[":scope"].members.$get({ param: { scope }, query }))),
    ),
  );
  const people = found.flat().filter(({ role }) => answering.includes(role));
  return [...new Map(people.map(({ personId, name }) => [personId, name]))].map(([value, label]) => ({
    value,
    label,
  }));
}, "hold-people");
