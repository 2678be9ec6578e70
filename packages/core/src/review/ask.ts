import { live } from "../db/entity.ts";
import { AskItems } from "./ask.entity.ts";
import { mayRead } from "./ask.rules.ts";
import { Info } from "./ask.schema.ts";

export type { Info } from "./ask.schema.ts";

/** What one person was asked about one application, or undefined. Raw: no policy. */
export const mine = async (applicationId: string, personId: string): Promise<Info | undefined> => {
  const found = await live(AskItems).get({ applicationId, personId }).go({ consistent: true });
  return found.data ? Info.strip().parse(found.data) : undefined;
};

/** Everyone asked to read an application. Raw: no policy. */
export const ofApplication = async (applicationId: string): Promise<Info[]> => {
  const found = await live(AskItems)
    .query.ofApplication({ applicationId })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => Info.strip().parse(row));
};

/** Whether being asked lets this person read the application: asked, and no tie. */
export const reads = async (applicationId: string, personId: string): Promise<boolean> =>
  mayRead(await mine(applicationId, personId));
