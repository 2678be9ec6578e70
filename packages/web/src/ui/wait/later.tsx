import { type Component, lazy } from "solid-js";
import { WaitPart } from "./wait.tsx";

/**
 * A part whose script is fetched when it is first drawn: the page round it can be read and used meanwhile.
 * Not for fields of a form that could be sent without them.
 * `const Talk = later(() => import("../parts/talk-part.tsx").then((file) => file.TalkPart));`
 */
export function later<Props extends object>(find: () => Promise<Component<Props>>): Component<Props> {
  const Part = lazy(async () => ({ default: await find() }));
  return (props) => (
    <WaitPart>
      <Part {...props} />
    </WaitPart>
  );
}
