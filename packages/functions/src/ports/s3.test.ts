import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { bucketStore } from "./s3.ts";

interface Sent {
  readonly method: string | undefined;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
}

/** A store whose S3 gives these answers in turn, and what it was asked. */
const withAnswers = (...answers: readonly Response[]) => {
  const asked: Sent[] = [];
  const left = [...answers];
  const store = bucketStore({
    name: () => "the-bucket",
    region: async () => "eu-west-2",
    credentials: async () => ({ accessKeyId: "AK", secretAccessKey: "SK", sessionToken: "ST" }),
    sha256: () => new DynamoDBClient({ region: "eu-west-2" }).config.sha256,
    now: () => new Date("2026-11-02T09:00:00Z"),
    fetch: async (address, init) => {
      const { host, pathname, searchParams } = new URL(String(address));
      expect(host).toBe("the-bucket.s3.eu-west-2.amazonaws.com");
      asked.push({
        method: init?.method,
        path: pathname,
        query: searchParams,
        headers: new Headers(init?.headers),
      });
      return left.shift() ?? new Response(null, { status: 500 });
    },
  });
  return { store, asked };
};

const copied = () => new Response("<CopyObjectResult><ETag>x</ETag></CopyObjectResult>");

describe("files in a bucket", () => {
  it("takes a file by a form bound to its place, its type and its size", async () => {
    const { store, asked } = withAnswers();
    const bounds = { type: "image/png", mostBytes: 10, forSeconds: 60 };
    const { url, fields } = await store.sendTo("sent/tx_1/rcpt_1", bounds);
    expect(url).toBe("https://the-bucket.s3.eu-west-2.amazonaws.com/");
    const { conditions } = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    for (const bound of [
      { key: "sent/tx_1/rcpt_1" },
      { "Content-Type": "image/png" },
      { bucket: "the-bucket" },
      ["content-length-range", 1, 10],
    ])
      expect(conditions).toContainEqual(bound);
    expect(asked).toEqual([]);
  });

  it("copies what was sent, with the place it comes from signed too", async () => {
    const { store, asked } = withAnswers(copied());
    expect(await store.keep("sent/a", "kept/b")).toBe(true);
    expect(asked[0]).toMatchObject({ method: "PUT", path: "/kept/b" });
    expect(asked[0]?.headers.get("x-amz-copy-source")).toBe("/the-bucket/sent/a");
    expect(asked[0]?.query.get("X-Amz-SignedHeaders")).toBe("host;x-amz-copy-source");
  });

  it("says that nothing is there, and believes no copy that S3 gave up on", async () => {
    const { store } = withAnswers(new Response("", { status: 404 }), new Response("<Error/>"));
    expect(await store.keep("sent/a", "kept/b")).toBe(false);
    await expect(store.keep("sent/a", "kept/b")).rejects.toThrow("did not copy");
  });

  it("reads the first bytes and the whole size, in one small answer", async () => {
    const part = new Response("%PDF", { status: 206, headers: { "content-range": "bytes 0-3/2048" } });
    const { store, asked } = withAnswers(part, new Response("", { status: 404 }));
    expect(await store.peek("kept/b", 4)).toEqual({ start: new TextEncoder().encode("%PDF"), size: 2048 });
    expect(asked[0]?.headers.get("range")).toBe("bytes=0-3");
    expect(await store.peek("kept/b", 4)).toBeUndefined();
  });

  it("opens a file as what we know it to be", async () => {
    const { store } = withAnswers();
    const { searchParams } = new URL(await store.openAt("kept/b", { type: "image/png", forSeconds: 60 }));
    expect(searchParams.get("response-content-type")).toBe("image/png");
    expect(searchParams.get("X-Amz-Expires")).toBe("60");
  });

  it("tries again what passes by itself, and no more than three times", async () => {
    const busy = () => new Response("", { status: 503 });
    const { store, asked } = withAnswers(busy(), new Response(null, { status: 204 }), busy(), busy(), busy());
    await store.remove("kept/b");
    expect(asked).toHaveLength(2);
    await expect(store.remove("kept/b")).rejects.toThrow("503");
    expect(asked).toHaveLength(5);
  });

  it("does not try again what S3 forbids", async () => {
    const { store, asked } = withAnswers(new Response("", { status: 403 }));
    await expect(store.remove("kept/b")).rejects.toThrow("403");
    expect(asked).toHaveLength(1);
  });

  it("says that nothing was scanned, for nothing scans", async () => {
    expect(await withAnswers().store.inspect("kept/b")).toBe("notScanned");
  });
});
