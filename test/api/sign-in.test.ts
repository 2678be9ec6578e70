import { describe, expect, it } from "vitest";
import { viewerAddressHeader } from "../../infra/contract.ts";
import { newApi } from "../support/api.ts";
import { newVisitor, type Visit } from "../support/public.ts";
import { newWorld } from "../support/world.ts";

const mo = "mo@people.example";
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const sessionIn = ({ cookies }: Visit): string =>
  cookies.find((cookie) => /^(?:__Host-)?session=./.test(cookie)) ?? "";
const pair = (cookie: string): string => cookie.slice(0, cookie.indexOf(";"));

const start = async (origin?: string) => {
  const world = await newWorld();
  const visitor = newVisitor(world, origin);
  const ask = (email = mo, back = "") => visitor.post("/sign-in", { email, back });
  const give = (code: string, email = mo, back = "") => visitor.post("/sign-in/code", { email, code, back });
  return { world, visitor, ask, give };
};

/** Sign in and come back with the session's cookie. */
const signedIn = async (given?: Awaited<ReturnType<typeof start>>) => {
  const all = given ?? (await start());
  await all.ask();
  const cookie = pair(sessionIn(await all.give(all.visitor.code())));
  return { ...all, cookie, send: newApi(all.world) };
};

describe("a code by mail", () => {
  it("signs in whoever has it, and leads back to the page they came from", async () => {
    const { world, ask, give, visitor } = await start();
    await world.person("Mo");
    const asked = await ask(mo, "/app/pots?x=1#y");
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('value="/app/pots?x=1#y"');
    expect(visitor.mails.map(({ to }) => to)).toEqual([mo]);
    const given = await give(visitor.code(), mo, "/app/pots?x=1#y");
    expect(given.status).toBe(303);
    expect(given.headers.get("location")).toBe("/app/pots?x=1#y");
    expect(sessionIn(given)).not.toBe("");
  });

  it("can be pasted with spaces, and an address in capitals is the same address", async () => {
    const { ask, give, visitor } = await start();
    await ask("  MO@People.Example ");
    const code = visitor.code();
    expect((await give(` ${code.slice(0, 3)} ${code.slice(3)} `)).status).toBe(303);
  });

  it("is in no page, header or log", async () => {
    const { ask, visitor } = await start();
    const { html, headers } = await ask();
    expect(visitor.code()).toMatch(/^\d{6}$/);
    expect(`${html}${JSON.stringify([...headers])}`).not.toContain(visitor.code());
  });

  it("asks someone new what to call them, once they are in", async () => {
    const { ask, give, visitor, world } = await start();
    await ask();
    const given = await give(visitor.code(), mo, "/app/pots");
    expect(given.headers.get("location")).toBe("/sign-in/name?back=%2Fapp%2Fpots");
    const cookie = pair(sessionIn(given));
    expect((await visitor.get("/sign-in/name?back=%2Fapp%2Fpots", { cookie })).html).toContain('value="mo"');
    const empty = await visitor.post("/sign-in/name", { name: " ", back: "/app/pots" }, { cookie });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain("This needs some words.");
    const named = await visitor.post("/sign-in/name", { name: "Mo", back: "/app/pots" }, { cookie });
    expect(named.headers.get("location")).toBe("/app/pots");
    const me = await newApi(world)(undefined, "GET /api/v1/me", { headers: { cookie } });
    expect(me.body.person.name).toBe("Mo");
  });

  it("is asked of no one who is not signed in", async () => {
    const { visitor } = await start();
    expect((await visitor.get("/sign-in/name")).headers.get("location")).toBe("/sign-in");
    expect((await visitor.post("/sign-in/name", { name: "Mo", back: "" })).status).toBe(401);
  });
});

describe("a wrong code", () => {
  it("is refused five times, and then the right one is too", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    const code = visitor.code();
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = await give(other(code));
      expect(wrong.status).toBe(400);
      expect(sessionIn(wrong)).toBe("");
    }
    const late = await give(code);
    expect(late.status).toBe(400);
    expect(late.html).toContain("That code did not work. Check it, or ask for a new one.");
    expect(late.html).toContain("<title>Error: Your code");
  });

  it("leaves the right one good while tries are left", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    for (let tries = 0; tries < 4; tries += 1) await give(other(visitor.code()));
    expect((await give(visitor.code())).status).toBe(303);
  });

  it("of another shape is named beside the box", async () => {
    const { ask, give } = await start();
    await ask();
    const short = await give("12");
    expect(short.status).toBe(400);
    expect(short.html).toContain("The code is six digits.");
    expect(short.html).toContain('aria-describedby="code-hint code-wrong"');
  });

  it("is one that was sent to someone else", async () => {
    const { ask, give, visitor } = await start();
    await ask("ruth@people.example");
    const ruths = visitor.code();
    await ask();
    if (visitor.code() !== ruths) expect((await give(ruths)).status).toBe(400);
    expect((await give(visitor.code(), "nobody@people.example")).status).toBe(400);
  });
});

