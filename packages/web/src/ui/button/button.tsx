import { createSignal, type JSX, Show, useContext } from "solid-js";
import { troubleIn } from "../../lib/problem.ts";
import { Scope } from "../field/scope.ts";
import "./button.css";

export interface ButtonProps {
  /** `main` once a page, `plain` when choices weigh the same, `quiet` for the rest. */
  look?: "main" | "plain" | "quiet" | undefined;
  type?: "button" | "submit" | undefined;
  /** Which answer this button gives, when a form has several. */
  name?: string | undefined;
  value?: string | undefined;
  /** On its way: a second press does nothing. */
  busy?: boolean | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  children: JSX.Element;
}

const looks = { main: "button", plain: "button plain", quiet: "quiet" } as const;

/** A press that does something on this page. To go to a page, use `Link`. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={looks[props.look ?? "main"]}
      type={props.type ?? "button"}
      name={props.name}
      value={props.value ?? ""}
      aria-disabled={props.busy ? "true" : undefined}
      onClick={(event) => (props.busy ? event.preventDefault() : props.onClick?.(event))}
    >
      {props.children}
    </button>
  );
}

/** Sends the form it stands in. Name the act, the amount and the people on it. */
export function SendButton(props: Omit<ButtonProps, "type" | "busy" | "onClick"> & { doing?: string }) {
  const scope = useContext(Scope);
  const busy = () => scope?.pending() ?? false;
  return (
    <Button look={props.look} type="submit" name={props.name} value={props.value} busy={busy()}>
      <Show when={busy() && props.doing} fallback={props.children}>
        {props.doing}
      </Show>
    </Button>
  );
}

export interface ActButtonProps {
  look?: ButtonProps["look"];
  /** Does the act. What it throws is shown in words beside the button. */
  act: () => Promise<unknown>;
  /** Shown while the act is on its way, such as "Sharing". */
  doing?: string | undefined;
  children: JSX.Element;
}

/** An act with no form. A second press while the first is on its way does nothing. */
export function ActButton(props: ActButtonProps) {
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal("");
  async function press() {
    setBusy(true);
    setTrouble("");
    await props.act().catch((cause: unknown) => setTrouble(troubleIn(cause)));
    setBusy(false);
  }
  return (
    <div class="act">
      <Button look={props.look} busy={busy()} onClick={() => void press()}>
        {busy() && props.doing ? props.doing : props.children}
      </Button>
      <Show when={trouble()}>
        <p class="heed" role="alert">
          {trouble()}
        </p>
      </Show>
    </div>
  );
}

/** One main act, then quiet ones. */
export function Acts(props: { children: JSX.Element }) {
  return <div class="acts">{props.children}</div>;
}
