/** `/dev`: who to sign in as, what was mailed, and a clock that can be moved. On this machine only. */
import { Actor } from "@allotment/core/actor";
import { dayInWords, dayOf } from "@allotment/core/day";
import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import { Person } from "@allotment/core/person/index";
import { Session } from "@allotment/core/session/index";
import { sameOrigin } from "@allotment/functions/api/middleware/security";
import { keepSession } from "@allotment/functions/api/session-cookie";
import type { diskStore } from "@allotment/functions/ports/disk";
import { type Context, Hono } from "hono";
import { clockOffset, demoPeople, type Letter, moveClock, outbox } from "./files.ts";
import { html, list, page, part } from "./page.ts";
import { storedFiles } from "./stored.ts";

export interface Machine {
  readonly folder: string;
  readonly origin: string;
  readonly deps: Deps;
  /** Files that were sent to this machine. */
  readonly disk: ReturnType<typeof diskStore>;
  /** The look of the public pages. */
  readonly style: () => string;
  /** Do what the clock starts. */
  readonly runCrons: () => Promise<void>;
}

const field = async (c: Context, name: string): Promise<string> => {
  const value = (await c.req.parseBody())[name];
  return typeof value === "string" ? value.trim() : "";
};

const enter = (name: string, email: string, words: ReturnType<typeof html>) => html`
  <form method="post" action="/dev/sign-in">
    <input type="hidden" name="name" value="${name}"><input type="hidden" name="email" value="${email}">
    <button class="quiet">${words}</button>
  </form>`;

const peoplePart = (folder: string) => {
  const people = demoPeople(folder);
  if (people.length === 0)
    return part("people", "People", html`<p>No demo is loaded, so there is nobody to be yet.</p>`);
  const row = ({ name, email, line }: (typeof people)[number]) => html`
    <li class="row act"><span><strong>${name}</strong><br><span class="soft">${line}</span></span>${enter(name, email, html`Sign in<span class="vh"> as ${name}</span>`)}</li>`;
  return part("people", "People", list(people, row));
};

const someonePart = part(
  "someone",
  "Someone else",
  html`<form class="form" method="post" action="/dev/sign-in">
    <div class="field"><label for="name">Name</label><input class="medium" id="name" name="name" required></div>
    <div class="field"><label for="email">E-mail</label><input class="medium" id="email" name="email" type="email" required></div>
    <div class="acts"><button class="button plain">Sign in as them</button></div>
  </form>`,
);

const clockPart = ({ folder, deps }: Machine) => {
  const days = Math.round(clockOffset(folder) / 86_400_000);
  const moved = days === 0 ? "It has not been moved." : `It has been moved ${days} days forward.`;
  return part(
    "clock",
    "The clock",
    html`<p>Here it is ${dayInWords(dayOf(deps.now()))}. ${moved} Closing dates pass when the clock passes them.</p>
    <form class="form" method="post" action="/dev/clock">
      <div class="field"><label for="days">Days to move it forward</label><input class="short" id="days" name="days" inputmode="numeric" value="1"></div>
      <div class="acts"><button class="button plain">Move the clock</button></div>
    </form>`,
  );
};

const paragraph = (words: string) =>
  words.startsWith("http")
    ? html`<p><a href="${words}">The address in this letter</a></p>`
    : html`<p>${words}</p>`;

const letterRow = ({ at, to, subject, text }: Letter) => html`
  <li class="row">
    <p><strong>${subject}</strong><br><span class="soft">To ${to}, ${at.slice(0, 16).replace("T", " ")}</span></p>
    ${text.trim().split("\n\n").map(paragraph)}
  </li>`;

const signIn = async ({ deps, origin }: Machine, c: Context): Promise<Response> => {
  const [name, email] = [await field(c, "name"), (await field(c, "email")).toLowerCase()];
  const opened = await Deps.with(deps, () =>
    Actor.with({ type: "system", reason: "this machine" }, async () => {
      const { personId } = await Person.knownAs(email, name);
      return Session.open({ personId });
    }),
  );
  keepSession(c, origin, opened.token, opened.expiresAt);
  return c.redirect("/app/", 303);
};

export const createDev = (machine: Machine): Hono => {
  const { folder, origin } = machine;
  const dev = new Hono();
  dev.onError((error, c) =>
    error instanceof DomainError
      ? c.html(
          page(
            "That did not work",
            html`<p>${error.message}</p><ul>${error.fields.map((each) => html`<li>${each.path}: ${each.message}</li>`)}</ul>`,
          ),
          400,
        )
      : c.text(String(error.stack), 500),
  );
  dev.use(sameOrigin(origin));
  dev.get("/", (c) =>
    c.html(page("This machine", html`${peoplePart(folder)}${someonePart}${clockPart(machine)}`)),
  );
  dev.get("/style.css", (c) => c.text(machine.style(), 200, { "Content-Type": "text/css; charset=utf-8" }));
  dev.get("/inbox", (c) => {
    const letters = outbox(folder);
    const shown =
      letters.length === 0 ? html`<p>Nothing here yet. That is fine.</p>` : list(letters, letterRow);
    return c.html(page("Inbox", part("letters", "Mail sent from here", shown)));
  });
  dev.route("/files", storedFiles(machine.disk));
  dev.get("/inbox.json", (c) => c.json(outbox(folder)));
  dev.post("/sign-in", (c) => signIn(machine, c));
  dev.post("/clock", async (c) => {
    const days = Number(await field(c, "days"));
    if (!Number.isInteger(days) || days < 1 || days > 3660)
      return c.html(page("The clock stays", html`<p>Give whole days, from 1 to 3660.</p>`), 400);
    moveClock(folder, days);
    await machine.runCrons();
    return c.redirect("/dev", 303);
  });
  return dev;
};
