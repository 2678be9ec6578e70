import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

/** Where the API, the sign-in pages and the public pages answer on this machine. */
const edge = "http://localhost:3000";

const layers = "@layer reset, tokens, base, layout, components, utilities;";

/** Says the order of the layers first: the bundler may put a part's style before the line that sets it. */
const layersFirst: Plugin = {
  name: "layers-first",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === "asset" && file.fileName.endsWith(".css"))
        file.source = `${layers}${String(file.source)}`;
  },
};

/** No page is drawn on a server, so the code with which Solid takes over such a page is never run: it is left out. */
const drawnHere: Plugin = {
  name: "drawn-here",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /solid-js\/|@solidjs\/router\// },
    handler: (code) =>
      code.replace(/\bsharedConfig\.(context|registry|gather|load|has)\b(?!\s*=[^=])/g, "undefined"),
  },
};

/** How many pages share a module before it is worth loading with all of them: one file shrinks better than many. */
const SHARED_BY = 13;

export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  plugins: [solid(), drawnHere, layersFirst],
  build: {
    // A strict content policy allows no data: addresses, and no script or style in the page.
    assetsInlineLimit: 0,
    // A page's own file is asked for at once; only what it imports is worth naming beforehand.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, found) => found.filter((one) => one !== file),
    },
    // All of it is smaller than one form's script, and each file of its own would cost more than it saves.
    cssCodeSplit: false,
    rolldownOptions: {
      // How long plugins took is for whoever tunes them, not for whoever starts the portal.
      checks: { bundlerTimings: false },
      output: {
        // The shell lists these: names for people would cost every page half a kilobyte. The manifest says which is which.
        // Seven letters of a hash tell enough files apart; capitals, or an eighth, would cost every page a hundred bytes.
        hashCharacters: "base36",
        chunkFileNames: "assets/[hash:7].js",
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], priority: 2 },
            // What one feature alone needs stays with its own pages, however many they are.
            { name: "kit", minShareCount: SHARED_BY, test: /^(?!.*\/features\/)/, priority: 1 },
          ],
        },
      },
    },
    outDir: "dist",
    manifest: true,
  },
  // Vite's own scan can't read Solid's JSX, and nothing here needs it.
  optimizeDeps: { noDiscovery: true },
  server: {
    port: 5173,
    strictPort: true,
    // All that is not the portal belongs to the server behind it.
    proxy: { "^/(?!app(/|$))": edge },
  },
});
