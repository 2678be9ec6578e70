import type { ExampleSet } from "../../lib/example.ts";
import { paths } from "../../lib/paths.ts";
import { Link } from "./link.tsx";

export default {
  title: "Link",
  examples: [
    {
      state: "In a sentence",
      show: () => (
        <p>
          The funder wrote <Link href={paths.design()}>its own account</Link> last month.
        </p>
      ),
    },
    {
      state: "As the main act, an equal act and a quiet act",
      show: () => (
        <div class="acts">
          <Link href={paths.design()} look="button">
            Write a note
          </Link>
          <Link href={paths.design()} look="plain">
            Open a talk
          </Link>
          <Link href={paths.design()} look="quiet">
            Read our account
          </Link>
        </div>
      ),
    },
    {
      state: "The way back",
      show: () => (
        <p>
          <Link href={paths.design()} look="back">
            Back to your application
          </Link>
        </p>
      ),
    },
    {
      state: "Out of the portal",
      show: () => (
        <Link out href="tel:+441632960114" look="quiet">
          Ring 01632 960 114
        </Link>
      ),
    },
  ],
} satisfies ExampleSet;
