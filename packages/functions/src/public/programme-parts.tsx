import { dayInWords } from "@allotment/core/day";
import type { PublicPage } from "@allotment/core/programme/programme.schema";
import { waitWords } from "@allotment/core/programme/waits.rules";
import { Part } from "./layout.tsx";
import { sum } from "./words.ts";

const Day = ({ day }: { day: string }) => <time datetime={day}>{dayInWords(day)}</time>;

const Fact = ({ term, day }: { term: string; day: string | undefined }) =>
  day ? (
    <>
      <dt>{term}</dt>
      <dd>
        <Day day={day} />
      </dd>
    </>
  ) : null;

const moveWords: Record<string, string> = {
  closesOn: "The closing day",
  decisionBy: "The day we decide by",
  startsOn: "The first day of work",
  endsOn: "The last day of work",
};

/** When things happen, and every date that moved with the reason given. */
export const Dates = ({ opensOn, closesOn, decisionBy, startsOn, endsOn, dateMoves }: PublicPage) => (
  <Part id="dates" title="Dates">
    <dl class="facts">
      <Fact term="Open from" day={opensOn} />
      <Fact term="Open until, at 5pm" day={closesOn} />
      <Fact term="We decide by" day={decisionBy} />
      <Fact term="Work from" day={startsOn} />
      <Fact term="Work until" day={endsOn} />
    </dl>
    {dateMoves.map(({ field, from, to, reason }) => (
      <p>
        {`${moveWords[field] ?? "A date"} moved from ${dayInWords(from)} to ${dayInWords(to)}. `}
        <span class="said">{reason}</span>
      </p>
    ))}
  </Part>
);

/** How long people have, or wait. */
export const CountOn = ({ waits }: PublicPage) => (
  <Part id="count-on" title="What you can count on">
    <ul>
      {waitWords(waits).map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  </Part>
);

/** The picture it starts from: who is helped, and who might not be. */
export const Picture = ({ system }: PublicPage) =>
  system ? (
    <Part id="picture" title="Who it is for">
      <dl class="facts">
        {system.helped ? (
          <>
            <dt>Who is helped</dt>
            <dd class="said">{system.helped}</dd>
          </>
        ) : (
          ""
        )}
        <dt>Who might be harmed or left out</dt>
        <dd class="said">{system.harmed}</dd>
      </dl>
    </Part>
  ) : null;

const Contact = ({ term, person }: { term: string; person: PublicPage["steward"] }) =>
  person ? (
    <>
      <dt>{term}</dt>
      <dd>
        {person.name}
        <br />
        <a class="quiet" href={`mailto:${person.email}`}>{`Write to ${person.email}`}</a>
      </dd>
    </>
  ) : null;

export const People = ({ seniorResponsible, steward, safeguarding }: PublicPage) => (
  <Part id="people" title="Who answers for this">
    <dl class="facts">
      <Contact term="Answers for it all" person={seniorResponsible} />
      <Contact term="Brings people together" person={steward} />
      <Contact term="Keeps people safe" person={safeguarding} />
    </dl>
  </Part>
);

const counts = [
  ["fund", "Yes, let us start"],
  ["smallerStart", "Yes, with a smaller first step"],
  ["keepTalking", "We keep talking"],
  ["notThisTime", "Not this time"],
] as const;

/** What was decided: groups that were funded by name, the others only counted. */
export const Chosen = ({ funded, outcomes, lookedAgain, applied, whyNot }: PublicPage) => {
  const made = counts.filter(([choice]) => (outcomes[choice] ?? 0) > 0);
  if (made.length === 0) return null;
  const decided = made.reduce((sum, [choice]) => sum + (outcomes[choice] ?? 0), 0);
  const all = Math.max(applied, decided);
  return (
    <Part id="chosen" title="What was decided">
      <p>{all === 1 ? "One group applied." : `${all} groups applied.`}</p>
      <dl class="facts">
        {made.map(([choice, words]) => (
          <>
            <dt>{words}</dt>
            <dd>{outcomes[choice] === 1 ? "1 group" : `${outcomes[choice]} groups`}</dd>
          </>
        ))}
      </dl>
      {whyNot ? (
        <>
          <p>Where our answer was not a yes, this was why most often:</p>
          <p class="said">{whyNot}</p>
        </>
      ) : (
        ""
      )}
      {lookedAgain > 0 ? (
        <p>
          We looked again at {lookedAgain === 1 ? "one decision" : `${lookedAgain} decisions`}, because a
          group asked.
        </p>
      ) : null}
      {funded.length > 0 ? (
        <table class="ledger">
          <caption>Groups that were funded</caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" class="sum">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {funded.map(({ orgName, amountPence }) => (
              <tr>
                <th scope="row">{orgName}</th>
                <td class="sum">{amountPence === undefined ? "" : sum(amountPence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        ""
      )}
    </Part>
  );
};
