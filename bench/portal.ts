import { fileURLToPath } from "node:url";
import { buildPortal } from "../scripts/local/build-web.ts";
import { kb, limits, portalBytes, type Weighed } from "../scripts/portal-bytes.ts";

const SHOWN = 6;

const line = ({ name, bytes, limit }: Weighed): string =>
  `  ${kb(bytes).padStart(8)} of ${kb(limit)}  ${name.replace("src/features/", "")}${bytes > limit ? "  OVER" : ""}`;

/** Bytes a browser fetches for each page's first load, gz, beside what it may weigh. */
export const benchPortal = async (): Promise<void> => {
  await buildPortal(console.log);
  const { shell, pages, lazyFiles, style, fonts } = portalBytes();
  const over = pages.filter(({ bytes, limit }) => bytes > limit);
  console.log(`portal shell: ${kb(shell)} of JS gz; with each page (${pages.length}), the heaviest:`);
  for (const page of pages.slice(0, Math.max(SHOWN, over.length))) console.log(line(page));
  console.log(
    over.length > 0
      ? `  over: ${over.map(({ name }) => name).join(", ")}`
      : "  every page is within its goal",
  );
  console.log("the heaviest file that is fetched later:");
  for (const file of lazyFiles.slice(0, 1)) console.log(line(file));
  console.log(`portal CSS: ${kb(style)} gz (goal ≤ ${kb(limits.style)})`);
  console.log(`portal fonts: ${kb(fonts)} gz (goal ≤ ${kb(limits.fonts)})`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchPortal();
