import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { Deps } from "../deps.ts";
import { wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import * as Ledger from "../pot/ledger.ts";
import { changeWrite } from "./find.ts";
import { fundOpened } from "./programme.events.ts";
import { can } from "./programme.policy.ts";
import { mayOpenFund } from "./programme.rules.ts";
import { OpenFund, programmeId } from "./programme.schema.ts";
import { fromId, seenProgramme, shown } from "./shown.ts";

/**
 * Put the programme's money into the pot at the top of its tree, once, when the programme is public. Its holders
 * say yes before it opens. The request's key is the posting's id (400 without one); 409 when there is a fund already.
 */
export const openFund = fn(
  OpenFund,
  async ({ programmeId, ...fund }) => {
    const programme = await seenProgramme(programmeId);
    allow(can.openFund(Actor.use(), programme));
    const { totalPence, funderOrgId } = programme;
    if (!mayOpenFund(programme) || totalPence === undefined)
      throw wrongState("A fund opens once, when the programme is public.");
    const potId = Deps.use().newId("pot");
    await Ledger.openFund({
      ...fund,
      potId,
      programmeId,
      funderOrgId,
      amountPence: totalPence,
      whoDecides: "funder",
      also: [changeWrite(programme, { rootPotId: potId })],
      happened: [fundOpened.of(programmeId, { potId })],
      subject: programmeId,
    });
    return shown({ ...programme, rootPotId: potId, version: programme.version + 1 });
  },
  (id) => fromId({ programmeId: programmeId.parse(id) }),
);
