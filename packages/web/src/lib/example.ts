import type { JSX } from "solid-js";

/** One kit piece in one state. Shown in the gallery, and run through the accessibility checks. */
export interface Example {
  /** The state, in words: "With an error". */
  readonly state: string;
  readonly show: () => JSX.Element;
  /** Needs the page's full width. */
  readonly across?: boolean;
}

/** What each `x.examples.tsx` exports as its default. */
export interface ExampleSet {
  readonly title: string;
  readonly examples: readonly Example[];
}
