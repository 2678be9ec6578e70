import { DropChange, ProposeChange, SignChange } from "@allotment/core/grant/change.schema";
import { Grant } from "@allotment/core/grant/index";
import { router } from "../contract.ts";
import { act, without } from "./grant-act.ts";

/** Changes to a signed agreement: asked for by either side, and signed by both. */
export const changeRoutes = router()
  .openapi(
    act(
      "/{grantId}/actions/propose-change",
      "proposeChange",
      "Ask for a change: what, why and from when",
      ProposeChange.omit(without),
    ),
    async (c) => c.json(await Grant.proposeChange({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act("/{grantId}/actions/sign-change", "signChange", "Sign the open change", SignChange.omit(without)),
    async (c) => c.json(await Grant.signChange({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/drop-change",
      "dropChange",
      "Let the open change go; what was agreed stays",
      DropChange.omit(without),
    ),
    async (c) => c.json(await Grant.dropChange({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
