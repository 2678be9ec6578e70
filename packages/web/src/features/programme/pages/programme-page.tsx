import { keepers } from "@allotment/core/access/role";
import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { HowWeChose } from "../components/how-we-chose.tsx";
import { ProgrammeActs } from "../components/programme-acts.tsx";
import { getProgramme, getPublicPage, type Programme, type PublicPage } from "../programme.queries.ts";
import { groupNames, programmeState } from "../programme-words.ts";

const Behind = later(() => import("../parts/behind.tsx").then((file) => file.Behind));

/** A programme: its purpose on top, then how it stands, and what its reader can do. */
export default function ProgrammePage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgramme(ids.programmeId));
  return <Show when={programme()}>{(found) => <ProgrammeView programme={found()} />}</Show>;
}

function ProgrammeView(props: { programme: Programme }) {
  const page = createAsync(async () =>
    props.programme.state === "draft" ? undefined : getPublicPage(props.programme.programmeId),
  );
  return (
    <>
      <PageHead
        kind={`A programme of ${props.programme.funderName}`}
        title={props.programme.name}
        state={<span class="said">{props.programme.purpose.text}</span>}
      >
        <ProgrammeActs programme={props.programme} page={page()} />
      </PageHead>
      <Part title="Where we are">
        <p>{programmeState(props.programme)}</p>
        <Show when={props.programme.rest?.paused}>
          {(paused) => <p class="said as-typed">{paused().reason}</p>}
        </Show>
        <Show when={props.programme.routeNote}>{(words) => <p class="as-typed">{words()}</p>}</Show>
        <Show when={props.programme.purpose.whoSaysSo}>
          {(words) => <p class="soft as-typed">{words()}</p>}
        </Show>
        <Show
          when={
            props.programme.fourthQuestionNote !== props.programme.purpose.whoSaysSo &&
            props.programme.fourthQuestionNote
          }
        >
          {(words) => <p class="soft as-typed">{words()}</p>}
        </Show>
      </Part>
      <Listening programme={props.programme} />
      <MoneyPart programme={props.programme} />
      <Show when={page()}>{(found) => <HowWeChose page={found()} />}</Show>
      <Dates programme={props.programme} />
      <WhoAnswers programme={props.programme} page={page()} />
      <Behind programme={props.programme} />
      <WhoCanSee>
        <p>
          {props.programme.state === "draft"
            ? "People of this programme and its funder. Nobody else, until you publish it."
            : "Everyone. There is a public page with no sign-in."}
        </p>
      </WhoCanSee>
    </>
  );
}

function Listening(props: { programme: Programme }) {
  return (
    <Show when={props.programme.listenFor.length || props.programme.groups.length}>
      <Part title="What we listen for">
        <ul>
          <For each={props.programme.listenFor}>{(line) => <li>{line}</li>}</For>
        </ul>
        <Show when={props.programme.groups.length}>
          <p>
            Read by: {props.programme.groups.map(({ group }) => groupNames[group].toLowerCase()).join(", ")}.
            There are no marks.
          </p>
        </Show>
      </Part>
    </Show>
  );
}

const seesFund = ({ programmeId, funderOrgId }: Programme): boolean =>
  holds(keepers, [programmeId, funderOrgId]);

function MoneyPart(props: { programme: Programme }) {
  return (
    <Show when={props.programme.totalPence}>
      {(pence) => (
        <Part title="The money">
          <p>
            {agreedMoney(pence())} in all.
            <Show when={seesFund(props.programme) && props.programme.rootPotId}>
              {(potId) => (
                <>
                  {" "}
                  <Link href={paths.pot({ potId: potId() })}>See where it sits</Link>.
                </>
              )}
            </Show>
          </p>
          <Show when={props.programme.edges}>
            {(words) => <p class="as-typed">What is agreed about using it: {words()}</p>}
          </Show>
        </Part>
      )}
    </Show>
  );
}

function Dates(props: { programme: Programme }) {
  const rows = () =>
    [
      ["Open from", props.programme.opensOn],
      ["Open until", props.programme.closesOn],
      ["Answers by", props.programme.decisionBy],
      ["Work from", props.programme.startsOn],
      ["Work until", props.programme.endsOn],
    ].flatMap(([term, on]) => (term && on ? [{ term, on }] : []));
  return (
    <Show when={rows().length}>
      <Part title="Dates">
        <Facts>
          <For each={rows()}>
            {(row) => (
              <Fact term={row.term}>
                <When at={row.on} />
              </Fact>
            )}
          </For>
        </Facts>
        <For each={props.programme.dateMoves}>
          {(move) => (
            <p>
              A date moved from <When at={move.from} /> to <When at={move.to} />. {move.reason}
            </p>
          )}
        </For>
      </Part>
    </Show>
  );
}

function WhoAnswers(props: { programme: Programme; page: PublicPage | undefined }) {
  const rows = () => {
    const { people, seniorResponsibleId, stewardId, safeguardingLeadId } = props.programme;
    const named = [
      ["Answers for it all", seniorResponsibleId, undefined],
      ["Brings people together", stewardId, props.page?.steward?.email],
      ["Keeps people safe", safeguardingLeadId, props.page?.safeguarding?.email],
    ] as const;
    return named.flatMap(([term, id, email]) => {
      const name = id && people[id];
      return name ? [{ term, name, email }] : [];
    });
  };
  return (
    <Show when={rows().length}>
      <Part title="Who answers for this">
        <Facts>
          <For each={rows()}>
            {(row) => (
              <Fact term={row.term}>
                {row.name}
                <Show when={row.email}>
                  {(email) => (
                    <>
                      <br />
                      <Link out look="quiet" href={`mailto:${email()}`}>
                        {email()}
                      </Link>
                    </>
                  )}
                </Show>
              </Fact>
            )}
          </For>
        </Facts>
      </Part>
    </Show>
  );
}
