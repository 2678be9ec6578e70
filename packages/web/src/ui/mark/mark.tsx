import { paths } from "../../lib/paths.ts";
import "./mark.css";

/** The name, with the garden line under it. Leads home. */
export function Mark() {
  return (
    <a class="mark" href={`/app${paths.home()}`}>
      Allotment
      <svg class="string" viewBox="0 0 200 14" aria-hidden="true">
        <path d="M5 8C36 6.8 70 9.2 103 8.2S170 7 195 8.4" />
        <path class="peg" d="M4.4 2.2 5.4 12.4M195.8 2.6 194.6 12.6" />
      </svg>
    </a>
  );
}
