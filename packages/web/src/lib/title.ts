import { createSignal } from "solid-js";

const [title, setTitle] = createSignal("");
const [troubled, setTroubled] = createSignal(false);

/** The page's own title, without the name of the portal. */
export { setTitle, setTroubled };

/** What the browser shows: "Error: Record a spend · Allotment". */
export const fullTitle = (): string =>
  [troubled() ? "Error: " : "", title() ? `${title()} · ` : "", "Allotment"].join("");
