import { Membership } from "@allotment/core/membership/index";
import { given } from "@allotment/core/membership/membership.events";
import { subscriber } from "../stream/subscriber.ts";

/** Someone brought into a place hears which one; whoever made a place for themselves needs no letter about it. */
export const roleGiven = subscriber(given, async ({ subject, actor, facts }) => {
  if (actor === facts.personId) return [];
  const held = await Membership.rolesOf(facts.personId);
  const place = held.find(({ scope, role }) => scope === subject && role === facts.role);
  if (!place) return [];
  const lines = [
    `You have been brought into ${place.title}.`,
    "Sign in with this e-mail address to look. There is no password.",
  ];
  return [{ to: facts.personId, title: `You have been brought into ${place.title}`, lines, path: "/app/" }];
});
