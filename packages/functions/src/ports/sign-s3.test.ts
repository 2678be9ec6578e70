import { createHash, createHmac } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { type Signer, signedForm, signedUrl } from "./sign-s3.ts";

const hmac = (key: Buffer, words: string): Buffer => createHmac("sha256", key).update(words).digest();

const { sha256 } = new DynamoDBClient({ region: "eu-west-2" }).config;
const credentials = { accessKeyId: "AK", secretAccessKey: "SK", sessionToken: "token" };
const signer: Signer = { credentials, region: "eu-west-2", sha256, at: new Date("2026-11-02T09:00:00Z") };
const host = "the-bucket.s3.eu-west-2.amazonaws.com";
const scope = "AK/20261102/eu-west-2/s3/aws4_request";

describe("what AWS takes as ours", () => {
  it("is an address for one act on one file, for as long as it says", async () => {
    const asked = { method: "GET", host, key: "kept/tx_1/rcpt_1", forSeconds: 60 } as const;
    const query = { "response-content-disposition": "inline; filename=a b.pdf" };
    const { origin, pathname, search, searchParams } = new URL(await signedUrl(signer, { ...asked, query }));
    expect([origin, pathname]).toEqual([`https://${host}`, "/kept/tx_1/rcpt_1"]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...query,
      "X-Amz-Credential": scope,
      "X-Amz-Date": "20261102T090000Z",
      "X-Amz-Expires": "60",
      "X-Amz-Security-Token": "token",
      "X-Amz-SignedHeaders": "host",
      "x-amz-content-sha256": "UNSIGNED-PAYLOAD",
    });
    expect(searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
    expect(search).toContain("filename%3Da%20b.pdf");
  });

  it("bears the mark that S3 works out for itself, of the whole request", async () => {
    const headers = { "x-amz-copy-source": "/the-bucket/sent/a" };
    const asked = { method: "PUT", host, key: "kept/a b", forSeconds: 60, headers } as const;
    const { pathname, searchParams } = new URL(await signedUrl(signer, asked));
    const mark = searchParams.get("X-Amz-Signature");
    searchParams.delete("X-Amz-Signature");
    searchParams.sort();
    const request = [
      ...["PUT", pathname, String(searchParams), `host:${host}`, "x-amz-copy-source:/the-bucket/sent/a"],
      ...["", "host;x-amz-copy-source", "UNSIGNED-PAYLOAD"],
    ].join("\n");
    const hash = createHash("sha256").update(request).digest("hex");
    const day = ["20261102", "eu-west-2", "s3", "aws4_request"];
    const signed = ["AWS4-HMAC-SHA256", "20261102T090000Z", day.join("/"), hash].join("\n");
    const key = day.reduce<Buffer>(hmac, Buffer.from("AWS4SK"));
    expect(mark).toBe(hmac(key, signed).toString("hex"));
  });

  it("is another mark for another file, act or moment", async () => {
    const asked = { method: "GET", host, key: "kept/a", forSeconds: 60 } as const;
    const mark = async (own: Signer, more: object = {}) =>
      new URL(await signedUrl(own, { ...asked, ...more })).searchParams.get("X-Amz-Signature");
    const marks = [
      await mark(signer),
      await mark(signer, { key: "kept/b" }),
      await mark(signer, { method: "DELETE" }),
      await mark({ ...signer, at: new Date("2026-11-02T09:00:01Z") }),
    ];
    expect(new Set(marks).size).toBe(4);
    expect(await mark(signer)).toBe(marks[0]);
  });

  it("names in the policy every field of the form, its bounds and its end", async () => {
    const { Policy = "", ...fields } = await signedForm(
      signer,
      { key: "sent/tx_1/rcpt_1", "Content-Type": "image/png" },
      [["content-length-range", 1, 10]],
      900,
    );
    const { "X-Amz-Signature": signature, ...named } = fields;
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(named).toMatchObject({ "X-Amz-Credential": scope, "X-Amz-Security-Token": "token" });
    expect(JSON.parse(Buffer.from(Policy, "base64").toString())).toEqual({
      expiration: "2026-11-02T09:15:00.000Z",
      conditions: [
        ...Object.entries(named).map(([name, value]) => ({ [name]: value })),
        ["content-length-range", 1, 10],
      ],
    });
  });
});
