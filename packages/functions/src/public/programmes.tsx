import type { Page as Listing } from "@allotment/core/page";
import type { PublicListed } from "@allotment/core/programme/programme.schema";
import type { Look } from "./asset.ts";
import { Opening, Page, Part } from "./layout.tsx";
import { standing } from "./words.ts";

const Row = (programme: PublicListed) => (
  <li>
    <a class="row" href={`/programmes/${programme.programmeId}`}>
      <span>{programme.name}</span>
      <span>{programme.purpose}</span>
      <span>{`${programme.funderName}. ${standing(programme)}`}</span>
    </a>
  </li>
);

const Rows = ({ items }: { items: readonly PublicListed[] }) => (
  <ul class="rows list">
    {items.map((programme) => (
      <Row {...programme} />
    ))}
  </ul>
);

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly says?: string;
  readonly items: readonly PublicListed[];
}

const Section = ({ id, title, says, items }: SectionProps) =>
  items.length === 0 ? null : (
    <Part id={id} title={title}>
      {says ? <p>{says}</p> : ""}
      <Rows items={items} />
    </Part>
  );

interface ProgrammesProps extends Listing<PublicListed> {
  readonly look: Look;
  /** Whether this is a later page of the list. */
  readonly readOn: boolean;
}

const Nothing = ({ readOn }: Pick<ProgrammesProps, "readOn">) => (
  <Part id="open" title={readOn ? "More programmes" : "Open"}>
    <p>{readOn ? "That was all." : "No programme takes applications right now. That is fine."}</p>
  </Part>
);

/** Every public programme: those that take applications, then those under way with their decisions, then those that ended. */
export const ProgrammesPage = ({ look, items, next, readOn }: ProgrammesProps) => {
  const open = items.filter(({ state }) => state === "open");
  const ended = items.filter(({ state }) => state === "closed");
  const underWay = items.filter((programme) => !open.includes(programme) && !ended.includes(programme));
  const decided = "Each page says what was decided, and which groups were funded.";
  return (
    <Page
      look={look}
      title="Programmes"
      about="Programmes that groups can apply to, and those under way with what was decided."
    >
      <Opening
        kind={<p>For anyone</p>}
        title="Programmes"
        state="Open to groups now, and under way with what was decided."
      />
      {items.length === 0 || (open.length === 0 && !readOn) ? <Nothing readOn={readOn} /> : ""}
      <Section id="open" title="Open" items={open} />
      <Section id="under-way" title="Under way" says={decided} items={underWay} />
      <Section id="ended" title="Ended" says={decided} items={ended} />
      {next ? (
        <p>
          <a class="quiet" href={`/programmes?cursor=${encodeURIComponent(next)}`}>
            More programmes
          </a>
        </p>
      ) : (
        ""
      )}
    </Page>
  );
};
