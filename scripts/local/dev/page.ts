/** The frame of this machine's own pages, in the look of the public ones. */
import { iconPath } from "@allotment/functions/public/asset";
import { html } from "hono/html";

type Html = ReturnType<typeof html>;

export const page = (title: string, inside: Html | Promise<Html>) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Allotment on this machine</title>
    <link rel="icon" href="${iconPath}" type="image/svg+xml">
    <link rel="stylesheet" href="/dev/style.css">
  </head>
  <body>
    <header class="mast">
      <a class="mark" href="/">Allotment</a>
      <nav class="rooms" aria-label="This machine">
        <ul class="list">
          <li><a href="/dev">People and clock</a></li>
          <li><a href="/dev/inbox">Inbox</a></li>
          <li><a href="/app/">The portal</a></li>
        </ul>
      </nav>
    </header>
    <main id="main">
      <header class="head"><div class="body"><h1>${title}</h1></div></header>
      ${inside}
    </main>
  </body>
</html>`;

export const part = (id: string, heading: string, inside: Html | Promise<Html>) => html`
  <section class="part" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><div class="body">${inside}</div></section>`;

export const list = <T>(items: readonly T[], each: (item: T) => Html | Promise<Html>) =>
  html`<ul class="rows list">${items.map(each)}</ul>`;

export { html };
