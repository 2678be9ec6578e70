import { type JSX, onCleanup, onMount } from "solid-js";
import { Scope } from "../ui/field/scope.ts";
import { Trouble } from "../ui/trouble/trouble.tsx";
import type { FormState } from "./use-form.ts";

/** A form on top of `useForm`: the list of problems, then the fields and acts put inside. */
export function Form(props: { of: FormState; name?: string; children: JSX.Element }) {
  let form: HTMLFormElement | undefined;
  onMount(() => {
    if (form) onCleanup(props.of.mount(form));
  });
  return (
    <Scope.Provider value={props.of}>
      <Trouble lines={props.of.lines()} />
      <form
        class="form"
        name={props.name}
        ref={form}
        novalidate
        onSubmit={(event) => void props.of.submit(event)}
      >
        {props.children}
      </form>
    </Scope.Provider>
  );
}