describe("a form that can't be read", () => {
  it("is refused in words, never as a fault of ours", async () => {
    const { visitor, give } = await start();
    expect((await give("123456", "a".repeat(3000))).status).toBe(400);
    expect((await give("123456", "")).status).toBe(400);
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await visitor.post("/sign-in", { email: mo }, headers)).status).toBe(400);
  });
});

describe("a code", () => {
  it("lasts ten minutes and no longer", async () => {
    const { world, ask, give, visitor } = await start();
    await ask();
    world.clock.forward({ seconds: 600 });
    const gone = await give(visitor.code());
    expect(gone.status).toBe(400);
    expect(gone.html).toContain("That code did not work. Check it, or ask for a new one.");
    await ask();
    world.clock.forward({ seconds: 599 });
    expect((await give(visitor.code())).status).toBe(303);
  });

  it("works once", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    expect((await give(visitor.code())).status).toBe(303);
    const replayed = await give(visitor.code());
    expect(replayed.status).toBe(400);
    expect(replayed.html).toContain("That code did not work. Check it, or ask for a new one.");
    expect(sessionIn(replayed)).toBe("");
  });

  it("works once, though it comes five times at the same moment", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    const given = await Promise.all(Array.from({ length: 5 }, () => give(visitor.code())));
    expect(given.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(given.filter((each) => sessionIn(each) !== "")).toHaveLength(1);
  });

  it("is good only until the next one is asked for", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    const first = visitor.code();
    await ask();
    if (visitor.code() !== first) expect((await give(first)).status).toBe(400);
    expect((await give(visitor.code())).status).toBe(303);
  });
});

describe("asking for a code", () => {
  it("looks the same whether or not anyone has that address", async () => {
    const { world, ask } = await start();
    await world.person("Mo");
    const [known, unknown] = [await ask(mo), await ask("xx@people.example")];
    expect(unknown.status).toBe(known.status);
    expect(unknown.html.replaceAll("xx@people.example", mo)).toBe(known.html);
    const names = (visit: Visit) => [...visit.headers.keys()].sort();
    expect(names(unknown)).toEqual(names(known));
  });

  it("is taken five times a quarter of an hour for one address", async () => {
    const { world, ask } = await start();
    for (let times = 0; times < 5; times += 1) expect((await ask()).status).toBe(200);
    const sixth = await ask();
    expect(sixth.status).toBe(429);
    expect(sixth.html).toContain("Wait a little");
    expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("ruth@people.example")).status).toBe(200);
    world.clock.forward({ seconds: 900 });
    expect((await ask()).status).toBe(200);
  });

  it("is taken sixty times a quarter of an hour from one place", async () => {
    const { visitor } = await start();
    const from = (ip: string, n: number) =>
      visitor.post("/sign-in", { email: `p${n}@people.example`, back: "" }, { [viewerAddressHeader]: ip });
    for (let n = 0; n < 60; n += 1) expect((await from("192.0.2.1", n)).status).toBe(200);
    expect((await from("192.0.2.1", 61)).status).toBe(429);
    expect((await from("192.0.2.2", 62)).status).toBe(200);
  });

  it("says what is wrong with an address, in words", async () => {
    const { ask, visitor } = await start();
    const wrong = await ask("not an address");
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain("That does not look like an e-mail address.");
    expect(wrong.html).toContain('value="not an address"');
    expect(visitor.mails).toEqual([]);
  });

  it("gives back what was typed as words, never as markup", async () => {
    const { ask } = await start();
    const { html } = await ask('"><script>alert(1)</script>', '"><script>alert(2)</script>');
    expect(html).not.toContain("<script");
  });
});

describe("where sign-in leads", () => {
  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "",
  ])("%j leads home", async (back) => {
    const { world, ask, give, visitor } = await start();
    await world.person("Mo");
    await ask(mo, back);
    expect((await give(visitor.code(), mo, back)).headers.get("location")).toBe("/app/");
  });
});

