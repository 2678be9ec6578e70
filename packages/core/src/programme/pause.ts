import type * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { changeWrite, find } from "./find.ts";
import { afterYes, mustAwardNow, mustBeOtherSide, mustTakeAsk, openAsk } from "./pause.rules.ts";
import { askLetGo, paused, restAsked, resumed } from "./programme.events.ts";
import { can, sidesOf } from "./programme.policy.ts";
import { type Asked, AskRest, type Info, One } from "./programme.schema.ts";
import { seenProgramme, shown } from "./shown.ts";

/**
 * A programme rests, and goes on again, when two people say so: one who answers for it, and one of its board. One asks
 * and says why; the other says yes. Money already promised still goes, and pots stay with those who hold them.
 */

const changeTo = async (programme: Info, changes: Partial<Info>, happened: Happening) => {
  await commit([changeWrite(programme, changes)], happened);
  return shown({ ...programme, ...changes, version: programme.version + 1 });
};

const ask = async (act: Asked["act"], { programmeId, reason }: z.output<typeof AskRest>) => {
  const programme = await seenProgramme(programmeId);
  const [side] = sidesOf(Actor.use(), programme);
  allow(side !== undefined);
  mustTakeAsk(act, programme);
  // `allow` refused whoever has no side.
  if (side === undefined) throw wrongState("No side.");
  const { personId: byId } = thePerson();
  const asked: Asked = { act, reason, byId, side, at: nowIso() };
  return changeTo(
    programme,
    { rest: { ...programme.rest, asked } },
    restAsked.of(programmeId, { act, side }),
  );
};

/** Ask for a rest, and say why. 409 where there is nothing to rest, or something was asked already. */
export const askPause = fn(AskRest, (input) => ask("pause", input));

/** Ask to go on again, and say why. */
export const askResume = fn(AskRest, (input) => ask("resume", input));

/** The other side's yes: it rests, or goes on from where it was. 403 for whoever asked; 409 when nothing is asked. */
export const sayYes = fn(One, async ({ programmeId }) => {
  const programme = await seenProgramme(programmeId);
  const sides = sidesOf(Actor.use(), programme);
  allow(sides.length > 0);
  const asked = openAsk(programme);
  if (!asked) throw wrongState("Nothing is asked now.");
  mustBeOtherSide(asked, thePerson().personId, sides);
  const changes = afterYes(programme, asked, programme.rest ?? {}, nowIso());
  const happened =
    asked.act === "pause"
      ? paused.of(programmeId, { from: programme.state })
      : resumed.of(programmeId, { to: changes.state });
  return changeTo(programme, changes, happened);
});

/** Take back what was asked, or say no to it: all stays as it is. 409 when nothing is asked. */
export const letGo = fn(One, async ({ programmeId }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.letGo(Actor.use(), programme));
  const { asked, ...rest } = programme.rest ?? {};
  if (!asked) throw wrongState("Nothing is asked now.");
  const { act, byId } = asked;
  return changeTo(programme, { rest }, askLetGo.of(programmeId, { act, askedById: byId }));
});

/** 409 unless the programme gives new money now. */
export const mustAward = async (programmeId: string): Promise<void> =>
  mustAwardNow((await find(programmeId))?.state);
