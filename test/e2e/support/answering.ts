import type { Page } from "playwright-core";

/** What one address answers to what is asked of it; nothing is an answer that fails. */
export type Answer = (query: Readonly<Record<string, string>>) => object | undefined;

const problem = { title: "Trouble", detail: "That did not go through. Nothing was lost. Try again." };

/** An API for one page, by address after "/api/v1". What a test does not name is not there. */
export const answering = (page: Page, answers: Readonly<Record<string, Answer>>): Promise<unknown> =>
  page.route("**/api/v1/**", async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const answer = answers[pathname.replace(/^\/api\/v1/, "")];
    if (!answer) return route.fulfill({ status: 404, json: { title: "Not there" } });
    const body = answer(Object.fromEntries(searchParams));
    return body ? route.fulfill({ json: body }) : route.fulfill({ status: 503, json: problem });
  });
