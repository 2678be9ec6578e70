import type { ExampleSet } from "../../lib/example.ts";
import { Acts, Button } from "../button/button.tsx";
import { PotPlan } from "../plan/plan.tsx";

/** The page's own head is on top of the gallery: a page has one `h1`. This shows its parts. */
export default {
  title: "Page head",
  examples: [
    { state: "A state sentence", show: () => <p class="state">Not sent yet. You can send it any time.</p> },
    {
      state: "With the pot’s place, a state and acts",
      show: () => (
        <div class="body">
          <PotPlan depth={4} />
          <p class="state">
            <strong>£1,457.51</strong> is left. You and Dean decide together. No one needs to sign it off.
          </p>
          <Acts>
            <Button>Record a spend</Button>
            <Button look="quiet">Say what happened next</Button>
          </Acts>
        </div>
      ),
    },
  ],
} satisfies ExampleSet;
