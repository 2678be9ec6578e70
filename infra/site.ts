/** The portal: files under `/app`, the same page for every address that is not a file. */
import { router } from "./router.ts";

export const site = new sst.aws.StaticSite("Portal", {
  path: "packages/web",
  build: { command: "npx vite build", output: "dist" },
  // SST would write its types among the sources; nothing here reads them.
  vite: { types: "../../.sst/portal-env.d.ts" },
  // A page that was open before a deploy asks for the parts of its own build: their names say what is in them, so all
  // builds' parts lie side by side. One build is less than a megabyte.
  assets: { purge: false },
  // Only the edge reads the files; no other site has business with the bucket.
  transform: { assets: { cors: false } },
  router: { instance: router, path: "/app" },
});
