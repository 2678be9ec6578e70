import { createAsync, revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { atMoment, inDays } from "../../../lib/format.ts";
import { linkTo } from "../../../lib/link-to.ts";
import { paths } from "../../../lib/paths.ts";
import { type Me, me, refreshSession } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { type Browser, getBrowsers, rename, signOutOf } from "../organisation.queries.ts";
import { roleWords } from "../organisation.words.ts";

/** The name someone goes by, where they take part, and the browsers they are signed in on. */
export default function MePage() {
  return (
    <Show when={me()}>
      {(who) => (
        <>
          <PageHead
            title="You"
            state="Use any name you like. Nobody asks for your birth date, address or number."
            back={{ href: paths.home(), label: "Back to home" }}
          />
          <Name me={who()} />
          <Places me={who()} />
          <Part title="Where you are signed in" small="End any that you do not know">
            <WaitPart>
              <Browsers />
            </WaitPart>
          </Part>
        </>
      )}
    </Show>
  );
}

function Name(props: { me: Me }) {
  const form = useForm({
    read: (values) => values.text("name"),
    send: rename,
    done: async ({ name }) => {
      tell(`You go by ${name} now.`);
      await refreshSession();
    },
  });
  return (
    <Part title="Your name">
      <Form of={form}>
        <TextField
          name="name"
          label="The name you go by"
          reader="the people you do things with here."
          value={props.me.person.name}
          autocomplete="nickname"
          width="medium"
        />
        <Acts>
          <SendButton doing="Saving">Go by this name</SendButton>
        </Acts>
      </Form>
      <Facts>
        <Fact term="Your e-mail">{props.me.person.email}</Fact>
      </Facts>
    </Part>
  );
}

function Places(props: { me: Me }) {
  return (
    <Part title="Where you take part">
      <Show when={props.me.memberships.length > 0} fallback={<p>Nowhere yet. That is fine.</p>}>
        <RowList>
          <For each={props.me.memberships}>
            {({ scope, title, role, since }) => (
              <Row title={title} href={linkTo(scope)} state={`${roleWords[role]}. Since ${inDays(since)}.`} />
            )}
          </For>
        </RowList>
      </Show>
      <Link href={paths.newOrganisation()} look="quiet">
        Bring in an organisation
      </Link>
    </Part>
  );
}

function Browsers() {
  const browsers = createAsync(() => getBrowsers());
  const words = (one: Browser) => (one.here ? "This browser" : "Another browser");
  async function end(one: Browser) {
    await signOutOf(one.ref);
    tell("That browser is signed out.");
    await revalidate(getBrowsers.key);
  }
  return (
    <RowList>
      <For each={browsers()?.items ?? []}>
        {(one) => (
          <Row
            title={words(one)}
            state={`Signed in at ${atMoment(one.madeAt)}.${one.here ? "" : ` Last used at ${atMoment(one.seenAt)}.`}`}
            act={
              <Show when={!one.here} fallback={<span class="soft">In use now</span>}>
                <ActButton look="quiet" act={() => end(one)} doing="Signing it out">
                  Sign it out<span class="vh">, last used at {atMoment(one.seenAt)}</span>
                </ActButton>
              </Show>
            }
          />
        )}
      </For>
    </RowList>
  );
}
