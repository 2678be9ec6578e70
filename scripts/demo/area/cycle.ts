import { parts } from "@allotment/core/cycle/cycle.rules";
import { Cycle } from "@allotment/core/cycle/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Step } from "../stage.ts";

/** The group whose team a cycle is: that of the first of its people who belongs to one; a place is no one's. */
const teamOf = (ownerIds: readonly string[], scale: string, { people }: Saltmere): string | undefined => {
  if (scale === "place") return undefined;
  return ownerIds.flatMap((ref) => one(people, ref).orgId ?? [])[0];
};

const started: Handler = async ({ by, id }, stage) => {
  const { data, ids } = stage;
  const { purpose, scale, subject, ownerIds, share } = one(data.cycles, id);
  const team = teamOf(ownerIds, scale, data);
  const made = await stage.as(by, () =>
    Cycle.start({
      ...{ purpose, scale, subject, share },
      memberIds: ids.all("person", ownerIds),
      programmeId: ids.of("prog", data.programme.id),
      ...(team ? { orgId: ids.of("org", team) } : {}),
    }),
  );
  ids.keep(id, made.cycleId);
};

const connected: Handler = async ({ by, id, with: hears = "" }, stage) => {
  const [cycleId, toCycleId] = stage.ids.all("cycle", [id, hears]);
  if (!cycleId || !toCycleId) return;
  await stage.as(by, () => Cycle.connect({ cycleId, toCycleId }));
};

const moved: Handler = async ({ by, id }, stage) => {
  const { cycleId, from, to, why } = one(stage.data.cycleMoves, id);
  const { openParts } = await stage.as(by, () =>
    Cycle.move({ cycleId: stage.ids.of("cycle", cycleId), from, to, why }),
  );
  expectEqual(
    `The parts open after ${id}`,
    openParts,
    parts.filter((part) => to.includes(part)),
  );
};

export const cycle: Handlers = { cycle: started, "cycle connected": connected, "cycle move": moved };

/** Which cycle hears what another learns: said once both are there, by someone in both where there is one. */
export const connectSteps = ({ cycles }: Saltmere): Step[] =>
  cycles.flatMap(({ id, feedsInto, ownerIds, startedAt }) =>
    feedsInto.map((hears) => {
      const hearing = one(cycles, hears);
      const by = ownerIds.find((ref) => hearing.ownerIds.includes(ref)) ?? ownerIds[0] ?? "";
      const [, at = startedAt] = [startedAt, hearing.startedAt].sort();
      return { at, by, what: "cycle connected", id, with: hears, to: "connected" };
    }),
  );
