import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { states } from "./account.rules.ts";
import { partKeys } from "./questions.rules.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const ids = { type: "list", items: { type: "string" }, required: true } as const;

/**
 * An account's head. Access: by id; those of a giver's grant (or a funder's programme), newest first; those of a
 * programme that were shared with its funder or by it.
 */
export const AccountHeads = defineEntity({
  model: { service: "allotment", entity: "account", version: "1" },
  attributes: {
    accountId: text,
    byFunder: { type: "boolean", required: true },
    grantId: maybe,
    programmeId: maybe,
    funderOrgId: maybe,
    orgId: text,
    giverName: text,
    covers: { type: "any", required: true },
    state: { type: states, required: true },
    share: { type: "number", required: true },
    authorIds: ids,
    receiverIds: ids,
    funderReads: { type: "boolean", required: true },
    dialogueId: maybe,
    startedAt: text,
    sharedAt: maybe,
    coSignedAt: maybe,
    version: { type: "number", required: true },
    /** What it is about: a grant, or a funder's programme. */
    about: text,
  },
  indexes: {
    byId: { pk: key("pk", ["accountId"], "ACCOUNT#${accountId}"), sk: key("sk", [], "HEAD") },
    ofAbout: {
      index: "gsi1",
      pk: key("gsi1pk", ["about"], "ACCOUNTS#${about}"),
      sk: key("gsi1sk", ["accountId"], "${accountId}"),
    },
  },
});

/** The days a giver's accounts cover, kept together so that two at once can't overlap. Access: by what they are about. */
export const Covered = defineEntity({
  model: { service: "allotment", entity: "covered", version: "1" },
  attributes: {
    about: text,
    spans: { type: "any", required: true },
    version: { type: "number", required: true },
  },
  indexes: {
    byAbout: { pk: key("pk", ["about"], "COVERED#${about}"), sk: key("sk", [], "SPANS") },
  },
});

/** One question's answer. Access: those of an account, in one query. */
export const AccountParts = defineEntity({
  model: { service: "allotment", entity: "accountPart", version: "1" },
  attributes: {
    accountId: text,
    key: { type: partKeys, required: true },
    words: text,
    changes: { type: "any", required: true },
    nothingYet: text,
    missing: text,
    noOneMissing: { type: "boolean", required: true },
    quotes: { type: "any", required: true },
    savedAt: maybe,
    savedById: maybe,
    version: { type: "number", required: true },
  },
  indexes: {
    ofAccount: {
      pk: key("pk", ["accountId"], "ACCOUNT#${accountId}"),
      sk: key("sk", ["key"], "PART#${key}"),
    },
  },
});

/** The account as it was shared: questions as asked, with their answers. Never made again from today's questions. */
export const SharedAccounts = defineEntity({
  model: { service: "allotment", entity: "sharedAccount", version: "1" },
  attributes: {
    accountId: text,
    parts: { type: "any", required: true },
    summary: text,
    at: text,
    byId: text,
  },
  indexes: {
    ofAccount: {
      pk: key("pk", ["accountId"], "ACCOUNT#${accountId}"),
      sk: key("sk", [], "SHARED"),
    },
  },
});

/** A dated, named note after co-signing. Access: those of an account, oldest first. */
export const AccountAddenda = defineEntity({
  model: { service: "allotment", entity: "accountAddendum", version: "1" },
  attributes: { accountId: text, addendumId: text, byId: text, at: text, words: text },
  indexes: {
    ofAccount: {
      pk: key("pk", ["accountId"], "ACCOUNT#${accountId}"),
      sk: key("sk", ["addendumId"], "ADDENDUM#${addendumId}"),
    },
  },
});
