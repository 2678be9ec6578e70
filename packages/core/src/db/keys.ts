/**
 * How an entity names its keys. Every index is one of the table's; keys are readable templates,
 * and are never re-cased (an id is lower case already).
 */
export const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
  template: string,
) => ({ field, composite, template, casing: "none" }) as const;
