import { For, type JSX } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { begin, type Review, refreshReview, seeOthers } from "../review.queries.ts";

interface Act {
  /** Whether this reader can do it now. */
  readonly now: (review: Review) => boolean;
  readonly draw: (review: Review, main: boolean) => JSX.Element;
  /** Always there, and so never the page's main act. */
  readonly quiet?: boolean;
}

const may = (review: Review, act: string): boolean => review.actions.includes(act);

const link = (now: Act["now"], href: (review: Review) => string, label: string): Act => ({
  now,
  draw: (review, main) => (
    <Link look={main ? "button" : "quiet"} href={href(review)}>
      {label}
    </Link>
  ),
});

const quiet = (act: Act): Act => ({ ...act, quiet: true });

/** Those who will say what they see. */
const namesOf = (review: Review): string[] =>
  (review.asks ?? [])
    .filter(({ tie, left }) => tie === "none" && !left)
    .flatMap(({ personId }) => review.people[personId] ?? []);

const begins: Act = {
  now: (review) => {
    const here = (review.asks ?? []).filter(({ left }) => !left);
    return (
      may(review, "begin") &&
      here.every(({ tie }) => tie !== "notSaid") &&
      here.some(({ tie }) => tie === "none")
    );
  },
  draw: (review, main) => (
    <ConfirmAct
      look={main ? "main" : "quiet"}
      label="Begin the review"
      yes={`Begin the review of ${review.title}`}
      doing="Beginning"
      told={namesOf(review)}
      act={async () => {
        await begin(review.applicationId);
        tell("The review has begun. Each group can say what it sees.");
        await refreshReview();
      }}
    />
  ),
};

const opensOthers: Act = {
  now: (review) => may(review, "seeOthers"),
  draw: (review, main) => (
    <ActButton
      look={main ? "main" : "quiet"}
      doing="Opening"
      act={async () => {
        await seeOthers(review.applicationId);
        await refreshReview();
      }}
    >
      See what the others said
    </ActButton>
  ),
};

/** In order of weight: the first that can be done now is the page's main act. */
const acts: readonly Act[] = [
  link(
    (review) => may(review, "declareTie") && review.ask?.tie === "notSaid",
    paths.tie,
    "Say if you know them",
  ),
  link((review) => may(review, "addPerspective"), paths.perspective, "Say what you see"),
  opensOthers,
  begins,
  link((review) => may(review, "openTalk") && review.missing.length === 0, paths.openTalk, "Open the talk"),
  link((review) => may(review, "decide"), paths.decide, "Decide"),
  link(({ state }) => state === "decided", paths.decision, "Read the decision"),
  link((review) => may(review, "ask"), paths.askReviewer, "Ask a reviewer"),
  link(
    (review) => may(review, "openTalk") && review.missing.length > 0,
    paths.openTalk,
    "Open the talk without some",
  ),
  quiet(link((review) => may(review, "editPerspective"), paths.perspective, "Change my words")),
  quiet(link((review) => may(review, "readApplication"), paths.application, "Read their application")),
  quiet(
    link((review) => may(review, "declareTie") && review.ask?.tie === "none", paths.tie, "I do know them"),
  ),
];

/** What this reader can do next: one main act, then quiet ones. Only what the API offers. */
export function ReviewActs(props: { review: Review }) {
  const now = () => acts.filter((act) => act.now(props.review));
  return <For each={now()}>{(act, index) => act.draw(props.review, index() === 0 && !act.quiet)}</For>;
}
