import type { ExampleSet } from "../../lib/example.ts";
import { When } from "./when.tsx";

export default {
  title: "When",
  examples: [
    { state: "A day", show: () => <When at="2026-11-02" /> },
    { state: "In full", show: () => <When at="2026-11-02" as="full" /> },
    { state: "A time", show: () => <When at="2026-11-02T09:42:00Z" as="clock" /> },
    { state: "A moment", show: () => <When at="2026-11-02T09:42:00Z" as="moment" /> },
    { state: "In another year", show: () => <When at="2020-02-27" /> },
  ],
} satisfies ExampleSet;
