import { type JSX, Show } from "solid-js";
import { useHeading } from "../page-head/use-heading.ts";
import "./field.css";
import type { FieldLook, FieldParts } from "./use-field.ts";

export interface FieldProps {
  look: FieldLook;
  parts: FieldParts;
  children: JSX.Element;
}

/** Label, hint, who reads it, error, and the control that is put inside. */
export function Field(props: FieldProps) {
  return (
    <div class="field">
      <Show when={props.look.heading} fallback={<label for={props.parts.id}>{props.look.label}</label>}>
        <Heading title={props.look.label}>
          <label for={props.parts.id}>{props.look.label}</label>
        </Heading>
      </Show>
      <FieldWords {...props} />
      {props.children}
    </div>
  );
}

/** A group of controls under one question. */
export function FieldSet(props: FieldProps) {
  return (
    <fieldset class="field" aria-describedby={props.parts.describedBy()}>
      <legend>
        <Show when={props.look.heading} fallback={props.look.label}>
          <Heading title={props.look.label}>{props.look.label}</Heading>
        </Show>
      </legend>
      <FieldWords {...props} />
      {props.children}
    </fieldset>
  );
}

function Heading(props: { title: string; children: JSX.Element }) {
  return (
    <h1 tabindex="-1" ref={useHeading(() => props.title)}>
      {props.children}
    </h1>
  );
}

function FieldWords(props: FieldProps) {
  return (
    <>
      <Show when={props.look.hint}>
        <p class="hint" id={`${props.parts.id}-hint`}>
          {props.look.hint}
        </p>
      </Show>
      <Show when={props.look.reader}>
        <p class="hint" id={`${props.parts.id}-reader`}>
          <strong>Who reads this:</strong> {props.look.reader}
        </p>
      </Show>
      <Show when={props.parts.error()}>
        <p class="heed" id={`${props.parts.id}-error`}>
          {props.parts.error()}
        </p>
      </Show>
    </>
  );
}
