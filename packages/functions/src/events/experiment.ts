import { find as findCycle } from "@allotment/core/cycle/find";
import * as Events from "@allotment/core/experiment/experiment.events";
import { find, readsTry, type Standing } from "@allotment/core/experiment/find";
import { Membership } from "@allotment/core/membership/index";
import { personId } from "@allotment/core/person/person.schema";
import { readerOf } from "@allotment/core/sharing/reader";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { toEach } from "./people.ts";

const pathOf = (experimentId: string): string => `/app/learning/experiments/${experimentId}`;

const standingOf = async (experimentId: string): Promise<Standing | undefined> => {
  const experiment = await find(experimentId);
  const cycle = experiment && (await findCycle(experiment.cycleId));
  return experiment && cycle ? { experiment, cycle } : undefined;
};

/** Those in a try and in its cycle; what is "just me" is no one else's to hear of. */
const inIt = ({ experiment, cycle }: Standing): string[] =>
  experiment.share === 0 ? [experiment.byId] : [experiment.byId, ...experiment.doneByIds, ...cycle.memberIds];

type Heard = { readonly subject: string; readonly actor: string };

/** The same words to everyone in a try but whoever did it. They name no one, and say nothing of what it is. */
const tell = async ({ subject, actor }: Heard, title: string, ...more: string[]): Promise<Message[]> => {
  const standing = await standingOf(subject);
  const words = { title, lines: [`${title}.`, ...more], path: pathOf(subject) };
  return standing ? toEach(inIt(standing), actor, words) : [];
};

/** People of the cycles that hear what this one learns, as far as each may read the try. */
const hearers = async (standing: Standing): Promise<string[]> => {
  const cycles = await Promise.all(standing.cycle.feedsInto.map(findCycle));
  const people = [...new Set(cycles.flatMap((cycle) => cycle?.memberIds ?? []))];
  const known = new Set(inIt(standing));
  const found = await Promise.all(
    people.map(async (id) => {
      const reader = await readerOf(await Membership.actorOf(personId.parse(id)));
      return readsTry(reader, standing) && !known.has(id) ? [id] : [];
    }),
  );
  return found.flat();
};

const noted = subscriber(Events.noted, (heard) => tell(heard, "There is a new idea to try"));
const planned = subscriber(Events.planned, (heard) =>
  tell(heard, "A try you are part of is planned", "The plan says what keeps it safe, and when to stop."),
);
const started = subscriber(Events.started, (heard) =>
  tell(heard, "A try you are part of has begun", "Anyone in it can stop it at any time."),
);
const stoppedNow = subscriber(Events.stoppedNow, (heard) =>
  tell(heard, "A try you are part of has stopped", "Thank you to whoever stopped it. Help make sense of it."),
);
const finished = subscriber(Events.finished, (heard) =>
  tell(heard, "A try you are part of is over", "Help make sense of it."),
);
const parked = subscriber(Events.parked, (heard) => tell(heard, "A try you are part of is parked for now"));
const unparked = subscriber(Events.unparked, (heard) =>
  tell(heard, "A try you are part of is taken up again"),
);

const closed = subscriber(Events.closed, async (heard) => {
  const standing = await standingOf(heard.subject);
  const title = "A cycle that yours listens to has learnt something";
  const lines = [`${title}.`, "Read it. What does it mean for you?"];
  const others = standing ? await hearers(standing) : [];
  return [
    ...(await tell(heard, "A try you are part of is closed", "Read what was learnt.")),
    ...toEach(others, heard.actor, { title, lines, path: pathOf(heard.subject) }),
  ];
});

export const experimentSubscribers = [
  noted,
  planned,
  started,
  stoppedNow,
  finished,
  closed,
  parked,
  unparked,
];
