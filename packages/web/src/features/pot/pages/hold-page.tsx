import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { getHold, type HoldInfo, reviewHold } from "../hold.queries.ts";
import { namesOf, reasonWords } from "../pot.words.ts";

const ReviewerForm = later(() => import("../parts/reviewer-form.tsx").then((file) => file.ReviewerForm));

/** A pot on hold: who to turn to, and what two people found. */
export default function HoldPage() {
  const ids = useParams<{ potId: string }>();
  const hold = createAsync(() => getHold(ids.potId));
  return (
    <Show when={hold()}>
      {(found) => (
        <>
          <Head hold={found()} />
          <Show when={!found().liftedAt}>
            <Part title="If something can’t wait">
              <Words text={found().urgentNeeds} />
            </Part>
          </Show>
          <Show when={found().sealed}>
            {(sealed) => (
              <Part title="What the worry is">
                <p>{reasonWords[sealed().reason]}.</p>
                <Words text={sealed().why}>Sealed: only those who look into it read this.</Words>
              </Part>
            )}
          </Show>
          <Findings hold={found()} />
          <Show when={found().actions.includes("review")}>
            <ReviewForm hold={found()} />
            <ReviewerForm potId={found().potId} />
          </Show>
          <WhoCanSee>
            <p>Those who hold the pot see this page, but never why it is on hold.</p>
            <p>They and the governors read what was found when the hold ends.</p>
          </WhoCanSee>
        </>
      )}
    </Show>
  );
}

const who = ({ byId, secondId, people }: HoldInfo): string =>
  list(namesOf([byId, secondId], people, me()?.person.personId));

function Head(props: { hold: HoldInfo }) {
  return (
    <PageHead
      kind={props.hold.potName}
      title={props.hold.liftedAt ? "The hold has ended" : "On hold"}
      pageTitle={`${props.hold.potName} on hold`}
      state={
        <Show
          when={props.hold.liftedAt}
          fallback={
            <>
              Two people look into a worry by <When at={props.hold.reviewBy} />. It was put on hold by{" "}
              {who(props.hold)}. It does not say that anyone did wrong.
            </>
          }
        >
          {(at) => (
            <>
              Two people looked into a worry. The hold ended on <When at={at()} />.
            </>
          )}
        </Show>
      }
    />
  );
}

function Findings(props: { hold: HoldInfo }) {
  return (
    <Show when={props.hold.findings?.length}>
      <Part title="What was found">
        <For each={props.hold.findings}>
          {(finding) => (
            <Words text={finding.found}>
              {props.hold.people[finding.byId] ?? "Someone who left"}, <When at={finding.at} />.{" "}
              {finding.to === "open" ? "It can open again." : "It can rest."}
            </Words>
          )}
        </For>
      </Part>
    </Show>
  );
}

const ways = ["open", "resting"] as const;

function ReviewForm(props: { hold: HoldInfo }) {
  const form = useForm({
    read: (values) => ({
      found: values.text("found"),
      to: values.choice("to", ways, "Pick what happens to it now."),
    }),
    send: (input, key) => reviewHold(props.hold.potId, input, key),
    done: ({ liftedAt }) =>
      tell(liftedAt ? "The hold has ended." : "Saved. The hold ends when someone else says the same."),
  });
  return (
    <Part title="What did you find?">
      <Form of={form}>
        <TextareaField
          name="found"
          label="What you found"
          hint="Those who hold it and the governors read this when the hold ends."
          rows={4}
        />
        <RadioGroup
          name="to"
          label="What happens to it now?"
          choices={[
            { value: "open", label: "It opens again" },
            { value: "resting", label: "It rests", hint: "Those who hold it can open it when they like." },
          ]}
        />
        <Acts>
          <SendButton doing="Saving">Say what I found</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
