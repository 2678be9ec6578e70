import { allow, isPerson } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { Helpers } from "./application.entity.ts";
import { helperInvited, helperLeft } from "./application.events.ts";
import { can } from "./application.policy.ts";
import { isDraft } from "./application.rules.ts";
import { type Helper, Invite, Uninvite } from "./application.schema.ts";
import { seenApplication } from "./find.ts";

/** Most people who may help with one draft. */
const MOST_HELPERS = 20;

/**
 * Ask someone, by e-mail, to read or help write a draft. Asking again sends the invitation again, and may change
 * what they may do.
 */
export const invite = fn(Invite, async ({ applicationId, email, name, may }): Promise<Helper> => {
  const application = await seenApplication(applicationId);
  allow(
    can.invite(Actor.use(), application),
    "Only someone who speaks for the group can ask others to help.",
  );
  if (!isDraft(application.state)) throw wrongState("This was sent. Its words stay as they are.");
  const { data } = await live(Helpers).query.ofApplication({ applicationId }).go({ pages: "all" });
  if (data.length >= MOST_HELPERS)
    throw rule("application.helpers", `At most ${MOST_HELPERS} people can help with one draft.`);
  const { personId, name: called, ...as } = await Membership.bringIn(email, name);
  const since = nowIso();
  await commit(
    [
      write(Helpers.put({ applicationId, personId, may, since, ...as })),
      mineWrite(personId, "application", applicationId),
    ],
    helperInvited.of(applicationId, { personId, may }),
  );
  return { personId, name: called, may, since };
});

/** Someone helps no longer: the group says so, or they leave by themselves. */
export const uninvite = fn(Uninvite, async ({ applicationId, personId }): Promise<Record<string, never>> => {
  const actor = Actor.use();
  const application = await seenApplication(applicationId);
  allow(can.invite(actor, application) || isPerson(actor, personId));
  await commit(
    [
      write(live(Helpers).delete({ applicationId, personId })),
      notMineWrite(personId, "application", applicationId),
    ],
    helperLeft.of(applicationId, { personId }),
  );
  return {};
});
