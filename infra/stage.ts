/**
 * Stages come in two kinds. A shared stage stands on a foundation of its own and holds people's words.
 * Any other name is one developer's own stage: it makes what it needs and leaves nothing behind.
 */
const shared = ["production", "staging"];

export const isShared = (stage: string): boolean => shared.includes(stage);

export const region = "eu-west-2";

/** What the deployer sets in the environment of `sst deploy`; `docs/how-to/deploy.md` lists it. */
export const settings = () => {
  const { ALLOTMENT_DOMAIN: domain, ALLOTMENT_MAIL_SENDER: sender, ALLOTMENT_BUILD: build } = process.env;
  if (!sender) throw new Error("Set ALLOTMENT_MAIL_SENDER to the domain or address that mail comes from");
  if (isShared($app.stage) && !domain)
    throw new Error("Set ALLOTMENT_DOMAIN: a shared stage needs its own name");
  return { domain, sender, build: build ?? "unlabelled" };
};
