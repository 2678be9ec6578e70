import { buildFunctions } from "../../../scripts/build-functions.ts";
import { buildPortal } from "../../../scripts/local/build-web.ts";

/** Builds what `npm start` runs, once for all journeys. */
export const setup = async (): Promise<void> => {
  await Promise.all([buildFunctions("local"), buildPortal(console.log)]);
};
