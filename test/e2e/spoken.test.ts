import { questionKeys } from "@allotment/core/application/questions.rules";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChrome } from "./support/chrome.ts";
import { aDraft } from "./support/draft.ts";
import { type Product, startProduct } from "./support/product.ts";
import { Sender } from "./support/sender.ts";
import { Visitor } from "./support/visitor.ts";

/** Mo would rather talk than type, at a desk with a microphone and on a phone. */
describe("an application that is spoken", () => {
  const email = "mo@harbour-door.example";
  let browser: Browser;
  let product: Product;
  let lead: Sender;
  let applicationId: string;
  let mo: Visitor;

  const question = (key: string): string => `/app/applications/${applicationId}/questions/${key}`;
  const draft = () => lead.send(`GET /applications/${applicationId}/draft`);
  /** All that is needed to have one recording on the page, not kept yet. */
  const speak = async (): Promise<void> => {
    await mo.press("Record your answer");
    await mo.page.getByText(/Recording, 0:0[1-9]/).waitFor();
    await mo.press("Pause");
    await mo.page.getByText(/Paused, /).waitFor();
    await mo.press("Go on recording");
    await mo.press("Stop");
    await mo.page.getByText(/on this device only/).waitFor();
  };
  const keep = async (): Promise<void> => {
    await mo.press("Keep this recording");
    await mo.page.getByText(/Spoken by you/).waitFor();
  };

  beforeAll(async () => {
    const sound = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
    [product, browser] = await Promise.all([startProduct("--empty"), openChrome(...sound)]);
    lead = await Sender.as(product.at, email, "Mo");
    applicationId = await aDraft(await Sender.as(product.at, "ruth@saltmere.example", "Ruth"), lead);
    mo = await Visitor.open(browser, product.at, 1280);
    await mo.signIn(email);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("is recorded, paused, listened to and kept, by keyboard too", async () => {
    await mo.go(question("q1"));
    await mo.press("Rather talk?");
    await mo.page.getByRole("button", { name: "Record your answer" }).waitFor();
    await speak();
    expect(await mo.page.evaluate(() => document.activeElement?.textContent)).toBe("Keep this recording");
    await mo.settle();
    await mo.page.getByLabel("What you recorded").evaluate(async (sound) => {
      if (!(sound instanceof HTMLAudioElement)) throw new Error("No sound to listen to");
      await sound.play();
      while (sound.currentTime === 0) await new Promise((later) => setTimeout(later, 50));
    });
    await mo.page.keyboard.press("Enter");
    await mo.page.getByText(/Spoken by you/).waitFor();
    await mo.settle();
    expect((await draft()).recordings).toMatchObject([{ part: "q1", byId: await lead.id() }]);
  });

  it("waits on the device without a network, over a new page, and goes when it is back", async () => {
    await mo.go(question("q2"));
    await mo.press("Rather talk?");
    await speak();
    await mo.page.context().setOffline(true);
    await mo.press("Keep this recording");
    await mo.page.getByText("Kept on this device. We will send it when you are back.").waitFor();
    expect((await draft()).recordings).toHaveLength(1);
    await mo.page.context().setOffline(false);
    await mo.page.getByText(/Spoken by you/).waitFor();
    await mo.go(question("q3"));
    await mo.press("Rather talk?");
    await speak();
    await mo.go(question("q3"));
    await mo.page.getByText(/on this device only/).waitFor();
    await keep();
    expect((await draft()).recordings).toHaveLength(3);
  });

  it("says what to do where there is no leave to listen", async () => {
    const page = await Visitor.open(browser, product.at);
    await page.signIn(email);
    await page.page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await page.go(question("q4"));
    await page.press("Rather talk?");
    await page.press("Record your answer");
    await page.page
      .getByRole("alert")
      .getByText(/or type instead/)
      .waitFor();
    await page.settle();
    await page.page.context().close();
  });

  it("is come back to on a phone, six answers typed, and sent", async () => {
    for (const key of questionKeys.slice(3))
      await lead.send(`PUT /applications/${applicationId}/answers/${key}`, { words: `We say of ${key}.` }, 0);
    await lead.send(`PUT /applications/${applicationId}/facts`, { words: "A charity. Mo can sign." }, 0);
    await lead.send(`PUT /applications/${applicationId}/ask`, { askedPence: 18_000_000 }, 0);
    await mo.page.context().close();
    mo = await Visitor.open(browser, product.at, 360);
    await mo.signIn(email);
    await mo.go(`/app/applications/${applicationId}/check`);
    await mo.page
      .getByText(/Spoken by Mo/)
      .nth(2)
      .waitFor();
    await mo.press("Send this application");
    await mo.confirm();
    await mo.heading("Harbour Door");
    const said = await lead.send(`GET /applications/${applicationId}/document`);
    const [spoken, typed] = [said.answers.slice(0, 3), said.answers.slice(3)];
    for (const one of spoken) expect(one).toMatchObject({ words: "", recording: { type: "audio/webm" } });
    for (const one of typed) expect(one).not.toHaveProperty("recording");
    await mo.page.getByRole("button", { name: "Listen" }).first().click();
    await mo.page.getByLabel("The recording").waitFor();
    await mo.settle();
  });
});
