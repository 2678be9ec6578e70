import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

/** Where the API, the sign-in pages and the public pages answer on this machine. */
const edge = "http://localhost:3000";

const layers = "@layer reset, tokens, base, layout, components, utilities;";

/** Says the order of the layers at the top of each style file: whichever a page loads first then sets it right. */
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

export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  plugins: [solid(), layersFirst],
  build: {
    // A strict content policy allows no data: addresses, and no script or style in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    outDir: "dist",
    manifest: true,
  },
  // Vite's own scan can't read Solid's JSX, so these are named.
  optimizeDeps: { noDiscovery: true, include: ["hono/client", "idb"] },
  server: {
    port: 5173,
    strictPort: true,
    // All that is not the portal belongs to the server behind it.
    proxy: { "^/(?!app(/|$))": edge },
  },
});
