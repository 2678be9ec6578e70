import { route } from "./route.ts";

/**
 * Every page of the portal, by name. Use `paths.pot({ potId })` in links and `paths.pot.pattern` in routes.
 * The rooms come first; the rest follow the room they live in.
 */
export const paths = {
  home: route("/"),
  programmes: route("/programmes"),
  pots: route("/pots"),
  learning: route("/learning"),
  conversations: route("/conversations"),

  newProgramme: route("/programmes/new"),
  programme: route("/programmes/:programmeId"),
  programmeEdit: route("/programmes/:programmeId/edit"),
  programmePart: route("/programmes/:programmeId/edit/:part"),
  programmePeople: route("/programmes/:programmeId/people"),
  programmeFund: route("/programmes/:programmeId/fund"),
  programmeApplications: route("/programmes/:programmeId/applications"),
  fundersAccount: route("/programmes/:programmeId/account"),

  newApplication: route("/programmes/:programmeId/apply"),
  application: route("/applications/:applicationId"),
  applicationQuestion: route("/applications/:applicationId/questions/:questionKey"),
  applicationCheck: route("/applications/:applicationId/check"),
  applicationHelpers: route("/applications/:applicationId/helpers"),

  asked: route("/reviews"),
  programmeReviews: route("/programmes/:programmeId/reviews"),
  review: route("/reviews/:applicationId"),
  tie: route("/reviews/:applicationId/tie"),
  askReviewer: route("/reviews/:applicationId/ask"),
  openTalk: route("/reviews/:applicationId/open-talk"),
  perspective: route("/reviews/:applicationId/perspective"),
  decide: route("/reviews/:applicationId/decide"),
  decision: route("/applications/:applicationId/decision"),

  grant: route("/grants/:grantId"),
  agreement: route("/grants/:grantId/agreement"),
  agreementVersion: route("/grants/:grantId/agreement/:version"),
  payments: route("/grants/:grantId/payments"),
  grantDraft: route("/grants/:grantId/draft"),
  grantDraftPart: route("/grants/:grantId/draft/:part"),
  grantSign: route("/grants/:grantId/sign"),
  grantChange: route("/grants/:grantId/change"),
  newGrant: route("/applications/:applicationId/agreement"),
  programmeGrants: route("/programmes/:programmeId/grants"),
  programmePayments: route("/programmes/:programmeId/payments"),
  groupGrants: route("/organisations/:organisationId/grants"),

  pot: route("/pots/:potId"),
  potTree: route("/pots/:potId/tree"),
  newPot: route("/pots/:potId/new"),
  spend: route("/pots/:potId/spend"),
  potDrafts: route("/pots/:potId/drafts"),
  potHold: route("/pots/:potId/hold"),
  potFreeze: route("/pots/:potId/freeze"),
  statement: route("/pots/:potId/statement"),
  statementPage: route("/pots/:potId/statement/:page"),
  oneSpend: route("/pots/spends/:txId"),
  correctSpend: route("/pots/spends/:txId/correct"),

  newCycle: route("/learning/cycles/new"),
  cycle: route("/learning/cycles/:cycleId"),
  newNote: route("/learning/notes/new"),
  note: route("/learning/notes/:noteId"),
  newExperiment: route("/learning/experiments/new"),
  experiment: route("/learning/experiments/:experimentId"),

  newAccount: route("/accounts/new"),
  account: route("/accounts/:accountId"),
  accountEdit: route("/accounts/:accountId/edit"),
  accountShare: route("/accounts/:accountId/share"),

  newConversation: route("/conversations/new"),
  conversation: route("/conversations/:dialogueId"),
  record: route("/conversations/:dialogueId/record"),

  newOrganisation: route("/organisations/new"),
  organisation: route("/organisations/:organisationId"),
  organisationEdit: route("/organisations/:organisationId/edit"),
  organisationPeople: route("/organisations/:organisationId/people"),
  imports: route("/organisations/:organisationId/import"),
  grantElsewhere: route("/grants/:grantId/elsewhere"),
  me: route("/me"),
  safety: route("/safety"),
  design: route("/design"),
} as const;
