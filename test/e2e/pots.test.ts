import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChrome } from "./support/chrome.ts";
import { type Product, startProduct } from "./support/product.ts";
import { Sender } from "./support/sender.ts";
import { enter, Visitor } from "./support/visitor.ts";

const neighbour = (name: string): string => `${name}@neighbours.example`;
const door = (name: string): string => `${name}@harbour-door.example`;

/** A day with Jo and Dean, in the demo: pots are made and said yes to, used at once, and looked at twice. */
describe("a day with pots", () => {
  let browser: Browser;
  let product: Product;

  const visit = async (email: string): Promise<Visitor> => {
    const visitor = await Visitor.open(browser, product.at);
    await enter(visitor.page.context(), product.at, email);
    return visitor;
  };
  /** The address of a pot someone holds, by its name. */
  const potOf = async (email: string, name: string): Promise<string> => {
    const holder = await Sender.as(product.at, email, "");
    const { items } = await holder.send("GET /pots");
    const pot = items.find((each: { name: string }) => each.name === name);
    return `/app/pots/${pot?.potId ?? expect.unreachable(`${email} holds no ${name}`)}`;
  };
  const tick = ({ page }: Visitor, name: string | RegExp): Promise<void> =>
    page.getByRole("checkbox", { name }).first().check();
  const says = ({ page }: Visitor, words: string | RegExp): Promise<void> =>
    page.getByText(words).first().waitFor();

  const wish = async (maker: Visitor, name: string, pounds: string): Promise<void> => {
    await maker.fill(/what is it called/i, name);
    await maker.fill(/how much goes in/i, pounds);
    await maker.fill(/what do you agree/i, "Lawful. For what matters to Jo.");
  };
  /** Everyone says yes on their own phone, and whoever made it opens it. */
  const openWith = async (maker: Visitor, emails: readonly string[]): Promise<void> => {
    const address = new URL(maker.page.url()).pathname;
    for (const email of emails) {
      const holder = await visit(email);
      await holder.go(address);
      await holder.press("Yes, I will hold it");
      await says(holder, /you said yes|said yes/i);
      await holder.close();
    }
    await maker.go(address);
    const own = maker.page.getByRole("button", { name: "Yes, I will hold it" });
    // What there is to answer comes a moment after the page.
    await own.or(maker.page.getByRole("button", { name: "Open this pot" })).waitFor();
    if (await own.isVisible()) {
      await own.click();
      await says(maker, /said yes/i);
    }
    await maker.press("Open this pot");
    await says(maker, "It is open.");
  };
  const writeSpend = async (holder: Visitor, what: string, pounds: string): Promise<void> => {
    await holder.fill(/what was it for/i, what);
    await holder.fill(/how much/i, pounds);
    await holder.fill(/why did it matter/i, "So that Jo can see her sister");
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openChrome()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("offers no pot to make to someone who does not hold the one above", async () => {
    const col = await visit("col@saltmere.example");
    await col.go(`${await potOf(door("mo"), "Harbour Door grant")}/new`);
    await says(col, /only those who hold/i);
    expect(await col.page.getByRole("button", { name: /make a pot/i }).count()).toBe(0);
    await col.close();
  });

  it("makes a team's pot that each of its people says yes to, before it opens", async () => {
    const mo = await visit(door("mo"));
    await mo.go(`${await potOf(door("mo"), "Harbour Door grant")}/new`);
    await wish(mo, "Door day pot", "100");
    await tick(mo, "Dean Ashby");
    await tick(mo, "Priya Soni");
    await mo.choose(/^a team/i);
    await mo.press(/make a pot with £100/i);
    await mo.heading("Door day pot");
    await openWith(mo, [door("dean"), door("priya")]);
    await mo.close();
  });

  it("makes Jo’s pot in it; a sum that is not there is refused with what is left, and nothing typed is lost", async () => {
    const dean = await visit(door("dean"));
    await dean.go(`${await potOf(door("dean"), "Door day pot")}/new`);
    await wish(dean, "Jo’s day", "18500");
    await tick(dean, /dean ashby/i);
    await tick(dean, "Jo");
    await dean.choose(/we decide together/i);
    await dean.press(/make a pot with/i);
    await says(dean, /£100.00 left/);
    await dean.fill(/how much goes in/i, "52.50");
    await dean.press(/make a pot with £52.50/i);
    await dean.heading("Jo’s day");
    await openWith(dean, [neighbour("jo")]);
    await dean.close();
  });

  it("takes a spend at once, with three fields and one tap", async () => {
    const jo = await visit(neighbour("jo"));
    await jo.go(`${await potOf(neighbour("jo"), "Jo’s day")}/spend`);
    await writeSpend(jo, "Bus pass for a month", "42.50");
    await jo.press("Spend £42.50 from Jo’s day");
    await says(jo, "Saved. You do not need anyone to sign this off. £10.00 is left.");
    await jo.close();
  });

  it("pays one of two who press at once for the last £10, and tells the other what is left", async () => {
    const address = `${await potOf(neighbour("jo"), "Jo’s day")}/spend`;
    const both = await Promise.all([visit(neighbour("jo")), visit(door("dean"))]);
    for (const each of both) {
      await each.go(address);
      await writeSpend(each, "Two coach seats", "10");
    }
    await Promise.all(both.map((each) => each.press("Spend £10.00 from Jo’s day")));
    const told = await Promise.all(
      both.map(async ({ page }) => {
        const trouble = page.getByRole("region", { name: /let us look at/i });
        await page
          .getByText(/^Saved\./)
          .or(trouble)
          .first()
          .waitFor();
        if (!(await trouble.isVisible())) return "saved";
        expect(await trouble.textContent()).toMatch(/There is £0(\.00)? left .* You asked for £10/);
        return "told";
      }),
    );
    expect(told.sort()).toEqual(["saved", "told"]);
    for (const each of both) await each.close();
  });

  it("lets someone who is not sure ask a peer, who reads those words alone and answers in words", async () => {
    const dean = await visit(door("dean"));
    await dean.go(`${await potOf(door("dean"), "Jo’s day")}/spend`);
    await dean.page.getByText("More to say, or another day").click();
    await dean.follow("Ask someone first");
    await dean.press("Ask them");
    await says(dean, "Pick at least one person.");
    await dean.fill(/what are you not sure of/i, "Is it fair to buy a second phone in one year?");
    await tick(dean, "Priya Soni");
    await dean.press("Ask them");
    await dean.heading("What you were not sure of");
    const priya = await visit(door("priya"));
    await priya.go("/app/");
    await priya.follow("Dean Ashby asks what you think");
    await says(priya, "Is it fair to buy a second phone in one year?");
    await says(priya, "What you say is advice, never permission.");
    expect(await priya.page.getByText("Jo’s day").count()).toBe(0);
    await priya.fill(/what do you think/i, "I would, and write down why.");
    await priya.press("Send my answer");
    await says(priya, "Thank you.");
    await priya.close();
    await dean.go("/app/");
    await dean.follow("What you were not sure of");
    await says(dean, "I would, and write down why.");
    await dean.press("I know enough now");
    await says(dean, "Closed. No one is asked any more.");
    await dean.close();
  });

  it("has no page for a pot that is kept out of sight of whoever asks", async () => {
    const dean = await visit(door("dean"));
    const address = await potOf(neighbour("noor"), "A and Bea");
    await dean.page.goto(`${product.at}${address}`);
    await dean.page.getByRole("heading", { level: 1, name: "We cannot find that page" }).waitFor();
    await dean.close();
  });

  it("says a tie aloud, and Marcus gives the second look", async () => {
    const dean = await visit(door("dean"));
    await dean.go(`${await potOf(door("dean"), "Marcus and Dean")}/spend`);
    await writeSpend(dean, "Laces from the same shop", "4");
    await dean.choose(/yes, and i will say how/i);
    await dean.fill(/what is the tie/i, "The shop belongs to my cousin");
    await dean.press("Spend £4.00 from Marcus and Dean");
    await says(dean, "Saved.");
    await dean.close();
    const marcus = await visit(neighbour("marcus"));
    await marcus.go(await potOf(neighbour("marcus"), "Marcus and Dean"));
    await marcus.follow("Laces from the same shop");
    await marcus.press("I have looked at this");
    await says(marcus, "Thank you. It says now that you looked.");
    await marcus.close();
  });

  it("lets a circle decide without the one who has the tie", async () => {
    const mo = await visit(door("mo"));
    await mo.go(`${await potOf(door("mo"), "Circle pot (peers decide together)")}/spend`);
    await writeSpend(mo, "One more evening at Wend Street", "225");
    await mo.choose(/yes, and i will say how/i);
    await mo.page.getByLabel("Whose tie is it?").selectOption({ label: "Tom Ekwueme" });
    await mo.fill(/what is the tie/i, "The evenings are at Wend Street, where he works");
    await tick(mo, "Tom Ekwueme");
    await mo.press(/^spend £225.00 from/i);
    await says(mo, "Saved.");
    await mo.follow("One more evening at Wend Street");
    await says(mo, "Stepped back");
    await mo.close();
  });
});
