import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { newKey } from "../../../lib/new-key.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Answers } from "../../../ui/groups/groups.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { askChange, decline, type GrantInfo, getGrant, sign } from "../grant.queries.ts";
import { groupWords, namesOf, stateWords } from "../grant.words.ts";
import { AgreementBody } from "../parts/agreement-body.tsx";

export default function SignPage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  return <Show when={grant()}>{(found) => <ReadAndSign grant={found()} />}</Show>;
}

function ReadAndSign(props: { grant: GrantInfo }) {
  return (
    <>
      <PageHead
        kind="To read and sign"
        title={`Agreement between ${props.grant.funderName} and ${groupWords(props.grant)}`}
        state={stateWords(props.grant)}
        back={{ href: paths.grant(props.grant), label: `Back to ${props.grant.orgName}` }}
      />
      <Show when={props.grant.versions[0]}>
        {(version) => <AgreementBody grant={props.grant} version={version()} />}
      </Show>
      <Show
        when={props.grant.actions.includes("sign")}
        fallback={
          <Part title="Your answer">
            <p>There is nothing here for you to sign now.</p>
          </Part>
        }
      >
        <YourAnswer grant={props.grant} />
      </Show>
    </>
  );
}

/** Signing, other words or no: for the group, three answers of the same weight. */
function YourAnswer(props: { grant: GrantInfo }) {
  const navigate = useNavigate();
  const [answer, setAnswer] = createSignal<"sign" | "words" | "no">();
  const may = (act: string) => props.grant.actions.includes(act);
  const done = (words: string) => {
    tellNext(words);
    navigate(paths.grant(props.grant));
  };
  return (
    <Part title="Your answer" small={may("decline") ? "Any of these is fine" : undefined} id="answer">
      <Show
        when={may("decline")}
        fallback={<SignNow grant={props.grant} done={done} label={`Sign for ${props.grant.funderName}`} />}
      >
        <Answers>
          <Button look="plain" onClick={() => setAnswer("sign")}>
            We agree, and I sign
          </Button>
          <Button look="plain" onClick={() => setAnswer("words")}>
            We would like other words
          </Button>
          <Button look="plain" onClick={() => setAnswer("no")}>
            We say no
          </Button>
        </Answers>
        <Show when={answer() === "sign"}>
          <SignNow grant={props.grant} done={done} label={`Sign for ${props.grant.orgName}`} />
        </Show>
        <Show when={answer() === "words"}>
          <OtherWords grant={props.grant} done={done} />
        </Show>
        <Show when={answer() === "no"}>
          <SayNo grant={props.grant} done={done} />
        </Show>
      </Show>
    </Part>
  );
}

interface AnswerProps {
  grant: GrantInfo;
  done: (words: string) => void;
}

function SignNow(props: AnswerProps & { label: string }) {
  // One key for this page's one signature, so that pressing twice signs once.
  const key = newKey();
  const signed = (after: GrantInfo) =>
    props.done(after.state === "live" ? "Signed by both sides. The grant’s pot is open." : "Signed.");
  return (
    <ConfirmAct
      label={props.label}
      yes="Sign these words"
      doing="Signing"
      told={namesOf(props.grant.people, props.grant.willTell)}
      act={() => sign(props.grant.grantId, props.grant.edition, key).then(signed)}
    >
      <p>When both sides have signed, the agreement is live and the grant’s pot opens.</p>
    </ConfirmAct>
  );
}

function OtherWords(props: AnswerProps) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => askChange(props.grant.grantId, words, key),
    done: () => props.done(`Sent. ${props.grant.funderName} can change the words now.`),
  });
  return (
    <Form of={form}>
      <TextareaField
        name="words"
        label="What should it say instead?"
        reader={`${props.grant.funderName}, to write it again with you.`}
      />
      <Acts>
        <SendButton doing="Sending">Ask {props.grant.funderName} for other words</SendButton>
      </Acts>
    </Form>
  );
}

function SayNo(props: AnswerProps) {
  const form = useForm({
    read: (values) => values.maybe("words"),
    send: (words, key) => decline(props.grant.grantId, words, key),
    done: () => props.done("You said no. The money went back to the fund."),
  });
  return (
    <Form of={form}>
      <TextareaField name="words" label="Would you like to say why?" hint="You need not." rows={2} />
      <Acts>
        <SendButton doing="Saying no">Say no, and give the money back</SendButton>
      </Acts>
    </Form>
  );
}
