import { createHmac, timingSafeEqual } from "node:crypto";
import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { Deps } from "../deps.ts";
import { DomainError } from "../error.ts";
import { fn } from "../fn.ts";
import { spendAllowance } from "../limit/limit.ts";
import { Person } from "../person/index.ts";
import { Session } from "../session/index.ts";
import { Codes } from "./code.entity.ts";
import { CODE_SECONDS, CODE_TRIES, codeFrom } from "./sign-in.rules.ts";
import { Start, Verify } from "./sign-in.schema.ts";

const hmac = (text: string): string => createHmac("sha256", Deps.use().pepper).update(text).digest("hex");
const whoIs = (email: string): string => hmac(`who\n${email}`).slice(0, 40);
const codeHash = (email: string, code: string): string => hmac(`code\n${email}\n${code}`);
const nowSeconds = (): number => Math.floor(Deps.use().now().getTime() / 1000);

const perEmail = { what: "sign-in code", most: 5, everySeconds: 900 };
const perAddress = { what: "sign-in address", most: 60, everySeconds: 900 };

/**
 * Make a code for an address. The caller mails it; it is never in an answer, an event or a log.
 * Every address gets the same answer, whether or not anyone here has it.
 */
export const start = fn(Start, async ({ email, address }): Promise<{ email: string; code: string }> => {
  await spendAllowance(perAddress, address);
  await spendAllowance(perEmail, email);
  const code = codeFrom(Deps.use().randomBytes(32));
  const goodUntil = nowSeconds() + CODE_SECONDS;
  await live(Codes)
    .put({
      who: whoIs(email),
      codeHash: codeHash(email, code),
      tries: 0,
      goodUntil,
      expiresAt: goodUntil + 3600,
    })
    .go();
  return { email, code };
});

const wrongCode = () =>
  new DomainError("input", "sign_in.code", "That code did not work. Check it, or ask for a new one.", {
    fields: [{ path: "code", message: "That code did not work. Check it, or ask for a new one." }],
  });

/** Count a try in one conditional write; undefined when there is no code to try, or it is too old or tried out. */
const tryCode = async (who: string): Promise<string | undefined> => {
  try {
    const tried = await live(Codes)
      .patch({ who })
      .add({ tries: 1 })
      .where((row, op) => `${op.lt(row.tries, CODE_TRIES)} AND ${op.gt(row.goodUntil, nowSeconds())}`)
      .go({ response: "all_new" });
    return tried.data.codeHash;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
};

/** Take the code out of use. Only one of two right guesses at once does it. */
const redeem = async (who: string, hash: string): Promise<boolean> => {
  try {
    await live(Codes)
      .remove({ who })
      .where((row, op) => op.eq(row.codeHash, hash))
      .go();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

/** Turn a right code into a session. Someone new is made known by their name, or by the first part of their address. */
export const verify = fn(Verify, async ({ email, code, name, address }) => {
  await spendAllowance(perAddress, address);
  const who = whoIs(email);
  const due = await tryCode(who);
  const given = codeHash(email, code);
  if (due === undefined || !timingSafeEqual(Buffer.from(due), Buffer.from(given))) throw wrongCode();
  if (!(await redeem(who, due))) throw wrongCode();
  const person = await Person.knownAs(email, name ?? email.slice(0, email.indexOf("@")));
  return { person, ...(await Session.open({ personId: person.personId })) };
});
