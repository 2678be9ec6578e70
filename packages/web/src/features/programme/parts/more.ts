import { edges } from "./edges.tsx";
import { mirror } from "./mirror.tsx";
import { nature } from "./nature.tsx";
import { newPurpose } from "./new-purpose.tsx";
import { openClosed } from "./open-closed.tsx";
import type { SetUpPart } from "./part.ts";
import { complexity, data, shaped } from "./reasons.tsx";
import { system } from "./system.tsx";
import { timeOffer } from "./time-offer.tsx";
import { waits } from "./waits.tsx";
import { whoDecides } from "./who-decides.tsx";
import { whyNot } from "./why-not.tsx";

// Fetched by itself: none of it holds the programme back.

/** What may come later. */
export const worthSaying: readonly SetUpPart[] = [
  whoDecides,
  edges,
  waits,
  timeOffer,
  shaped,
  data,
  newPurpose,
  whyNot,
];

/** What helps to see the whole of it. */
export const toSee: readonly SetUpPart[] = [system, complexity, nature, openClosed, mirror];

export const more: readonly SetUpPart[] = [...worthSaying, ...toSee];
