import type { enclosureRoutes } from "@allotment/functions/api/routes/application-enclosure";
import { revalidate } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";
import { paperSender } from "../../lib/paper.ts";
import { getDraft } from "./application.queries.ts";

const files = client<typeof enclosureRoutes>("/applications")[":applicationId"].files;
const one = files[":enclosureId"];

/** Sends a file and has it go with an application, under the words that say what it is. */
export const enclosureSender = (applicationId: string) =>
  paperSender(
    (json) => call(files.$post({ param: { applicationId }, json })),
    async ({ enclosureId }, _, about: string) => {
      await call(one.$put({ param: { applicationId, enclosureId }, json: { about } }));
      await revalidate(getDraft.keyFor(applicationId));
    },
  );

/** Goes to the file itself; the way back leads here. */
export const openEnclosure = async (applicationId: string, enclosureId: string): Promise<void> => {
  const { url } = await call(one.$get({ param: { applicationId, enclosureId } }));
  window.location.assign(url);
};

export const takeBackEnclosure = async (applicationId: string, enclosureId: string): Promise<void> => {
  await call(one.$delete({ param: { applicationId, enclosureId } }));
  await revalidate(getDraft.keyFor(applicationId));
};
