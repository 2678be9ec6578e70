import type { Mail } from "@allotment/functions/ports/port";
import { createPublic } from "@allotment/functions/public/app";
import { publicFont, publicStyle } from "../../scripts/public-style.ts";
import type { World } from "./world.ts";

export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** `name=value` of each cookie set, with its flags as sent. */
  readonly cookies: readonly string[];
}

export interface Visitor {
  readonly mails: Mail[];
  /** Open a page. */
  get(path: string, headers?: Record<string, string>): Promise<Visit>;
  /** Send a form, as a browser on one of our own pages would. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Visit>;
  /** The code in the last mail. */
  code(): string;
}

const visit = async (response: Response): Promise<Visit> => ({
  status: response.status,
  headers: response.headers,
  html: await response.text(),
  cookies: response.headers.getSetCookie(),
});

/** The public pages over a world's table, with the mail they send kept here. */
export const newVisitor = ({ deps }: World, origin = "http://localhost"): Visitor => {
  const mails: Mail[] = [];
  const app = createPublic({
    deps,
    origin,
    assets: {
      style: publicStyle(),
      font: publicFont(),
    },
    sendMail: async (mail) => void mails.push(mail),
  });
  return {
    mails,
    get: async (path, headers = {}) => visit(await app.request(path, { headers })),
    post: async (path, form, headers = {}) =>
      visit(
        await app.request(path, {
          method: "POST",
          body: new URLSearchParams(form).toString(),
          headers: { origin, "content-type": "application/x-www-form-urlencoded", ...headers },
        }),
      ),
    code: () =>
      /code is (\d{3}) (\d{3})/
        .exec(mails.at(-1)?.text ?? "")
        ?.slice(1)
        .join("") ?? "",
  };
};
