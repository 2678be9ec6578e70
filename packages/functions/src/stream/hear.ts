import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { Notice } from "@allotment/core/notice/index";
import { Person } from "@allotment/core/person/index";
import { subscribers } from "../events/index.ts";
import type { Ports } from "../ports/port.ts";
import { toMail } from "./mail.ts";
import { Published } from "./published.ts";

export interface Hearing {
  readonly deps: Deps;
  readonly origin: string;
  readonly sendMail: Ports["sendMail"];
  readonly publish: Ports["publish"];
}

/**
 * Give one event to whoever listens for it, and send each person concerned their message, once. Where they are many,
 * the event goes back into the queue, once for each next page.
 */
export const hear = async ({ deps, origin, sendMail, publish }: Hearing, body: string): Promise<void> => {
  const event = Published.parse(JSON.parse(body));
  const listening = subscribers.get(event.name);
  if (!listening) return;
  const tellAll = async (): Promise<void> => {
    const { messages, next } = await listening.tell(event);
    const told = messages.map(({ to, ...words }) =>
      Notice.tellOnce(event.eventId, to, async () => {
        const person = await Person.find(to);
        if (person) await sendMail(toMail(person.email, words, origin));
      }),
    );
    if (next)
      told.push(
        Notice.tellOnce(event.eventId, `page ${next}`, () =>
          publish([JSON.stringify({ ...event, from: next })]),
        ),
      );
    // One letter that can't be sent keeps no other from going; the event then comes again for that one.
    const failed = (await Promise.allSettled(told)).find((each) => each.status === "rejected");
    if (failed) throw failed.reason;
  };
  await Deps.with(deps, () => Actor.with({ type: "system", reason: event.name }, tellAll));
};
