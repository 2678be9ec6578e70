import type { Look } from "./asset.ts";
import { Opening, Page, Part, Plan } from "./layout.tsx";

/** The first page: what this is, and what it never does. */
export const Front = ({ look }: { look: Look }) => (
  <Page look={look} title="Allotment" about="Where people who fund and people who are funded learn together.">
    <Opening
      kind={<Plan />}
      title="A place to tend together"
      state="Allotment is where funders and the groups they fund run a grant, and learn from it."
    />
    <Part id="what" title="What happens here">
      <p>
        Groups say what they see and what they would try. People served, workers and peers read it, and say
        what matters.
      </p>
      <p>
        Groups then work with money they can move. They talk with the funder about what was learnt. Both sides
        write it down.
      </p>
      <p>Small pots sit close to the people they are for. Those people decide.</p>
    </Part>
    <Part id="never" title="What never happens here">
      <ul>
        <li>No marks, and no one set above another.</li>
        <li>No money tied to results.</li>
        <li>No one’s words shared further than they said.</li>
      </ul>
      <p>
        Allotment keeps the record of money. It moves no money itself: payments are made by the funder’s own
        bank.
      </p>
    </Part>
    <Part id="begin" title="Begin">
      <div class="acts">
        <a class="button" href="/programmes">
          See programmes
        </a>
        <a class="quiet" href="/sign-in">
          Sign in
        </a>
      </div>
    </Part>
  </Page>
);
