import type { ExampleSet } from "../../lib/example.ts";
import { Row, RowList } from "../row-list/row-list.tsx";
import { MorePages } from "./more-pages.tsx";
import { PagesOf } from "./pages-of.tsx";

const rest = async () => ({ items: ["Tuesday circle", "Second Tide"] });

export default {
  title: "More pages",
  examples: [
    {
      state: "There is more to read",
      show: () => (
        <RowList>
          <Row title="Harbour Door" />
          <MorePages from="more" read={rest}>
            {(title) => <Row title={title} />}
          </MorePages>
        </RowList>
      ),
    },
    {
      state: "That was all",
      show: () => (
        <RowList>
          <Row title="Harbour Door" />
          <MorePages from={undefined} read={rest}>
            {(title) => <Row title={title} />}
          </MorePages>
        </RowList>
      ),
    },
    {
      state: "Drawn whole",
      show: () => (
        <PagesOf first={{ items: ["Harbour Door"], next: "more" }} read={rest}>
          {(titles) => <p>{titles.join(", ")}</p>}
        </PagesOf>
      ),
    },
  ],
} satisfies ExampleSet;
