import { usualWaits } from "@allotment/core/programme/waits.rules";
import { choiceWords } from "@allotment/core/review/decision.rules";
import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney, counted } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { worksIn } from "../../../lib/session.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { AddendaPart } from "../parts/addenda-part.tsx";
import { DissentPart } from "../parts/dissent-part.tsx";
import { GroupsPart } from "../parts/groups-part.tsx";
import { StandsOn } from "../parts/stands-on.tsx";
import { type Decision, getDecision, type Review } from "../review.queries.ts";

const AskLook = later(() => import("../parts/ask-look.tsx").then((file) => file.AskLook));
const LookPart = later(() => import("../parts/look-part.tsx").then((file) => file.LookPart));
const FirstDecision = later(() => import("../parts/first-decision.tsx").then((file) => file.FirstDecision));

/** A decision in full, as the people who applied read it, and everyone else who may. */
export default function DecisionPage() {
  const ids = useParams<{ applicationId: string }>();
  const read = createAsync(() => getDecision(ids.applicationId));
  return <Show when={read()}>{(found) => <OneDecision {...found()} />}</Show>;
}

/** What comes next, in one or two short sentences. */
const next: Record<Decision["choice"], (decision: Decision) => string> = {
  fund: () => "Next we write the agreement together. The money is set aside in a pot for it.",
  smallerStart: () =>
    "Next we write the agreement together. The money for the first step is set aside in a pot.",
  keepTalking: ({ keepTalkingMonths = usualWaits.keepTalkingMonths }) =>
    `Within ${counted(keepTalkingMonths, "month")}, ask the steward to open your words again, so that you can send them anew.`,
  notThisTime: () => "What you wrote stays here for you.",
};

/** Governors read decisions and reviews, and not what groups sent. */
const backOf = (decision: Decision) =>
  decision.actions.includes("readApplication")
    ? { href: paths.application(decision), label: "Back to the application" }
    : { href: paths.review(decision), label: "Back to the review" };

/** A yes has an agreement, which those on either side who work there read. Only for what to show. */
const agrees = ({ potId, orgId, programmeId }: Decision): boolean =>
  potId !== undefined && (worksIn(orgId) || worksIn(programmeId));

function OneDecision(props: { decision: Decision; review: Review | undefined }) {
  return (
    <>
      <PageHead
        wide
        kind={`A decision on ${props.decision.title}`}
        title={choiceWords[props.decision.choice]}
        pageTitle={`${choiceWords[props.decision.choice]} ${props.decision.title}`}
        state={
          <>
            Decided on <When at={props.decision.decidedAt} />
            {decidedBy(props.decision)}.
          </>
        }
        back={backOf(props.decision)}
      >
        <Show when={props.review}>
          {(review) => (
            <Link look="quiet" href={paths.review(review())}>
              Read the review
            </Link>
          )}
        </Show>
      </PageHead>
      <Part title="Why">
        <Words text={props.decision.reason}>{props.decision.people[props.decision.decidedBy]}</Words>
        <StandsOn decision={props.decision} review={props.review} />
      </Part>
      <DissentPart decision={props.decision} />
      <Part title="The facts">
        <DecisionFacts decision={props.decision} />
      </Part>
      <Show when={props.review?.perspectives && props.review}>
        {(review) => <GroupsPart review={review()} />}
      </Show>
      <Part title="What happens next">
        <p>{next[props.decision.choice](props.decision)}</p>
        <Show when={props.decision.lookBy}>
          {(lookBy) => (
            <More label="Is a fact wrong, or did we not do what we said?">
              <AskLook decision={props.decision} lookBy={lookBy()} />
            </More>
          )}
        </Show>
        <Show when={agrees(props.decision)}>
          <Link look="quiet" href={paths.newGrant(props.decision)}>
            Go to the agreement
          </Link>
        </Show>
      </Part>
      <Show when={props.decision.look}>
        {(look) => (
          <LookPart look={look()} title={props.decision.title} people={props.decision.people} open />
        )}
      </Show>
      <Show when={props.decision.after}>{(first) => <FirstDecision decisionId={first()} />}</Show>
      <AddendaPart decision={props.decision} />
      <WhoCanSee>
        <p>
          {props.decision.title}, everyone who took part, the steward, those who decide, the board and
          auditors. The public sees the result, and the amount if there is one.
        </p>
      </WhoCanSee>
    </>
  );
}

const decidedBy = ({ people, decidedBy: by }: Decision): string => (people[by] ? ` by ${people[by]}` : "");

function DecisionFacts(props: { decision: Decision }) {
  return (
    <Facts>
      <Fact term="They asked for">{agreedMoney(props.decision.askedPence)}</Fact>
      <Show when={props.decision.amountPence}>
        {(pence) => <Fact term="They begin with">{agreedMoney(pence())}</Fact>}
      </Show>
      <Fact term="Who was involved">
        <Lines of={props.decision.involved} />
      </Fact>
      <Fact term="Who was missing">
        <Lines of={props.decision.missing} />
      </Fact>
    </Facts>
  );
}

function Lines(props: { of: readonly string[] }) {
  return (
    <ul class="bare">
      <For each={props.of}>{(line) => <li>{line}</li>}</For>
    </ul>
  );
}
