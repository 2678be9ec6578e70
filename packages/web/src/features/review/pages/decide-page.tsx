import { brings, type Choice, choices, choiceWords } from "@allotment/core/review/decision.rules";
import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { agreedMoney, list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { type Deciding, readDecision } from "../decide-form.ts";
import { AwardFields } from "../parts/award-fields.tsx";
import { GroupsPart } from "../parts/groups-part.tsx";
import { ReasonFields } from "../parts/reason-fields.tsx";
import { decide, getReview, type Review, refreshReview } from "../review.queries.ts";

const LookPart = later(() => import("../parts/look-part.tsx").then((file) => file.LookPart));

const toDecide = (review: Review | undefined): Deciding | undefined =>
  review?.deciding ? { ...review, deciding: review.deciding } : undefined;

/** Decide, beside what each group said. */
export default function DecidePage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  return (
    <Show when={review()}>
      {(any) => (
        <Show when={toDecide(any())} fallback={<NotNow review={any()} />}>
          {(found) => <DecideOn review={found()} />}
        </Show>
      )}
    </Show>
  );
}

function NotNow(props: { review: Review }) {
  return (
    <PageHead
      title="Nothing to decide here now"
      state="The talk opens first, or this was decided already."
      back={{ href: paths.review(props.review), label: "Back to the review" }}
    />
  );
}

const ways = choices.map((value) => ({ value, label: choiceWords[value] }));

function DecideOn(props: { review: Deciding }) {
  const navigate = useNavigate();
  const [choice, setChoice] = createSignal<Choice>();
  const [pence, setPence] = createSignal<number>();
  const withMoney = () => {
    const chosen = choice();
    return chosen !== undefined && brings(chosen) ? chosen : undefined;
  };
  /** They begin with what they asked for, unless the first step is smaller. */
  const start = (of: Choice) => (of === "fund" ? props.review.askedPence : undefined);
  function choose(value: string) {
    const chosen = choices.find((one) => one === value);
    setChoice(chosen);
    setPence(chosen && start(chosen));
  }
  const form = useForm({
    read: (values) => readDecision(values, props.review),
    send: (input, key) => decide(props.review.applicationId, input, key),
    done: async () => {
      tellNext(`Decided. ${props.review.title} can read the reasons now.`);
      navigate(paths.decision(props.review));
      await refreshReview();
    },
  });
  const button = () => {
    const chosen = choice();
    if (chosen === undefined) return "Decide";
    const sum = pence();
    const { fund } = props.review.deciding;
    const words = choiceWords[chosen].replace(/\.( Here is why\.)?$/, "");
    return withMoney() && sum && fund ? `${words}: ${agreedMoney(sum)} from ${fund.name}` : words;
  };
  return (
    <>
      <PageHead
        wide
        kind={`A review, ${props.review.title} to ${props.review.programmeName}`}
        title={`Decide ${props.review.look ? "again " : ""}on ${props.review.title}`}
        state={asks(props.review)}
        back={{ href: paths.review(props.review), label: "Back to the review" }}
      />
      <Show when={props.review.look}>
        {(look) => <LookPart look={look()} title={props.review.title} people={props.review.people} />}
      </Show>
      <GroupsPart review={props.review} />
      <Part title="Your decision" small="The people who applied read all of it">
        <Form of={form} name="decide">
          <RadioGroup name="choice" label="What do you say to them?" choices={ways} onChoice={choose} />
          <Show when={withMoney()} keyed>
            {(chosen) => <AwardFields review={props.review} pence={start(chosen)} onPence={setPence} />}
          </Show>
          <ReasonFields review={props.review} />
          <p class="told">{toldBy(props.review)}</p>
          <Acts>
            <SendButton doing="Deciding">{button()}</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}

const asks = ({ askedPence, deciding }: Deciding): string => {
  const asked = askedPence ? `They ask for ${agreedMoney(askedPence)}.` : "";
  return deciding.fund
    ? `${asked} ${agreedMoney(deciding.fund.freePence)} is free in ${deciding.fund.name}.`
    : asked;
};

const toldBy = ({ deciding, people }: Deciding): string => {
  const names = deciding.willTell.flatMap((id) => people[id] ?? []);
  return names.length > 0 ? `${list(names)} will be told.` : "No one is told.";
};
