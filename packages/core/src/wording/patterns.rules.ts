import {
  anyOf,
  atLeast,
  change,
  days,
  everyone,
  find,
  folk,
  gap,
  intent,
  label,
  measures,
  money,
  number,
  share,
  things,
} from "./dictionary.rules.ts";

/** T1 names a target outright, T8 ties money to results; T2 to T7 promise a number, a share, a change or a time for all. */
export const kinds = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"] as const;
export type Kind = (typeof kinds)[number];

const reached = anyOf(`
  hit, hits, hitting, meet, meets, meeting, miss, misses, missing, reach, reaching, exceed, exceeds, exceeding, achieve, achieves,
  achieving, set, sets, setting, agreed?, stretch, quarterly, monthly, annual, yearly, weekly, numerical, contract\\w*, delivery`);

/** A target by its own name. */
const named = anyOf(`
  kpis?, key performance, performance (?:measure|indicator|metric|management|framework|score|data|target|report|review)\\w*,
  smart (?:goal|objective|target|outcome)s?, rag, rag-rated, rag rat\\w+, red[, ]+amber.*, traffic[- ]light\\w*, league tables?,
  scorecards?, quotas?, ranked, rankings?, rank (?:each|the|our|all|providers|teams|grantees), benchmarks?, benchmarked,
  thresholds?, deliverables, metrics, compliance rates?, compliance scores?, agreed milestones,
  (?:success|outcome|impact|output|headline) (?:measures?|metrics?|indicators?),
  (?:on|behind|ahead of|above|below|against|off|per) targets?, ${reached} (?:\\w+ ){0,3}(?:targets?|goals|milestones),
  (?:the|our|a|this|each|annual|its) targets? (?:is|are|of|for|will|was set|to|this|number).*, targets? of \\d.*, target: .*,
  measurable (?:goal|target|objective|outcome|result)s?, (?:measured|judged|marked|scored|assessed) (?:on|by|against),
  (?:average|minimum|target|satisfaction|pass) scores?, scores? of \\d.*, milestones? (?:payment|chart|plan|report)s?`);

const tie = anyOf(`
  if, when, once, on, upon, until, unless, linked to, tied to, after, against, conditional, contingent, depends?, dependent,
  subject to, in line with, according to, for each, per, based on, as soon as, only`);

const paidByResult = [
  anyOf(
    `payments?[- ]by[- ]results?, pbr, outcomes?[- ]based (?:pay|contract|commission|fund)\\w*, social impact bonds?, performance[- ]related`,
  ),
  `${money} ${gap(8)}${tie} ${gap(8)}${measures}`,
  `${money} ${gap(6)}${anyOf("if, when, once, after, until, unless, for each, for every, as soon as, only")} ${gap(3)}(?:\\d+|each|every) ${gap(2)}${folk}`,
  `(?:withh(?:old|eld)|held back|hold back|claw\\w*) ${gap(8)}(?:if|until|unless|when|where|from)`,
  `(?:if|when|once|unless|until) ${gap(8)}${measures} ${gap(6)}${money}`,
  `£ (?:per|for each|for every) ${gap(3)}(?:who|person|outcome|job|placement|start|family|participant|client)`,
];

const fromTo = [
  `from ${gap(4)}${number}%? ${gap(4)}to ${gap(3)}${share}`,
  `${change} ${gap(8)}from ${gap(4)}${number} ${gap(5)}to ${gap(3)}${number}`,
  `${intent} ${gap(8)}\\d+ (?:out of|in) (?:every )?\\d+`,
  `${anyOf("down, up, fall, drop, rise, reduced, increased, cut")} to ${gap(2)}${number}`,
];

const bareAim = anyOf(
  "reduce, increase, cut, raise, lower, improve, boost, decrease, minimise, maximise, prevent, eliminate, reduced, increased, improved, fewer",
);
const upOrDown = [
  `${change} ${gap(9)}by ${gap(3)}(?:${share}|${number})(?! (?:march|april|may|june|july|august))`,
  `(?:doubl(?:e|ing)|halv(?:e|ing)|tripl(?:e|ing)|treble) (?:the|our|their|its|how|\\w+s|attendance|uptake|people|waiting)`,
  `be (?:halved|doubled|trebled|tripled|quartered)`,
  `${share} ${gap(1)}${anyOf("increase, decrease, reduction, rise, fall, drop, cut, improvement, fewer, more, less, growth, uplift, lower, higher")}`,
  `${intent} ${gap(2)}(?:eliminate|eradicate|end|wipe out) ${gap(7)}(?:by|within|before) ${gap(2)}(?:then|spring|summer|autumn|winter|\\d+)`,
  `^(?:[-*•] ?)?(?:to )?${bareAim} (?:[^ ]+ ){0,4}[^ ]+$`,
];

