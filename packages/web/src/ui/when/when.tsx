import { atMoment, inDays, inFull, onClock } from "../../lib/format.ts";

const ways = { day: inDays, full: inFull, clock: onClock, moment: atMoment } as const;

export interface WhenProps {
  /** A day "2026-11-02", an ISO time, or ms. */
  at: string | number;
  /** "2 November", "Monday 2 November", "9:42", or "9:42 on Monday 2 November". */
  as?: keyof typeof ways | undefined;
}

/** A date or time in words, with its exact value for machines. */
export function When(props: WhenProps) {
  const exact = () => (typeof props.at === "string" ? props.at : new Date(props.at).toISOString());
  const said = () => ways[props.as ?? "day"](props.at);
  // Paper outlives its year: a date that leaves the year out shows it in print.
  const year = () => exact().slice(0, 4);
  const unsaid = () => (props.as === "clock" || said().includes(year()) ? undefined : year());
  return (
    <time datetime={exact()} data-year={unsaid()}>
      {said()}
    </time>
  );
}
