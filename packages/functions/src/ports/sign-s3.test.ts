import { describe, expect, it } from "vitest";
import { type Signer, signedForm, signedPolicy, signedUrl } from "./sign-s3.ts";

/** The keys of AWS's own examples. */
const credentials = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const signer = (at: string): Signer => ({ credentials, region: "us-east-1", at: new Date(at) });

/** As printed in "Example: Browser-Based Upload using HTTP POST (Using AWS Signature Version 4)", lines ended as there. */
const printedPolicy = `{ "expiration": "2015-12-30T12:00:00.000Z",
  "conditions": [
    {"bucket": "sigv4examplebucket"},
    ["starts-with", "$key", "user/user1/"],
    {"acl": "public-read"},
    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},
    ["starts-with", "$Content-Type", "image/"],
    {"x-amz-meta-uuid": "14365123651274"},
    {"x-amz-server-side-encryption": "AES256"},
    ["starts-with", "$x-amz-meta-tag", ""],

    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},
    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
    {"x-amz-date": "20151229T000000Z" }
  ]
}`.replaceAll("\n", "\r\n");

describe("what AWS takes as ours", () => {
  it("is an address signed as in AWS's example of one", () => {
    const asked = {
      method: "GET",
      host: "examplebucket.s3.amazonaws.com",
      key: "test.txt",
      forSeconds: 86400,
    } as const;
    expect(signedUrl(signer("2013-05-24T00:00:00Z"), asked)).toBe(
      "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256" +
        "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    );
  });

  it("is a policy signed as in AWS's example of one", () => {
    expect(signedPolicy(signer("2015-12-29T00:00:00Z"), printedPolicy)["X-Amz-Signature"]).toBe(
      "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e",
    );
  });

  it("names in the policy every field of the form, its bounds and its end", () => {
    const own = { ...signer("2026-11-02T09:00:00Z"), credentials: { ...credentials, sessionToken: "token" } };
    const { Policy = "", ...fields } = signedForm(
      own,
      { key: "sent/tx_1/rcpt_1", "Content-Type": "image/png" },
      [["content-length-range", 1, 10]],
      900,
    );
    const { "X-Amz-Signature": signature, ...named } = fields;
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(named).toMatchObject({ "X-Amz-Security-Token": "token", "X-Amz-Date": "20261102T090000Z" });
    expect(JSON.parse(Buffer.from(Policy, "base64").toString())).toEqual({
      expiration: "2026-11-02T09:15:00.000Z",
      conditions: [
        ...Object.entries(named).map(([name, value]) => ({ [name]: value })),
        ["content-length-range", 1, 10],
      ],
    });
  });
});
