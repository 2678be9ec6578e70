import { createHash } from "node:crypto";
import { Hono } from "hono";

/** What the pages are drawn with. */
export interface Assets {
  readonly style: string;
  readonly font: Uint8Array;
}

/** The same with addresses that change when they do, so that browsers may keep them for a year. */
export interface Look {
  readonly stylePath: string;
  readonly fontPath: string;
  readonly style: string;
  readonly font: Uint8Array;
}

const mark = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 10);

export const lookOf = ({ style, font }: Assets): Look => {
  const fontPath = `/public/public-sans-${mark(font)}.woff2`;
  const linked = style.replaceAll(/url\([^)]*public-sans-latin\.woff2"?\)/g, `url("${fontPath}")`);
  return { style: linked, font, fontPath, stylePath: `/public/style-${mark(linked)}.css` };
};

/** The garden line on a plot of teal: the mark in a browser's tab. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0d5559"/>' +
  '<path d="M7 9.5 7.3 24M25 9.8 24.7 24M7.1 15.4C12 14.6 19 16.2 24.9 15.2" fill="none" stroke="#fffdf7" ' +
  'stroke-width="2.6" stroke-linecap="round"/></svg>';

export const iconPath = `/public/icon-${mark(icon)}.svg`;

const forAYear = { "Cache-Control": "public, max-age=31536000, immutable" };

export const assetRoutes = ({ stylePath, fontPath, style, font }: Look) =>
  new Hono()
    .get(stylePath, (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8", ...forAYear }))
    .get(iconPath, (c) => c.body(icon, 200, { "Content-Type": "image/svg+xml", ...forAYear }))
    .get(fontPath, (c) => c.body(new Uint8Array(font), 200, { "Content-Type": "font/woff2", ...forAYear }));
