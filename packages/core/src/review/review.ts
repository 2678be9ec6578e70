/**
 * Several groups read an application, each in its own words, before anyone decides. First everyone who is asked says
 * whether they have a tie; then each writes before seeing the others; then they talk; then someone who holds the fund
 * decides, with reasons that stand on what people served said. There is nowhere to put a number, and what people said
 * first stays as they said it.
 */
export { ask } from "./asking.ts";
export { find } from "./at-hand.ts";
export { begin, openTalk } from "./convene.ts";
export { decide } from "./decide.ts";
export { decisionOf } from "./decision.ts";
export { asked, list } from "./lists.ts";
export { askLook } from "./looking.ts";
export { show } from "./show.ts";
export { declareTie } from "./tie.ts";
