import { dayInWords } from "@allotment/core/day";
import type { Page as Listing } from "@allotment/core/page";
import type { Listed } from "@allotment/core/programme/programme.schema";
import type { Look } from "./asset.ts";
import { Opening, Page, Part } from "./layout.tsx";

const Row = ({ programmeId, name, funderName, closesOn, purpose }: Listed) => (
  <li>
    <a class="row" href={`/programmes/${programmeId}`}>
      <span>{name}</span>
      <span>{purpose}</span>
      <span>{closesOn ? `${funderName}. Apply by 5pm on ${dayInWords(closesOn)}.` : `${funderName}.`}</span>
    </a>
  </li>
);

/** Programmes that take applications, newest first. */
export const ProgrammesPage = ({ look, items, next }: Listing<Listed> & { look: Look }) => (
  <Page look={look} title="Programmes" about="Programmes that groups can apply to now.">
    <Opening kind={<p>For anyone</p>} title="Programmes" state="These are open to groups now." />
    <Part id="open" title="Open">
      {items.length === 0 ? (
        <p>Nothing here yet. That is fine.</p>
      ) : (
        <ul class="rows list">
          {items.map((programme) => (
            <Row {...programme} />
          ))}
        </ul>
      )}
      {next ? (
        <p>
          <a class="quiet" href={`/programmes?cursor=${encodeURIComponent(next)}`}>
            More programmes
          </a>
        </p>
      ) : (
        ""
      )}
    </Part>
  </Page>
);
