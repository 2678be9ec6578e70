/** What a run of the program left: read with a schema, since it comes from outside. */
import * as z from "zod";

const Inputs = z.record(z.string(), z.unknown());
const Resource = z.object({ type: z.string(), name: z.string(), inputs: Inputs });
export type Resource = z.infer<typeof Resource>;

export const Seen = z.object({
  app: z.object({ protect: z.boolean(), removal: z.string() }),
  resources: z.array(Resource),
  lookUps: z.array(z.object({ token: z.string(), inputs: Inputs })),
  builds: z.array(z.object({ functionID: z.string(), handler: z.string(), bundle: z.string().optional() })),
});
export type Seen = z.infer<typeof Seen>;

/** The mark that Pulumi puts on a wrapped value, and the kind of it that says "secret". */
const MARK = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const unwrap = (value: unknown, open: (wrapped: Record<string, unknown>) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, open));
  if (!isObject(value)) return value;
  if (value[MARK] === SECRET) return open(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner, open)]));
};

const opened = (value: unknown): unknown => unwrap(value, (wrapped) => opened(wrapped.value));

/** Inputs with secrets opened, read by the schema `shape`. */
export const inputs = <T>(resource: Resource, shape: z.ZodType<T>): T => shape.parse(opened(resource.inputs));

/** Inputs as the state file would show them: secrets gone. */
export const shown = (resource: Resource): string => JSON.stringify(unwrap(resource.inputs, () => "secret"));

/** Resources of one kind, such as `lambda/function:Function`. */
export const ofKind = ({ resources }: Seen, kind: string): Resource[] =>
  resources.filter((resource) => resource.type === `aws:${kind}`);
