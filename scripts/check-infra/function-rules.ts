/** How the functions run: the runtime, the log, what they are told, and that their source is there. */
import * as z from "zod";
import { environment, runtime } from "../../infra/contract.ts";
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

/** Faults of every function, and of every source file that `isFile` does not find. */
export const functionFaults = (seen: Seen, isFile: (path: string) => boolean): string[] => {
  const groups = ofKind(seen, "cloudwatch/logGroup:LogGroup").map((group) => inputs(group, LogGroup));
  const kept = new Map(groups.map((group) => [group.name, group.retentionInDays ?? 0]));
  const functions = ofKind(seen, "lambda/function:Function");
  const lost = seen.builds
    .map(({ functionID, handler }) => ({ functionID, file: handler.replace(/\.handler$/, ".ts") }))
    .filter(({ file }) => !isFile(file));
  return [
    ...(functions.length === 8 ? [] : [`${functions.length} functions, not 8`]),
    ...functions.flatMap((resource) => faultsOf(resource, kept)),
    ...lost.map(({ functionID, file }) => `${functionID}: there is no ${file}`),
  ];
};
