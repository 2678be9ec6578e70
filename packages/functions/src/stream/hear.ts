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
}

/** Give one event to whoever listens for it, and send each person concerned their message, once. */
export const hear = async ({ deps, origin, sendMail }: Hearing, body: string): Promise<void> => {
  const event = Published.parse(JSON.parse(body));
  const listening = subscribers.get(event.name);
  if (!listening) return;
  const tellAll = async (): Promise<void> => {
    const told = (await listening.tell(event)).map(({ to, ...words }) =>
      Notice.tellOnce(event.eventId, to, async () => {
        const person = await Person.find(to);
        if (person) await sendMail(toMail(person.email, words, origin));
      }),
    );
    // One letter that can't be sent keeps no other from going; the event then comes again for that one.
    const failed = (await Promise.allSettled(told)).find((each) => each.status === "rejected");
    if (failed) throw failed.reason;
  };
  await Deps.with(deps, () => Actor.with({ type: "system", reason: event.name }, tellAll));
};
