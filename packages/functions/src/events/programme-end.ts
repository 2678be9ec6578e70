import { dayInWords } from "@allotment/core/day";
import * as Events from "@allotment/core/programme/programme.events";
import { pagedSubscriber } from "../stream/subscriber.ts";
import { tellAll } from "./programme-rest.ts";

const windingDown = pagedSubscriber(Events.windingDown, ({ subject, actor, facts }, from) =>
  tellAll(
    subject,
    actor,
    false,
    (name) => [
      `${name} comes to its end`,
      `Its last day is ${dayInWords(facts.on)}. Payments already promised still go. The page says what it leaves.`,
    ],
    from,
  ),
);

const closed = pagedSubscriber(Events.closed, ({ subject, actor }, from) =>
  tellAll(
    subject,
    actor,
    false,
    (name) => [`${name} has ended`, "Every agreement is settled. What was learnt stays."],
    from,
  ),
);

export const programmeEndSubscribers = [windingDown, closed];
