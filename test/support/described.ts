import type { Send } from "./api.ts";

/** A JSON schema, as far as the API's description goes. */
interface Shape {
  readonly type?: string;
  readonly properties?: Record<string, Shape>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly anyOf?: readonly Shape[];
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly body: Shape | undefined;
  /** The answers when all goes well, with every reference followed, as text. */
  readonly answers: string;
}

interface Content {
  readonly content?: { readonly "application/json"?: { readonly schema: Shape } };
}

interface Raw extends Omit<Operation, "body" | "answers"> {
  readonly requestBody?: Content;
  readonly responses: Record<string, Content>;
}

/** Every operation of the API, from its own description. */
export const operationsOf = async (send: Send): Promise<Operation[]> => {
  const { body } = await send(undefined, "GET /api/openapi.json");
  const at = (ref: string): unknown =>
    ref
      .split("/")
      .slice(1)
      .reduce((node, name) => node[name], body);
  const followed = (node: unknown): string =>
    JSON.stringify(node, (_, each: unknown) =>
      each !== null && typeof each === "object" && "$ref" in each
        ? JSON.parse(followed(at(String(each.$ref))))
        : each,
    );
  const plain = (content: Content | undefined): Shape | undefined => {
    const schema = content?.content?.["application/json"]?.schema;
    return schema && JSON.parse(followed(schema));
  };
  const all = Object.entries<Record<string, Raw>>(body.paths);
  return all.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => ({
      ...{ path, method, operationId, parameters, body: plain(requestBody) },
      answers: Object.entries(responses)
        .filter(([status]) => status.startsWith("2"))
        .map(([, answer]) => JSON.stringify(plain(answer) ?? ""))
        .join("\n"),
    })),
  );
};

/** The least that fits a schema. `known` gives an id for a pattern, and a day or words by the field's name. */
export const leastOf = (
  shape: Shape,
  known: (pattern: string, name: string) => string,
  name = "",
): unknown => {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf?.[0]) return leastOf(shape.anyOf[0], known, name);
  switch (shape.type) {
    case "object": {
      const { properties = {}, required = [] } = shape;
      const needed = Object.entries(properties).filter(([field]) => required.includes(field));
      return Object.fromEntries(needed.map(([field, each]) => [field, leastOf(each, known, field)]));
    }
    case "array":
      return shape.items && (shape.minItems || name.endsWith("Ids"))
        ? [leastOf(shape.items, known, name)]
        : [];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 1, 1);
    default:
      return known(shape.pattern ?? "", name);
  }
};