describe("a form from another site", () => {
  it.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("is not taken: %j", async (headers) => {
    const { visitor } = await start();
    for (const path of ["/sign-in", "/sign-in/code", "/sign-in/name", "/sign-out"])
      expect((await visitor.post(path, { email: mo, code: "123456", name: "Mo" }, headers)).status).toBe(403);
    expect(visitor.mails).toEqual([]);
  });
});

describe("a session", () => {
  it("is kept in a cookie that scripts and other sites can't use", async () => {
    const { ask, give, visitor } = await start();
    await ask();
    const plain = sessionIn(await give(visitor.code()));
    expect(plain).toMatch(/^session=[\w-]{43}; /);
    for (const flag of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(plain).toContain(flag);
    expect(plain).not.toContain("Domain");
  });

  it("over TLS is bound to this host", async () => {
    const { ask, give, visitor } = await start("https://allotment.example");
    await ask();
    const cookie = sessionIn(await give(visitor.code()));
    expect(cookie).toMatch(/^__Host-session=/);
    for (const flag of ["Secure", "HttpOnly", "Path=/"]) expect(cookie).toContain(flag);
  });

  it("opens the API, and sign-out ends it for good", async () => {
    const { visitor, cookie, send } = await signedIn();
    const me = () => send(undefined, "GET /api/v1/me", { headers: { cookie } });
    expect((await me()).status).toBe(200);
    const out = await visitor.post("/sign-out", {}, { cookie });
    expect(out.status).toBe(303);
    expect(out.cookies.join()).toMatch(/session=;.*Max-Age=0/);
    expect((await me()).status).toBe(401);
  });

  it("is a new one at each sign-in, and the old one ends", async () => {
    const { visitor, cookie, ask, send } = await signedIn();
    await ask();
    const again = await visitor.post("/sign-in/code", { email: mo, code: visitor.code() }, { cookie });
    expect(pair(sessionIn(again))).not.toBe(cookie);
    expect((await send(undefined, "GET /api/v1/me", { headers: { cookie } })).status).toBe(401);
  });

  it("ends after seven days unused, and thirty days in all", async () => {
    const { world, cookie, send } = await signedIn();
    const status = async () => (await send(undefined, "GET /api/v1/me", { headers: { cookie } })).status;
    for (let week = 0; week < 4; week += 1) {
      world.clock.forward({ days: 6 });
      expect(await status()).toBe(200);
    }
    world.clock.forward({ days: 6, seconds: 1 });
    expect(await status()).toBe(401);
    const idle = await signedIn();
    idle.world.clock.forward({ days: 7 });
    expect((await idle.send(undefined, "GET /api/v1/me", { headers: { cookie: idle.cookie } })).status).toBe(
      401,
    );
  });

  it("is listed to its owner, who can end it; to anyone else it is not there", async () => {
    const { visitor, ask, give, world, cookie, send } = await signedIn();
    await ask();
    const second = pair(sessionIn(await give(visitor.code())));
    const listed = await send(undefined, "GET /api/v1/me/sessions", { headers: { cookie } });
    expect(listed.body.items).toHaveLength(2);
    expect(JSON.stringify(listed.body)).not.toContain(cookie.split("=")[1]);
    const ruth = await world.person("Ruth");
    const { ref } = listed.body.items[0];
    expect((await send(ruth, `DELETE /api/v1/me/sessions/${ref}`)).status).toBe(404);
    for (const item of listed.body.items)
      if ((await send(undefined, "GET /api/v1/me", { headers: { cookie } })).status === 200)
        await send(undefined, `DELETE /api/v1/me/sessions/${item.ref}`, { headers: { cookie } });
    const left = await Promise.all(
      [cookie, second].map((each) => send(undefined, "GET /api/v1/me", { headers: { cookie: each } })),
    );
    expect(left.map(({ status }) => status)).toContain(401);
  });

  it("shows someone who is in already that they are, and no form", async () => {
    const { visitor, cookie } = await signedIn();
    const page = await visitor.get("/sign-in?back=/app/pots", { cookie });
    expect(page.html).toContain("You are signed in");
    expect(page.html).toContain('href="/app/pots"');
  });

  it("made up by someone opens nothing", async () => {
    const { send } = await signedIn();
    const headers = { cookie: `session=${"A".repeat(43)}` };
    expect((await send(undefined, "GET /api/v1/me", { headers })).status).toBe(401);
  });
});
