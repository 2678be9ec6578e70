import { anyOf, atLeast, find, gap, intent, number, share } from "./dictionary.rules.ts";
import type { Kind } from "./patterns.rules.ts";

/** It speaks about targets, and sets none. */
const aboutThem = find(
  anyOf(`
  no, not, never, without, instead of, rather than, \\w+n’t, cannot, old, older, previous, previously, past, former, used to,
  distort\\w*, worr(?:y|ied|ies), avoid\\w*, scrap\\w*, stop(?:ped)? (?:setting|using|chasing|counting), dropp?(?:ed|ing)?, free (?:from|of),
  moved? away, away from, g[eo]t in the way, gets in the way, gam(?:e|ed|ing), harm\\w*, pushed, chas(?:e|ed|ing), ditch\\w*, rid of, beyond,
  replac\\w+, abandon\\w*, remov\\w+, made us, why, what if, nor, ended, fear, hate[ds]?, problem with, unlike, myth, danger,
  tired of, sick of, fed up, were, was, lived by, years of`),
);

/** Words of refusal that are part of setting a number, such as "no fewer than". */
const limits =
  /\b(?:no|not) (?:fewer|less|more|later|longer) than\b|\bnot only\b|\b(?:do(?:es)?|will|is|are|was|were) not (?:hit|met|meet|reach|reached|achieve|achieved|complete|completed)\b|\b(?:isn’t|aren’t|don’t|doesn’t) (?:hit|met|meet|reach|reached|achieve|achieved)\b|\bwithout fail\b|\bno ?(?:one|body)\b/g;

const otherTargets = find(
  anyOf(`
  target(?:ed)? (?:group|audience|population|area|communit\\w*|people|support|help|neighbourhood|reader)s?,
  (?:their|his|her|my|your|own|personal|person’s|people’s|life) (?:own )?(?:goals?|targets?), goal (?:scor|keep|post)\\w*, soft targets?,
  metrics that, which metrics`),
);

/** Whether a sentence that names targets, or ties money to results, only speaks about that. */
export const speaksAbout = (said: string): boolean =>
  aboutThem.test(said.replace(limits, " ")) || otherTargets.test(said);

const unsure = find(
  anyOf(`
  (?:do not|don’t|cannot|can’t|can not|won’t|will not|would not|not yet|no idea|hard to|too early to|refuse to|unable to|nor|never|rather than|instead of)
    (?:yet |really |want to )?(?:know|say|promise|predict|tell|guess|guarantee|commit|set|fix|count|aim|promising|aiming|counting|setting),
  may or may not, not a promise, without (?:fixing|promising|setting), might, perhaps, maybe, could, who knows, not sure`),
);

const lawful = find(
  anyOf(`
  safeguarding, safety worry, data (?:breach|loss|protection), by law, the law, legal(?:ly)?, statut\\w+, complaints?, audit\\w*, receipts?,
  freedom of information, subject access, dbs, serious incident, accounts? must, charity commission, companies house, insurance, fire safety,
  health and safety, tax, hmrc, vat, regulat\\w+, court, in danger, in an emergency, 999, gdpr, ico, charity law, minimum wage, living wage, working time`),
);

const told = find(
  anyOf(`
  last (?:year|month|week|spring|summer|autumn|winter|time|quarter|night|term|tuesday|monday|friday), ago, so far, yesterday, told, said, noticed, met, ran, spent,
  found, saw, heard, came, went, began, tried, asked us, had, have (?:met|seen|heard|found|noticed|spent|run|lost|moved|already|been|had|come|stopped),
  has (?:been|fallen|risen|already|had|gone), were, was, since (?:then|march|april|may|june|july|january|we), of the \\d+, already, fell, rose, dropped,
  turned up, did not, didn’t, left, helped, took, used, stayed, learnt, learned, did, made, wrote, moved, held, got, gave, felt, reckon\\w*,
  live, lives, know, knows, says, say, tell, tells, feel, missed, sat, visited, reached, walked, cooked, halved, doubled`),
);

