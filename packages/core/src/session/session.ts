import * as z from "zod";
import { thePerson } from "../actor.ts";
import { sha256 } from "../canonical.ts";
import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { Deps } from "../deps.ts";
import { notFound } from "../error.ts";
import { fn } from "../fn.ts";
import { personId } from "../person/person.schema.ts";
import { endsAt, TOUCH_SECONDS } from "../sign-in/sign-in.rules.ts";
import { Sessions } from "./session.entity.ts";

const nowSeconds = (): number => Math.floor(Deps.use().now().getTime() / 1000);
const hashOf = (token: string): string => sha256(`session\n${token}`);

/** A new session: 32 random bytes for the browser, their hash for us. */
export const open = fn(z.strictObject({ personId }), async ({ personId }) => {
  const token = Buffer.from(Deps.use().randomBytes(32)).toString("base64url");
  const at = nowSeconds();
  const row = { tokenHash: hashOf(token), personId, madeAt: at, seenAt: at, expiresAt: endsAt(at, at) };
  await live(Sessions).create(row).go();
  return { token, expiresAt: row.expiresAt };
});

/** Who a token belongs to, or undefined when it is unknown or has ended. Keeps the session awake while it is used. */
export const personOf = async (token: string): Promise<z.output<typeof personId> | undefined> => {
  const at = nowSeconds();
  const found = await live(Sessions)
    .get({ tokenHash: hashOf(token) })
    .go({ consistent: true });
  const session = found.data;
  if (!session || session.expiresAt <= at) return undefined;
  if (at - session.seenAt >= TOUCH_SECONDS && !(await touch(session.tokenHash, session.madeAt, at)))
    return undefined;
  return personId.parse(session.personId);
};

/** Note that a session is in use. False when it was ended meanwhile: touching never brings one back. */
const touch = async (tokenHash: string, madeAt: number, at: number): Promise<boolean> => {
  try {
    await live(Sessions)
      .patch({ tokenHash })
      .set({ seenAt: at, expiresAt: endsAt(madeAt, at) })
      .go();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

/** End the session this token opened; nothing happens when it had ended already. */
export const close = async (token: string): Promise<void> => {
  await live(Sessions)
    .delete({ tokenHash: hashOf(token) })
    .go();
};

export const Info = z.strictObject({
  /** Names the session to its owner; says nothing of the token. */
  ref: z.string(),
  /** The one that asks. */
  here: z.boolean(),
  madeAt: z.string(),
  seenAt: z.string(),
});

const inTime = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** Your signed-in browsers. `token` is that of the one that asks. */
export const mine = fn(
  z.strictObject({ token: z.string() }),
  async ({ token }): Promise<z.output<typeof Info>[]> => {
    const here = hashOf(token);
    const found = await live(Sessions)
      .query.ofPerson({ personId: thePerson().personId })
      .go({ pages: "all" });
    return found.data
      .filter((row) => row.expiresAt > nowSeconds())
      .map((row) => ({
        ref: row.tokenHash,
        here: row.tokenHash === here,
        madeAt: inTime(row.madeAt),
        seenAt: inTime(row.seenAt),
      }));
  },
);

/** Sign one of your browsers out. 404 for one that is not yours. */
export const end = fn(z.strictObject({ ref: z.string().regex(/^[0-9a-f]{64}$/) }), async ({ ref }) => {
  const found = await live(Sessions).get({ tokenHash: ref }).go({ consistent: true });
  if (found.data?.personId !== thePerson().personId) throw notFound();
  await live(Sessions).delete({ tokenHash: ref }).go();
  return {};
});
