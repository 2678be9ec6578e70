/** How the functions run: the runtime, the log, what they are told, and that each is handed over as we built it. */
import * as z from "zod";
import { environment, functions, runtime } from "../../infra/contract.ts";
import { inputs, ofKind, type Resource, type Seen } from "./seen.ts";

const Lambda = z.object({
  runtime: z.string().optional(),
  architectures: z.array(z.string()).optional(),
  loggingConfig: z.object({ logGroup: z.string() }).optional(),
  environment: z.object({ variables: z.record(z.string(), z.string()) }).optional(),
});

const LogGroup = z.object({ name: z.string(), retentionInDays: z.number().optional() });

/** The signer runs at the edge, where AWS makes its log group in the visitor's region and no setting reaches it. */
const EDGE = "RouterEdgeFunction";

const logFaults = (name: string, group: string | undefined, kept: ReadonlyMap<string, number>): string[] => {
  if (group === undefined) return [`${name}: no log group of its own`];
  return (kept.get(group) ?? 0) > 0 ? [] : [`${name}: its log is kept for ever`];
};

const faultsOf = (resource: Resource, kept: ReadonlyMap<string, number>): string[] => {
  const { name } = resource;
  const lambda = inputs(resource, Lambda);
  const ran = lambda.runtime === runtime ? [] : [`${name}: runs on ${lambda.runtime}, not ${runtime}`];
  if (name === EDGE) return ran;
  const told = lambda.environment?.variables ?? {};
  return [
    ...ran,
    ...(lambda.architectures?.join() === "arm64" ? [] : [`${name}: not on arm64`]),
    ...logFaults(name, lambda.loggingConfig?.logGroup, kept),
    ...Object.values(environment)
      .filter((variable) => !told[variable])
      .map((variable) => `${name}: is not told ${variable}`),
  ];
};

/** The signer is SST's own and is not built here. */
const buildFaults = ({ builds }: Seen, isFile: (path: string) => boolean): string[] =>
  Object.entries(functions).flatMap(([name, source]) => {
    const built = builds.find(({ functionID }) => functionID === name);
    if (!built) return [`${name}: in the contract, and not made`];
    const file = `${built.bundle}/${built.handler.replace(/\.handler$/, ".mjs")}`;
    if (file !== `packages/functions/dist/${source}/index.mjs`) return [`${name}: made from ${file}`];
    return isFile(file) ? [] : [`${name}: there is no ${file}`];
  });

/** Faults of every function, and of every built file that `isFile` does not find. */
export const functionFaults = (seen: Seen, isFile: (path: string) => boolean): string[] => {
  const groups = ofKind(seen, "cloudwatch/logGroup:LogGroup").map((group) => inputs(group, LogGroup));
  const kept = new Map(groups.map((group) => [group.name, group.retentionInDays ?? 0]));
  const made = ofKind(seen, "lambda/function:Function");
  const strangers = made.filter(
    ({ name }) => name !== EDGE && !Object.hasOwn(functions, name.replace(/Function$/, "")),
  );
  return [
    ...strangers.map(({ name }) => `${name}: not in the contract`),
    ...made.flatMap((resource) => faultsOf(resource, kept)),
    ...buildFaults(seen, isFile),
  ];
};
