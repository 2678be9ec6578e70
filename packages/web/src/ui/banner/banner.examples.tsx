import type { ExampleSet } from "../../lib/example.ts";
import { tell } from "../../lib/tell.ts";
import { Button } from "../button/button.tsx";

export default {
  title: "Banner",
  examples: [
    {
      state: "On top of the page, once",
      show: () => (
        <Button
          look="plain"
          onClick={() => tell("Saved. You do not need anyone to sign this off. £1,433.51 is left.")}
        >
          Show the banner
        </Button>
      ),
    },
  ],
} satisfies ExampleSet;
