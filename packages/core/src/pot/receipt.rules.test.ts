import { describe, expect, it } from "vitest";
import { DomainError } from "../error.ts";
import { MOST_RECEIPT_BYTES, mustFit } from "./receipt.rules.ts";

const refusal = (type: string | undefined, bytes: number): DomainError | undefined => {
  try {
    mustFit(type, bytes);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error : undefined;
  }
};

describe("what can be a receipt", () => {
  it("is a PDF or a picture, up to 10 MB and not a byte more", () => {
    expect(refusal("image/heic", MOST_RECEIPT_BYTES)).toBeUndefined();
    expect(refusal("application/pdf", MOST_RECEIPT_BYTES + 1)).toMatchObject({
      kind: "too_big",
      code: "receipt.too_big",
    });
  });

  it.each([undefined, "", "image/svg+xml", "text/html", "image/gif"])("is no %s", (type) => {
    expect(refusal(type, 1)).toMatchObject({
      kind: "input",
      code: "receipt.type",
      fields: [{ path: "file" }],
    });
  });
});
