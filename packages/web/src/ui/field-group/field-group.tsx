import type { JSX } from "solid-js";
import "./field-group.css";

/** Questions about one thing of several, under its name, set apart from the thing before it. */
export function FieldGroup(props: {
  legend: JSX.Element;
  /** Its questions stand side by side where there is room. */
  wide?: boolean;
  children: JSX.Element;
}) {
  return (
    <fieldset class="field-group" classList={{ wide: props.wide === true }}>
      <legend>{props.legend}</legend>
      {props.children}
    </fieldset>
  );
}
