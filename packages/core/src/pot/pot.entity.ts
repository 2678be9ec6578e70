import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { modes, potStates } from "./pot.rules.ts";

/**
 * A pot's head: the running sums, who holds it, and the lock (`seq`). Small on purpose: with 12 holders it costs
 * one write unit, so a spend is 6 in all. It is in no index, so a spend writes to none.
 * Access: by id, alone or up to 100 at once.
 */
export const Heads = defineEntity({
  model: { service: "allotment", entity: "head", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    seq: { type: "number", required: true },
    balance: { type: "number", required: true },
    credited: { type: "number", required: true },
    debited: { type: "number", required: true },
    state: { type: potStates, required: true },
    holders: { type: "set", items: "string", required: true },
    /** Holders who have not said yes; gone once all have, so an open pot carries none. */
    waiting: { type: "set", items: "string" },
    children: { type: "number", required: true },
    setAside: { type: "number", required: true },
    currency: { type: "string", required: true },
    parentId: { type: "string" },
    rootId: { type: "string", required: true },
    hash: { type: "string", required: true },
    lastAt: { type: "string", required: true },
    name: { type: "string", required: true },
    visibility: { type: ["shown", "hidden"] as const, required: true },
    whoDecides: { type: modes, required: true },
    personId: { type: "string" },
    /** Its holders chose that two of them say yes to a spend. */
    twoOfUs: { type: "boolean" },
    openedOn: { type: "string" },
    openUntil: { type: "string" },
  },
  indexes: { byId: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", [], "HEAD") } },
});

/**
 * What a pot is for and where it belongs: everything that a spend does not touch.
 * Access: by id; the pots of a tree, or of one pot (gsi1). Pots out of sight sort apart, so lists never read them.
 */
export const Profiles = defineEntity({
  model: { service: "allotment", entity: "potProfile", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    rootId: { type: "string", required: true },
    /** Its parent, or `top` for a programme's fund. */
    under: { type: "string", required: true },
    visibility: { type: ["shown", "hidden"] as const, required: true },
    programmeId: { type: "string", required: true },
    funderOrgId: { type: "string", required: true },
    orgId: { type: "string" },
    makerId: { type: "string", required: true },
    nameForOthers: { type: "string" },
    share: { type: "number", required: true },
    edges: { type: "any", required: true },
    depth: { type: "number", required: true },
    opensBy: { type: ["maker", "agreement"] as const, required: true },
    startedWith: { type: "number", required: true },
    decisionId: { type: "string" },
    circleId: { type: "string" },
    madeAt: { type: "string", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", [], "PROFILE") },
    tree: {
      index: "gsi1",
      pk: key("gsi1pk", ["rootId"], "TREE#${rootId}"),
      sk: key("gsi1sk", ["visibility", "under", "potId"], "${visibility}#${under}#${potId}"),
    },
  },
});