const curious = find(
  anyOf(`
  understand, learn, learning, wonder, curious, notice, find out, explore, ask, asking, listen, hear, whether, why, what happens, see what, see if, look at how,
  look at what, make sense, test our, try out, try opening, talk with, talk to, talking to, sit with, sitting with, think about, how many, get to know, getting to know,
  test, testing, try, trying, piloting, find, interview, speak to, speak with, meet with, over a cuppa, visit`),
);

const intends = find(intent);

/** What a share is of, when it is of our own means. */
const means = anyOf(`
  pot, budget, money, grant, costs?, funds?, time, week, hours?, board, panel, committee, trustees, salary, post, overheads?, award, evaluation,
  core, spend, seats?, sure, honest, underspend, reserves?, rent, staff time, day, year, steering group, votes?, underspent, allocation, amount`);
const shareOfMeans = find(
  `${share} (?:of )?(?:the |our |its |their |this |that |each |your |a )?${gap(2)}${means}|(?:spend|set aside|keep|hold|use|put|give|costs?|pay|held) ${gap(4)}${share}|${means} ${gap(5)}${share}`,
);
const byADay = find(
  `${share} ${gap(12)}(?:by|within|before) .*|${atLeast} ${share}|${share} ${gap(5)}(?:rate|success|satisfaction|retention|attendance|occupancy|completion)`,
);
const noFewer = find(`${atLeast} ${gap(1)}${number}`);

const ourOwn = find(
  `(?:we|i|they|the funder|the council|the trust|our team|the panel|col|someone)(?: will|’ll| promise to| aim to) (?:always |try to |all )?${anyOf("pay, reply, answer, tell, write, ring, let, decide, read, share, get back, send, respond, meet, be in touch, acknowledge, explain, call, publish, look again, come back")}`,
);
const spending = find(
  "spend, spent, pay for, pay, buy, bought, costs?, rent, hire, employ, £".split(", ").join("|"),
);
const choosing = find(
  anyOf(`
  choos\\w+, decide\\w*, their own, in their own, as they like, if they, can stop, may stop, have a say, has a say, own words, what matters to, own pace,
  at any time, their pace, whatever, free to, welcome, whenever, invited? to, offered, wants? to, when it suits, if it suits, up to them, any way they, a voice, be heard`),
);
const together = find(
  `(?:will|to|and|’ll) (?:all )?${anyOf("sit, meet, talk, read, review, look, share, think, gather, come together, join us, decide, choose, plan, reflect, swap, cook, eat, hold the pot, write down, visit each other, help us, test, shadow")}`,
);
/** One, two or three things that we do: a plan of work, and no number to reach. */
const aFew = find(
  `(?:[123]|one)(?:-\\d)? ${gap(2)}${anyOf("workshops?, sessions?, events?, visits?, meals?, lunches, calls?, interviews?, class, classes, partners?, schools?, clinics?, meetings?, drop-?ins?, people who, homes?, gardens?, activities, places, businesses, employers, courses?, members? of, walks?, trips, conversations, volunteers?, neighbours?, houses, carers?, parents?, artists?, residents?")}`,
);

/** More or less in a pot or a grant is a sum between two sides, and promises nothing of people. */
const ownMoney = find(
  `(?:increase|raise|top up|cut|reduce|raised|increased) (?:the|our|their|this|each) ${gap(1)}(?:pot|grant|award|budget)`,
);

/** What makes a sentence of one kind harmless, where it would not make one of another. */
const ofKind: Partial<Record<Kind, (said: string) => boolean>> = {
  T2: (said) =>
    spending.test(said) ||
    together.test(said) ||
    (!noFewer.test(said) && (aFew.test(said) || curious.test(said))),
  T3: (said) => shareOfMeans.test(said) || !(intends.test(said) || byADay.test(said)),
  T4: (said) => ownMoney.test(said),
  T5: (said) => ourOwn.test(said) || choosing.test(said),
  T7: (said) => choosing.test(said),
};

/** Whether a sentence that looks like a fixed number promises none: it tells, asks, keeps the law, or leaves people their choice. */
export const isHarmless = (kind: Kind, said: string): boolean =>
  unsure.test(said) ||
  lawful.test(said) ||
  (!intends.test(said) && told.test(said)) ||
  (!/\d/.test(said) && curious.test(said)) ||
  (ofKind[kind]?.(said) ?? false);
