import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import type { ErrorHandler } from "hono";
import type { Env } from "../api/env.ts";
import { status } from "../api/problem.ts";
import type { Look } from "./asset.ts";
import { Opening, Page, Part, Plan } from "./layout.tsx";

/** A calm page for when there is nothing here, or trouble. */
const TroublePage = ({ look, title, says }: { look: Look; title: string; says: string }) => (
  <Page look={look} title={title}>
    <Opening kind={<Plan />} title={title} state={says} />
    <Part id="on" title="Go on">
      <div class="acts">
        <a class="button plain" href="/">
          Go to the first page
        </a>
      </div>
    </Part>
  </Page>
);

const titles: Partial<Record<DomainError["kind"], string>> = {
  not_found: "We cannot find that page",
  limit: "Wait a little",
  forbidden: "That did not go through",
};

export const NotFoundPage = ({ look }: { look: Look }) => (
  <TroublePage
    look={look}
    title="We cannot find that page"
    says="It may have moved, or the address may be mistyped."
  />
);

/** Every refusal as a page in words; a fault of ours says nothing of its inside. */
export const onTrouble =
  (look: Look): ErrorHandler<Env> =>
  (error, c) => {
    c.header("Cache-Control", "no-store");
    if (error instanceof DomainError) {
      if (error.kind === "not_found" || error.kind === "input")
        return c.html(<NotFoundPage look={look} />, 404);
      const title = titles[error.kind] ?? "That did not go through";
      if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
      return c.html(<TroublePage look={look} title={title} says={error.message} />, status[error.kind]);
    }
    Deps.peek()?.log.error("fault", { requestId: c.get("requestId"), error: error.name, stack: error.stack });
    const says = "That did not go through. Nothing was lost. Try again.";
    return c.html(<TroublePage look={look} title="Something went wrong here" says={says} />, 500);
  };
