/** The public pages' style as one text: what their file imports, joined and made small. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

const joined = () =>
  buildSync({
    entryPoints: ["packages/functions/src/public/style.css"],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    // The pages say where the font is: its address holds a mark of what is in it.
    external: ["*.woff2"],
    logLevel: "error",
  });

/** Read anew each time. @throws when a file it imports is missing; esbuild has then said which. */
export const publicStyle = (): string =>
  joined()
    .outputFiles.map(({ text }) => text)
    .join("");

/** The one web font, as the portal keeps it. */
export const publicFont = (): Buffer =>
  readFileSync(join(root, "packages/web/src/style/fonts/public-sans-latin.woff2"));

/** Gives a bundle the whole style where the code asks for the file. */
export const publicStylePlugin: Plugin = {
  name: "public-style",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]public[\\/]style\.css$/ }, () => {
      const { outputFiles, metafile } = joined();
      return {
        contents: outputFiles.map(({ text }) => text).join(""),
        loader: "text",
        watchFiles: Object.keys(metafile.inputs).map((file) => join(root, file)),
      };
    }),
};
