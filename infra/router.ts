/** The one front door. Paths: `/api` the API, `/app` the portal, all else the public pages. */
import { viewerAddressHeader } from "./contract.ts";
import { fileOrigin } from "./file.ts";
import { setPortalHeaders } from "./header.ts";
import { settings } from "./stage.ts";

const { domain } = settings();

export const router = new sst.aws.Router("Router", {
  ...(domain ? { domain } : {}),
  // Only the edge may call the functions. It signs bodies itself, since the public pages' forms run no script.
  protection: "oac-with-edge-signing",
  edge: {
    viewerRequest: {
      injection: `event.request.headers["${viewerAddressHeader}"] = { value: event.viewer.ip };`,
    },
    viewerResponse: { injection: fileOrigin.apply(setPortalHeaders) },
  },
});
