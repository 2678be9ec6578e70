import * as z from "zod";

const size = (
  issue: { origin?: unknown; inclusive?: unknown },
  bound: unknown,
  side: "most" | "least",
): string =>
  issue.origin === "array" || issue.origin === "set"
    ? `Give at ${side} ${String(bound)}.`
    : `The ${side} we take here is ${String(bound)}.`;

/** What we say when a schema gives no words of its own. */
z.config({
  customError: (issue) => {
    if (issue.code === "invalid_type")
      return issue.input === undefined
        ? "This is missing."
        : "We can’t read this. Check what kind of answer it needs.";
    if (issue.code === "too_big") return size(issue, issue.maximum, "most");
    if (issue.code === "too_small") return size(issue, issue.minimum, "least");
    if (issue.code === "invalid_value") return `Choose one of: ${issue.values.map(String).join(", ")}.`;
    return undefined;
  },
});
