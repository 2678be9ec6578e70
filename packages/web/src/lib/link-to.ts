import { paths } from "./paths.ts";

/** The page of each kind of thing, by the prefix of its id. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  org: (organisationId) => paths.organisation({ organisationId }),
  prog: (programmeId) => paths.programme({ programmeId }),
  app: (applicationId) => paths.application({ applicationId }),
  grant: (grantId) => paths.grant({ grantId }),
  pot: (potId) => paths.pot({ potId }),
  tx: (txId) => paths.oneSpend({ txId }),
  question: (page) => paths.question({ page }),
  cycle: (cycleId) => paths.cycle({ cycleId }),
  exp: (experimentId) => paths.experiment({ experimentId }),
  note: (noteId) => paths.note({ noteId }),
  acct: (accountId) => paths.account({ accountId }),
  dlg: (dialogueId) => paths.conversation({ dialogueId }),
};

/**
 * Where the thing with this id is read, or undefined when it has no page of its own. `page` names another of its pages,
 * which come after its own: an application's review alone lives in another room.
 */
export const linkTo = (id: string, page?: string): string | undefined => {
  if (page === "review") return paths.review({ applicationId: id });
  const own = pages[id.slice(0, id.indexOf("_"))]?.(id);
  return own && page ? `${own}/${page}` : own;
};
