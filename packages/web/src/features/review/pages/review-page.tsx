import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { History, type LogLine } from "../../../ui/log/log.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { GroupsPart } from "../parts/groups-part.tsx";
import { OwnPart } from "../parts/own-part.tsx";
import { ReviewActs } from "../parts/review-acts.tsx";
import { getReview, type Review } from "../review.queries.ts";
import { stateOf, titleOf } from "../review.words.ts";

const AskedPart = later(() => import("../parts/asked-part.tsx").then((file) => file.AskedPart));
const LookPart = later(() => import("../parts/look-part.tsx").then((file) => file.LookPart));
const TimePart = later(() => import("../parts/time-part.tsx").then((file) => file.TimePart));
const TalkPart = later(() => import("../parts/talk-part.tsx").then((file) => file.TalkPart));

/** One application's review: where it is, what each group said, the talk, and what you can do next. */
export default function ReviewPage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  return <Show when={review()}>{(found) => <OneReview review={found()} />}</Show>;
}

function OneReview(props: { review: Review }) {
  const sealed = () => props.review.ask !== undefined && props.review.perspectives === undefined;
  return (
    <>
      <PageHead
        wide
        kind={`A review, ${props.review.title} to ${props.review.programmeName}`}
        title={titleOf(props.review)}
        state={stateOf(props.review)}
        back={backOf(props.review)}
      >
        <ReviewActs review={props.review} />
      </PageHead>
      <Show when={props.review.look}>
        {(look) => (
          <LookPart
            look={look()}
            title={props.review.title}
            people={props.review.people}
            open={props.review.state !== "decided"}
          />
        )}
      </Show>
      <Show when={sealed() && props.review.mine}>{(mine) => <OwnPart mine={mine()} />}</Show>
      <Show when={props.review.state !== "asking" || props.review.look}>
        <GroupsPart review={props.review} />
      </Show>
      <Show
        when={props.review.talk && (props.review.state === "senseMaking" || props.review.state === "decided")}
      >
        <TalkPart review={props.review} />
      </Show>
      <AskedPart review={props.review} />
      <Show when={props.review.ask || (props.review.asks && holds(["steward"]))}>
        <TimePart applicationId={props.review.applicationId} />
      </Show>
      <WhoCanSee>
        <p>{seenBy(props.review)}</p>
        <p>Auditors see that people served spoke. They do not see what they said.</p>
      </WhoCanSee>
      <Show when={historyOf(props.review).length > 0}>
        <History lines={historyOf(props.review)} />
      </Show>
    </>
  );
}

const backOf = (review: Review) => {
  if (review.ask) return { href: paths.asked(), label: "Back to what I am asked to read" };
  if (review.asks) return { href: paths.programmeReviews(review), label: "Back to the reviews" };
  return { href: paths.decision(review), label: "Back to the decision" };
};

const seenBy = ({ state, title }: Review): string =>
  state === "decided"
    ? `Those who spoke, the steward, those who decide and the board. ${title} sees the words, without names.`
    : `Those who have spoken, the steward, those who decide and the board. ${title} sees the words once it is decided.`;

const historyOf = ({ asks, ask, beganAt, talkOpenedAt, decidedAt, groups }: Review): LogLine[] => {
  const all = groups.every(({ spoken }) => spoken);
  const askedAt = ask?.askedAt ?? asks?.map((one) => one.askedAt).sort()[0];
  return [
    ...(decidedAt ? [{ at: decidedAt, text: "Decided." }] : []),
    ...(talkOpenedAt
      ? [{ at: talkOpenedAt, text: all ? "The talk opened. Every group had spoken." : "The talk opened." }]
      : []),
    ...(beganAt ? [{ at: beganAt, text: "The review began." }] : []),
    ...(askedAt
      ? [{ at: askedAt, text: ask ? "You were asked to read this." : "Reviewers were asked." }]
      : []),
  ];
};
