import { dayInWords } from "@allotment/core/day";
import { groupWords } from "@allotment/core/membership/review-group";
import type { PublicPage } from "@allotment/core/programme/programme.schema";
import type { Look } from "./asset.ts";
import { Opening, Page, Part } from "./layout.tsx";
import { Chosen, CountOn, Dates, People, Picture } from "./programme-parts.tsx";
import { standing, sum } from "./words.ts";

const Apply = ({ programmeId, takesApplications, closesOn }: PublicPage) =>
  takesApplications ? (
    <Part id="apply" title="How to apply">
      <p>There are nine questions. You can write, or say it aloud. You can stop and come back.</p>
      {closesOn ? <p>{`Send it by 5pm on ${dayInWords(closesOn)}. You can change it until then.`}</p> : ""}
      <div class="acts">
        <a class="button" href={`/app/programmes/${programmeId}/apply`}>
          Start an application
        </a>
      </div>
    </Part>
  ) : null;

const Reads = ({ groups }: PublicPage) => {
  const allNeeded = groups.every(({ required }) => required);
  return (
    <Part id="reads" title="Who reads it">
      <p>
        {allNeeded
          ? "Each of these reads every application, and we never decide without them. There are no marks."
          : "Each of these reads every application. There are no marks."}
      </p>
      <ul>
        {groups.map(({ group, required }) => (
          <li>
            {required && !allNeeded
              ? `${groupWords[group]}. We never decide without them.`
              : groupWords[group]}
          </li>
        ))}
      </ul>
    </Part>
  );
};

const Money = ({ totalPence }: PublicPage) => (
  <Part id="money" title="The money">
    {totalPence ? <p>{`${sum(totalPence)} in all. No money here is tied to results.`}</p> : ""}
  </Part>
);

/** A programme as anyone may read it. */
export const ProgrammePage = ({ look, programme }: { look: Look; programme: PublicPage }) => {
  const { name, funderName, purpose, routeNote, whoSaysSo, fourthQuestionNote, listenFor, steward } =
    programme;
  return (
    <Page look={look} title={name} about={purpose} helper={steward && { ...steward, of: name }}>
      <Opening
        kind={<p>{`A programme of ${funderName}`}</p>}
        title={name}
        state={<span class="said">{purpose}</span>}
      />
      <Part id="where" title="Where we are">
        <p>{standing(programme)}</p>
        {programme.paused ? <p class="said">{programme.paused.reason}</p> : ""}
        {routeNote ? (
          <p class="said">{routeNote}</p>
        ) : (
          <p>We ask groups to explore with people. We are not buying a set service.</p>
        )}
        {whoSaysSo ? <p class="said">{whoSaysSo}</p> : ""}
        {fourthQuestionNote ? <p class="said">{fourthQuestionNote}</p> : ""}
      </Part>
      <Picture {...programme} />
      <Apply {...programme} />
      <Part id="listen" title="What we listen for">
        <ul>
          {listenFor.map((thing) => (
            <li class="said">{thing}</li>
          ))}
        </ul>
      </Part>
      <Reads {...programme} />
      <Money {...programme} />
      <Chosen {...programme} />
      <Dates {...programme} />
      <CountOn {...programme} />
      <People {...programme} />
    </Page>
  );
};
