import type { JSX } from "solid-js";
import "./facts.css";

/** Facts in pairs. */
export function Facts(props: { children: JSX.Element }) {
  return <dl class="facts">{props.children}</dl>;
}

export function Fact(props: { term: JSX.Element; children: JSX.Element }) {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
