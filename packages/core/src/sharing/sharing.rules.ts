import { badInput, rule } from "../error.ts";

/** How far words go: 0 just me, 1 us two, 2 our team, 3 this circle, 4 the programme, 5 everyone. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** Words about a person go no further than this; beyond it goes a copy with the personal words taken out. */
export const MOST_ABOUT_PERSON: Level = 2;

/** Where words start when nobody says otherwise. */
export const startsAt = { log: 0, personScale: 1, granteeNote: 2, dialogue: 3 } as const satisfies Record<
  string,
  Level
>;

/** Who asks. */
export interface Reader {
  readonly personId?: string | undefined;
  /** Organisations they work or speak for. People an organisation serves are not its team. */
  readonly teams: readonly string[];
  /** Every place they hold a role in. */
  readonly scopes: readonly string[];
  /** Programmes that their groups take part in. */
  readonly programmeIds: readonly string[];
}

/** What sharing needs to know of a thing that holds words. */
export interface Shared {
  readonly share: Level;
  readonly byId: string;
  /** Named people: the pair, a supporter, the person it is about. */
  readonly namedIds: readonly string[];
  /** People of the cycle, circle or talk it belongs to. */
  readonly partyIds: readonly string[];
  readonly orgId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly funderOrgId?: string | undefined;
}

const within = (scopes: readonly string[], place: string | undefined): boolean =>
  place !== undefined && scopes.includes(place);

const inProgramme = (reader: Reader, { programmeId, funderOrgId }: Shared): boolean =>
  within(reader.programmeIds, programmeId) ||
  within(reader.scopes, programmeId) ||
  (programmeId !== undefined && within(reader.teams, funderOrgId));

/** Whether a reader sees a thing at its level. Each level adds people to the one below; none takes any away. */
export const reads = (reader: Reader, thing: Shared): boolean => {
  const { personId } = reader;
  if (personId !== undefined && personId === thing.byId) return true;
  const named = personId !== undefined && thing.namedIds.includes(personId);
  const party = personId !== undefined && thing.partyIds.includes(personId);
  const by: Record<Level, () => boolean> = {
    0: () => false,
    1: () => named,
    2: () => named || within(reader.teams, thing.orgId),
    3: () => by[2]() || party,
    4: () => by[3]() || inProgramme(reader, thing),
    5: () => true,
  };
  return by[thing.share]();
};

export interface Raise {
  readonly from: Level;
  readonly to: Level;
  /** A person is marked in it. */
  readonly aboutPerson: boolean;
  /** They, or their supporter with them, said yes. */
  readonly saidYes: boolean;
}

/**
 * Whether words may go to a level. Lowering is always free and takes effect at once.
 * @throws `share.about_person`, `permission.needed` (422)
 */
export const mustMayShare = ({ from, to, aboutPerson, saidYes }: Raise): void => {
  if (to <= from || !aboutPerson) return;
  if (to > MOST_ABOUT_PERSON)
    throw rule(
      "share.about_person",
      "This is about a person, so it goes no further than our team. Make a copy without personal words.",
      [{ path: "share", message: "Choose our team or closer." }],
    );
  if (!saidYes)
    throw rule("permission.needed", "This is about a person. Ask them first, then share it.", [
      { path: "personSaidYesAt", message: "Say when they said yes." },
    ]);
};

/** A yes is of a time that has come: `now` is an instant, as `saidYesAt` is. @throws 400 */
export const mustHaveBeenSaid = (saidYesAt: string | undefined, now: string): void => {
  // As times and not as texts: with whole seconds or with their parts, an instant is the same.
  if (saidYesAt !== undefined && Date.parse(saidYesAt) > Date.parse(now))
    throw badInput([{ path: "personSaidYesAt", message: "That time has not come yet." }]);
};

const tokens = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Words that leave the pair or the team hold nobody's name.
 * @throws `share.too_personal` (422)
 */
export const mustHoldNoName = (words: string, names: readonly string[], path = "words"): void => {
  const said = tokens(words);
  const named = names.some((name) => [...tokens(name)].some((part) => part.length > 1 && said.has(part)));
  if (named)
    throw rule("share.too_personal", "A person’s name is in these words. Take it out, then share.", [
      { path, message: "Say it without the name." },
    ]);
};
