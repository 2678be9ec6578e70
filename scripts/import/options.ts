import { parseArgs } from "node:util";

export interface Options {
  readonly file: string;
  readonly email: string;
  /** The funder's own id in the file, for a first import. */
  readonly funder: string | undefined;
  /** Which organisation, for someone who is commissioner of more than one. */
  readonly org: string | undefined;
  readonly yes: boolean;
}

/** Something that must be put right before anything can be read or recorded; shown as it is, without a stack. */
export class CannotBegin extends Error {
  override readonly name = "CannotBegin";
}

const usage = "Say it like this: npm run import -- FILE --as EMAIL [--funder REF] [--org ID] [--yes]";

/** @throws CannotBegin when the file or the person is missing, or an option is not one of ours. */
export const readOptions = (args: readonly string[]): Options => {
  const parse = () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: "string" },
        funder: { type: "string" },
        org: { type: "string" },
        yes: { type: "boolean", default: false },
      },
    });
  try {
    const { values, positionals } = parse();
    const [file, ...more] = positionals;
    if (file && values.as && more.length === 0)
      return {
        file,
        email: values.as.trim().toLowerCase(),
        funder: values.funder,
        org: values.org,
        yes: values.yes,
      };
  } catch (error) {
    throw new CannotBegin(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  throw new CannotBegin(usage);
};
