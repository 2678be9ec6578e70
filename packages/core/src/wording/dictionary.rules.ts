/** The words that promises of numbers are made of, each a piece of a pattern. */

/** One of the words of a list, written with commas between them. */
export const anyOf = (list: string): string => `(?:${list.trim().split(/,\s+/).join("|")})`;

/** At most so many words between two things. What comes between is bounded, so that no text can make it slow. */
export const gap = (most: number): string => `(?:[^ ]+ ){0,${most}}`;

/** A pattern that stands in whole words. */
export const find = (pattern: string): RegExp => new RegExp(String.raw`(?<!\w)(?:${pattern})(?!\w)`, "u");

export const number = String.raw`\d+(?:\.\d+)?k?(?:-\d+)?\+?`;
export const share = String.raw`\d+(?:\.\d+)?(?:-\d+)?%`;
const time = anyOf("working, calendar, school, full");
export const days = `(?:${number}|one|a|an|the same) (?:${time} )?(?:days?|hours?|hrs?|weeks?|minutes?|mins|months?)`;

/** Someone means to do it, or has to. */
export const intent = anyOf(`
  will, must, shall, should, ought to, have to, has to, need to, needs to, going to, are to, is to, \\w+’ll, aims?, aiming,
  plan, plans, planning, expects?, expected, commits?, committed, intends?, promises?, pledges?, guarantees?, propose, proposes,
  hopes? to, seeks? to, want to, wants to, wants, looking to, required, set out to, success (?:\\w+ ){0,4}means, success is, success looks like,
  would like to, we’d like to, ambition, anticipates?, can expect, commitment, our promise, our aim`);

export const atLeast = anyOf(`
  at least, a minimum of, minimum of, minimum, no fewer than, not fewer than, no less than, not less than, more than, over,
  upwards of, no more than, fewer than, less than, under, above, below, at the very least, a total of`);

export const everyone = anyOf(
  "all, every, everyone, everybody, each, no one, nobody, 100%, any, anyone, none",
);

export const folk = anyOf(`
  people, persons?, adults?, residents?, famil(?:y|ies), households?, women, men, children, child, youngsters?, youths?, kids,
  teenagers?, teens?, participants?, clients?, users?, tenants?, patients?, carers?, volunteers?, learners?, students?, pupils?,
  beneficiar(?:y|ies), individuals?, parents?, members?, mothers?, fathers?, veterans?, refugees?, customers?, citizens?,
  sleepers?, jobseekers?, neighbours?, elders?, survivors?, offenders?, leavers?, attendees?, graduates?, trainees?,
  apprentices?, champions?, mentors?, mentees?, couples?, dads, mums, locals, newcomers, artists, lads, girls, boys, seniors, pensioners, visitors?, callers?, audiences?`);

export const things = anyOf(`
  jobs?, starts?, starters, completions?, outcomes?, cases?, workshops?, sessions?, events?, visits?, placements?,
  tenanc(?:y|ies), homes?, houses?, units?, interventions?, assessments?, contacts?, referrals?, courses?, qualifications?,
  certificates?, places, beds, meals?, lunches, calls?, appointments?, class(?:es)?, plans, activit(?:y|ies), sign-?ups?,
  enrolments?, evictions?, admissions?, arrests?, clinics?, drop-?ins?, check-?ups?, checks?, downloads, followers,
  applications?, interactions?, engagements?, trees, gardens, parcels, boxes, schools, employers, businesses, conversations,
  exits?, outings, trips, walks, performances, exhibitions, registrations, memberships, screenings, packages, tonnes, hectares`);

export const change = anyOf(`
  increas\\w*, reduc\\w*, rais(?:e|es|ing), lower(?:s|ing)?, cut(?:s|ting)?, improv\\w*, boost\\w*, grow(?:s|ing)?, growth,
  fall(?:s|ing)?, drop(?:s|ping)?, ris(?:e|es|ing), decreas\\w*, go up, go down, come down, bring, bringing, down, up, uplift,
  shrink\\w*, slash\\w*, climb\\w*, get, move, moving, narrow\\w*, rise, shorten\\w*, extend\\w*`);

export const measures = anyOf(`
  outcomes?, results?, milestones?, targets?, kpis?, performance, success, goals?, deliverables?, outputs?, job starts?,
  completions?, achiev\\w*, benchmarks?, thresholds?, objectives?, (?:its|the|their|our) numbers`);

export const money = anyOf(`
  pay, pays, paid, payments?, fund(?:s|ed|ing)?, grants?, instal?lments?, tranches?, money, fees?, bonus(?:es)?, cash, invoices?,
  budget, award, balance, £, retention, 2nd half, second half, final \\w+, released?`);

/** What stands before a number in a list: "Outcome 1: 75 people". */
export const label = anyOf(`
  results?, outcomes?, outputs?, deliverables?, numbers?, volumes?, activities, aims?, key results?, objectives?, goals?,
  ambitions?, rates?, milestones?, success, reach, caseload, uptake, attendance, targets?, year, quarter, month, headline, expected, planned, impact`);
