import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import { Person } from "@allotment/core/person/index";
import { Session } from "@allotment/core/session/index";
import { SignIn } from "@allotment/core/sign-in/index";
import { WHOLE_SECONDS } from "@allotment/core/sign-in/sign-in.rules";
import { Verify } from "@allotment/core/sign-in/sign-in.schema";
import type { Context } from "hono";
import type { Env } from "../api/env.ts";
import { status } from "../api/problem.ts";
import { dropSession, keepSession } from "../api/session-cookie.ts";
import type { Ports } from "../ports/port.ts";
import { addressOf } from "./address.ts";
import type { Look } from "./asset.ts";
import { ownPath } from "./back.ts";
import { codeMail } from "./code-mail.ts";
import { AlreadyIn, AskCode, AskEmail, AskName } from "./sign-in.tsx";

export interface SignInNeeds {
  readonly origin: string;
  readonly look: Look;
  readonly sendMail: Ports["sendMail"];
}

type Step = (needs: SignInNeeds) => (c: Context<Env>) => Promise<Response>;
type Shown = Parameters<Context["html"]>[0];

/** What a form sent; nothing when it is no form that can be read. */
const formOf = async (c: Context): Promise<Record<string, unknown>> => {
  try {
    return await c.req.parseBody();
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
};

const typed = async (c: Context, name: string): Promise<string> => {
  const value = (await formOf(c))[name];
  return typeof value === "string" ? value : "";
};

/** Trouble that the page itself can show; anything else is thrown on. */
const asTrouble = (error: unknown): DomainError => {
  if (error instanceof DomainError && (error.kind === "input" || error.kind === "limit")) return error;
  throw error;
};

const show = async (c: Context, page: Shown, trouble?: DomainError): Promise<Response> => {
  if (trouble?.retryAfterSeconds) c.header("Retry-After", String(trouble.retryAfterSeconds));
  return c.html(page, trouble ? status[trouble.kind] : 200);
};

const isAddress = (email: string): boolean => Verify.shape.email.safeParse(email).success;

/** What a new person is called until they say: the first part of their address. */
const nameFrom = (email: string): string => email.slice(0, email.indexOf("@")).slice(0, 80);

/** End the session that the browser came with, so that signing in always begins a new one. */
const closeOld = async (c: Context<Env>): Promise<void> => {
  const token = c.get("token");
  if (token) await Session.close(token);
};

export const askEmail: Step =
  ({ origin, look }) =>
  async (c) => {
    const back = ownPath(c.req.query("back"), origin);
    if (Actor.use().type === "person") return show(c, <AlreadyIn look={look} back={back} />);
    return show(c, <AskEmail look={look} back={back} />);
  };

export const sendCode: Step =
  ({ origin, look, sendMail }) =>
  async (c) => {
    const given = await typed(c, "email");
    const back = ownPath(await typed(c, "back"), origin);
    try {
      const { email, code } = await SignIn.start({ email: given, address: addressOf(c) });
      await sendMail(codeMail(email, code));
      return show(c, <AskCode look={look} back={back} email={email} />);
    } catch (error) {
      const trouble = asTrouble(error);
      return show(c, <AskEmail look={look} back={back} email={given} trouble={trouble} />, trouble);
    }
  };

export const takeCode: Step =
  ({ origin, look }) =>
  async (c) => {
    const email = (await typed(c, "email")).trim().toLowerCase();
    const back = ownPath(await typed(c, "back"), origin);
    try {
      // Text that is no address names no one, and may be longer than a key can be.
      const isNew = !isAddress(email) || (await Person.byEmail(email)) === undefined;
      const code = await typed(c, "code");
      const { token } = await SignIn.verify({ email, code, address: addressOf(c), name: nameFrom(email) });
      await closeOld(c);
      keepSession(c, origin, token, Math.floor(Deps.use().now().getTime() / 1000) + WHOLE_SECONDS);
      return c.redirect(isNew ? `/sign-in/name?back=${encodeURIComponent(back)}` : back, 303);
    } catch (error) {
      const trouble = asTrouble(error);
      const again = trouble.fields.some(({ path }) => path !== "code") ? AskEmail : AskCode;
      return show(c, again({ look, back, email, trouble }), trouble);
    }
  };

export const askName: Step =
  ({ origin, look }) =>
  async (c) => {
    if (Actor.use().type !== "person") return c.redirect("/sign-in");
    const back = ownPath(c.req.query("back"), origin);
    return show(c, <AskName look={look} back={back} name={(await Person.me({})).name} />);
  };

export const takeName: Step =
  ({ origin, look }) =>
  async (c) => {
    const name = await typed(c, "name");
    const back = ownPath(await typed(c, "back"), origin);
    try {
      await Person.rename({ name });
      return c.redirect(back, 303);
    } catch (error) {
      const trouble = asTrouble(error);
      return show(c, <AskName look={look} back={back} name={name} trouble={trouble} />, trouble);
    }
  };

export const signOut: Step =
  ({ origin }) =>
  async (c) => {
    await closeOld(c);
    dropSession(c, origin);
    return c.redirect("/", 303);
  };
