import type { DomainError } from "@allotment/core/error";

/** What is wrong with what was typed: said at the top, linked to its field, and again beside it. */
export type Trouble = Pick<DomainError, "message" | "fields">;

export const TroubleList = ({ trouble }: { trouble: Trouble | undefined }) =>
  trouble ? (
    <div class="trouble" role="alert" tabindex={-1} autofocus>
      {trouble.fields.length === 0 ? (
        <p>{trouble.message}</p>
      ) : (
        <ul class="list">
          {trouble.fields.map(({ path, message }) => (
            <li>
              <a href={`#${path}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  ) : null;

interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value?: string;
  readonly trouble: Trouble | undefined;
  readonly size: "short" | "medium";
  /** What the browser is told about the field: its type, what to fill in by itself, which keys to show. */
  readonly input: Record<string, string>;
}

/** One labelled box, with its hint and its own trouble tied to it for those who listen to the page. */
export const Field = ({ name, label, hint, value, trouble, size, input }: FieldWords) => {
  const wrong = trouble?.fields.find(({ path }) => path === name)?.message;
  const told = wrong ? `${name}-hint ${name}-wrong` : `${name}-hint`;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {wrong ? (
        <p class="heed" id={`${name}-wrong`}>
          {wrong}
        </p>
      ) : (
        ""
      )}
      <input
        class={size}
        id={name}
        name={name}
        value={value ?? ""}
        aria-describedby={told}
        {...(wrong ? { "aria-invalid": "true" } : {})}
        {...input}
      />
    </div>
  );
};
