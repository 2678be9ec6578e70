import type { ExampleSet } from "../../lib/example.ts";
import { paths } from "../../lib/paths.ts";
import { Row, RowList } from "../row-list/row-list.tsx";
import { Drawing, Pair } from "./drawing.tsx";

const lines = "M40 60C60 58 90 62 120 60S150 58 160 60M40 110C60 108 90 112 120 110S150 108 160 110";

export default {
  title: "Drawing",
  examples: [
    {
      state: "With the list that says the same",
      across: true,
      show: () => (
        <Pair>
          <Drawing caption="Two beds, one of them sown.">
            <svg class="ring" viewBox="0 0 200 150" role="img" aria-label="Two beds, one of them sown">
              <path
                class="open"
                d="M20 20C80 18 140 22 180 20 181 60 179 100 180 135 120 137 70 134 20 135Z"
              />
              <path class="sown" d={lines} />
            </svg>
          </Drawing>
          <RowList>
            <Row href={paths.design()} title="The first bed" state="Sown in May." />
            <Row title="The second bed" state="Not sown yet." />
          </RowList>
        </Pair>
      ),
    },
  ],
} satisfies ExampleSet;
