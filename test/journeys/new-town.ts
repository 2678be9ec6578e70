import type { Id } from "@allotment/core/id";
import { newApi } from "../support/api.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { type Asking, type Town, townOf } from "./town.ts";

/** A town in a world of its own. */
export const newTown = async (): Promise<{ town: Town; world: World }> => {
  const world = await newWorld();
  const send = newApi(world);
  const known = new Map<string, Promise<Id<"person">>>();
  const id: Asking["id"] = (name) => {
    const found = known.get(name) ?? world.person(name);
    known.set(name, found);
    return found;
  };
  const ask: Asking["ask"] = async (name, act, body, version) => {
    const [method, path] = act.split(" ");
    return send(await id(name), `${method} /api/v1${path}`, {
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { version }),
      ...(method === "POST" ? { key: newKey() } : {}),
    });
  };
  return { town: townOf({ clock: world.clock, id, ask }), world };
};
