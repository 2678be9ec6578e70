import type { ExampleSet } from "../../lib/example.ts";
import { paths } from "../../lib/paths.ts";
import { Link } from "../link/link.tsx";
import { Empty } from "./empty.tsx";

export default {
  title: "Empty",
  examples: [
    { state: "Nothing yet", show: () => <Empty /> },
    {
      state: "With a first step",
      show: () => (
        <Empty>
          <Link href={paths.design()} look="button">
            Say what matters to me
          </Link>
        </Empty>
      ),
    },
  ],
} satisfies ExampleSet;
