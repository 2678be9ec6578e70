import { CODE_SECONDS } from "@allotment/core/sign-in/sign-in.rules";
import type { Look } from "./asset.ts";
import { Field, type Trouble, TroubleList } from "./field.tsx";
import { Opening, Page, Part, Plan } from "./layout.tsx";

interface Step {
  readonly look: Look;
  /** Path to go to once signed in. */
  readonly back: string;
  readonly trouble?: Trouble | undefined;
}

const titled = (title: string, trouble: Trouble | undefined): string => (trouble ? `Error: ${title}` : title);

/** First step: an e-mail address. The answer is the same for every address. */
export const AskEmail = ({ look, back, email, trouble }: Step & { email?: string }) => (
  <Page look={look} title={titled("Sign in", trouble)}>
    <Opening kind={<Plan />} title="Sign in" state="We send you a code. There is no password to keep." />
    <TroubleList trouble={trouble} />
    <Part id="mail" title="With your e-mail">
      <form class="form" method="post" action="/sign-in">
        <input type="hidden" name="back" value={back} />
        <Field
          name="email"
          label="Your e-mail"
          hint="We only use it to write to you about this."
          value={email ?? ""}
          trouble={trouble}
          size="medium"
          input={{ type: "email", autocomplete: "email", spellcheck: "false" }}
        />
        <div class="acts">
          <button class="button" type="submit">
            Send me a code
          </button>
        </div>
      </form>
    </Part>
    <Part id="away" title="Been away a while?">
      <p>We kept your words. They are where you left them.</p>
    </Part>
  </Page>
);

const minutes = CODE_SECONDS / 60;

/** Second step: the code from the mail. */
export const AskCode = ({ look, back, email, trouble }: Step & { email: string }) => (
  <Page look={look} title={titled("Your code", trouble)}>
    <Opening kind={<Plan />} title="Look in your e-mail" state={`We sent six digits to ${email}.`} />
    <TroubleList trouble={trouble} />
    <Part id="by-code" title="Your code">
      <form class="form" method="post" action="/sign-in/code">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="email" value={email} />
        <Field
          name="code"
          label="The code we sent you"
          hint={`You can type it or paste it. Spaces are fine. It works once, for ${minutes} minutes.`}
          trouble={trouble}
          size="short"
          input={{ inputmode: "numeric", autocomplete: "one-time-code", spellcheck: "false" }}
        />
        <div class="acts">
          <button class="button" type="submit">
            Sign in
          </button>
        </div>
      </form>
    </Part>
    <Part id="none" title="No code?">
      <p>It can take a minute. Look in your junk mail too.</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="email" value={email} />
        <button class="quiet" type="submit">
          Send me a new code
        </button>
      </form>
      <p>
        <a class="quiet" href={`/sign-in?back=${encodeURIComponent(back)}`}>
          Use another e-mail
        </a>
      </p>
    </Part>
  </Page>
);

/** For someone new, once they are in: the name others will see. */
export const AskName = ({ look, back, name, trouble }: Step & { name: string }) => (
  <Page look={look} title={titled("Your name", trouble)}>
    <Opening kind={<Plan />} title="You are in" state="One question, as you are new here." />
    <TroubleList trouble={trouble} />
    <Part id="you" title="Your name">
      <form class="form" method="post" action="/sign-in/name">
        <input type="hidden" name="back" value={back} />
        <Field
          name="name"
          label="What should people call you?"
          hint="Any name you like. Others here will see it. You can change it later."
          value={name}
          trouble={trouble}
          size="medium"
          input={{ autocomplete: "name" }}
        />
        <div class="acts">
          <button class="button" type="submit">
            Go in
          </button>
        </div>
      </form>
    </Part>
  </Page>
);

/** For someone who is signed in already. */
export const AlreadyIn = ({ look, back }: Step) => (
  <Page look={look} title="You are signed in">
    <Opening kind={<Plan />} title="You are signed in" />
    <Part id="on" title="Go on">
      <div class="acts">
        <a class="button" href={back}>
          Go in
        </a>
        <form method="post" action="/sign-out">
          <button class="quiet" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </Part>
  </Page>
);
