import type { Mail } from "../ports/port.ts";
import type { Message } from "./subscriber.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const paragraph = (line: string): string => `<p>${escaped(line)}</p>`;

/** A message as mail: text first, and the same words as small HTML. */
export const toMail = (to: string, { title, lines, path }: Omit<Message, "to">, origin: string): Mail => {
  const address = `${origin}${path}`;
  return {
    to,
    subject: title,
    text: [...lines, address, "Allotment"].join("\n\n"),
    html: [
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${escaped(title)}</title><body>`,
      ...lines.map(paragraph),
      `<p><a href="${escaped(address)}">${escaped(address)}</a></p><p>Allotment</p></body></html>`,
    ].join("\n"),
  };
};
