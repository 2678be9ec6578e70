import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

/** Where the API, the sign-in pages and the public pages answer on this machine. */
const edge = "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  plugins: [solid()],
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