const seen = anyOf(`
  seen, assessed, contacted, visited, offered, housed, rehoused, answered, closed, called, picked up, allocated, triaged, reviewed,
  discharged, completed, met, placed, moved, supported, given, processed, resolved, dealt with, rung, followed up, booked`);
const inTime = `${anyOf("within, in under, in less than, under, inside, after no more than, no later than, no more than, more than, longer than, in")} ${gap(2)}${days}`;
const timeForAll = [
  `${everyone} ${gap(9)}${inTime}`,
  `be ${gap(1)}${seen} ${gap(4)}${inTime}`,
  `no ${folk} ${gap(6)}(?:longer|more) than ${gap(2)}${days}`,
  `${anyOf("must, should, shall, will")} ${gap(2)}take (?:no (?:more|longer) than|less than|under|at most) ${gap(1)}${days}`,
  `\\d+ ?(?:hours?|days?|weeks?) (?:of|from|after) (?:referral|first contact|sign-?up|being referred)`,
];

const doing = anyOf(`
  support, supporting, help, helping, reach, reaching, train, engage, engaging, house, recruit, deliver, run, provide, place, get, move,
  sign up, enrol, create, complete, secure, achieve, host, upskill, rehouse, see, offer, distribute, plant, serve, attract, produce`);
const counted = `(?:${folk}|${things})`;
const howMany = [
  `${intent} ${gap(12)}${number} ${gap(3)}${counted}`,
  `${number} ${gap(2)}${counted} ${gap(4)}${intent}`,
  `${intent} ${gap(3)}(?:achieve|hit|secure|reach|attain) ${gap(3)}${number}`,
  `0 ${gap(1)}${counted}`,
  `caseloads? of ${gap(4)}${number}`,
  `${label}(?: [\\w-]{1,3})? ?[:=-] ?${gap(4)}~?\\d+(?!%? of the (?:pot|budget))`,
  `(?:our|the|their|main|key|overall) ${gap(2)}(?:aim|goal|target|objective|ambition|number|volume)s? (?:is|are|of|will be) ${gap(3)}\\d+`,
  `^(?:[-*•] ?)?(?:to )?(?:${atLeast} )?${doing} ${gap(3)}${number} ${gap(3)}${counted}`,
  `^(?:[-*•] ?)?${number} ${gap(2)}${counted} (?:${gap(3)}(?:supported|trained|engaged|housed|reached|helped|completed|moved|placed|recruited|delivered|in (?:work|training|employment|education)|by|per|a|each|every) ?)`,
];

const duty = anyOf(
  "will, must, shall, should, has to, have to, is to, are to, needs to, need to, is required to, are required to, is expected to, are expected to",
);
/** What no one is ever to be, unless it is something that is done to them: "no one will be chased" is a kindness. */
const neverTo = anyOf(
  "be (?!asked|made|turned|forced|chased|told|judged|blamed|marked|rushed|left|charged|pushed|named|scored|expected|paid less)\\w+, remain, wait, go, return, sleep, fall, drop, leave, miss",
);
const sameForAll = [
  `(?:nobody|no one|none|no ${folk}) ${gap(5)}(?:should|will|must) (?:still |ever )?${neverTo}`,
  `${intent} ${gap(2)}(?:see|visit|call|ring|meet|contact|phone|review|check on|test|assess) (?:all|every|each|everyone) ${gap(4)}(?:once|twice|weekly|daily|monthly|fortnightly|every|\\d+ times|each)`,
  `${anyOf("all, every, everyone, everybody, each, 100%, any")} ${gap(6)}${duty} (?:also |then |all |each |only )?(?:${anyOf(`
    complet\\w*, attend\\w*, finish\\w*, achiev\\w*, engag\\w*, sign, follow, undertake, pass, reach, gain, graduate, produce, submit, return, move,
    leave, exit, miss, drop out, be assessed, be in, be on, have an?, have their, set, take part, do, join, stay, keep, use, fill, get, receive,
    undergo, be supported, be given, comply, meet, report, hold, work, learn, agree, go, turn up, be able to, be abstinent, be sober, log, record, provide`)})`,
];

/** What each kind looks for, in the order in which they are tried: the first that fits gives the note. */
export const patterns: readonly { readonly kind: Kind; readonly looksFor: RegExp }[] = [
  { kind: "T1", looksFor: find(named) },
  { kind: "T8", looksFor: find(paidByResult.join("|")) },
  { kind: "T6", looksFor: find(fromTo.join("|")) },
  { kind: "T4", looksFor: find(upOrDown.join("|")) },
  { kind: "T3", looksFor: find(share) },
  { kind: "T5", looksFor: find(timeForAll.join("|")) },
  { kind: "T2", looksFor: find(howMany.join("|")) },
  { kind: "T7", looksFor: find(sameForAll.join("|")) },
];
