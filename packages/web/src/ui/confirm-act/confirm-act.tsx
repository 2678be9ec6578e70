import { createSignal, type JSX, Show } from "solid-js";
import { list } from "../../lib/format.ts";
import { ActButton, Acts, Button, type ButtonProps } from "../button/button.tsx";
import "./confirm-act.css";

export interface ConfirmActProps {
  /** What the first button says: "Share this account". */
  label: string;
  /** What the last button says, with amount, place and people: "Share with Ruth and Col". */
  yes: string;
  /** Who will be told. An empty list says that no one is. */
  told: readonly string[];
  /** What will happen, if the names alone do not say it. */
  children?: JSX.Element;
  act: () => Promise<unknown>;
  doing?: string | undefined;
  look?: ButtonProps["look"];
}

/** An act that tells people: says who before it is done. */
export function ConfirmAct(props: ConfirmActProps) {
  const [open, setOpen] = createSignal(false);
  const who = () => (props.told.length > 0 ? `${list(props.told)} will be told.` : "No one is told.");
  let box: HTMLElement | undefined;
  let first: HTMLSpanElement | undefined;
  function show() {
    setOpen(true);
    box?.focus();
  }
  function hide() {
    setOpen(false);
    first?.querySelector("button")?.focus();
  }
  async function act() {
    await props.act();
    setOpen(false);
  }
  return (
    <Show
      when={open()}
      fallback={
        <span ref={first}>
          <Button look={props.look} onClick={show}>
            {props.label}
          </Button>
        </span>
      }
    >
      <section class="confirm" aria-label={props.label} tabindex="-1" ref={box}>
        {props.children}
        <p class="told">{who()}</p>
        <Acts>
          <ActButton act={act} doing={props.doing}>
            {props.yes}
          </ActButton>
          <Button look="quiet" onClick={hide}>
            Not now
          </Button>
        </Acts>
      </section>
    </Show>
  );
}
