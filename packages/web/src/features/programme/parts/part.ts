import type { JSX } from "solid-js";
import type { Values } from "../../../form/values.ts";
import type { EditInput, Member, Programme } from "../programme.queries.ts";

/** One page of the set-up: what it asks, what it covers, and what it says once it is filled in. */
export interface SetUpPart {
  /** In the address. */
  readonly key: string;
  readonly title: string;
  /** One short sentence under the title. */
  readonly about: string;
  /** Fields of the programme it fills in: a gap in one of them is a gap here. */
  readonly covers: readonly string[];
  /** What it holds now, in a few words; undefined when nothing yet. */
  readonly summary: (programme: Programme) => string | undefined;
  /** Once people can read the programme, this stays as it was. */
  readonly promised?: boolean;
  /** Whether it is there at all for a programme as it stands now. */
  readonly offered?: (programme: Programme) => boolean;
  readonly fields: (props: FieldsProps) => JSX.Element;
  readonly read: (values: Values) => EditInput;
}

export interface FieldsProps {
  programme: Programme;
  /** People of the programme and its funder, to name. */
  people: readonly Member[];
}
