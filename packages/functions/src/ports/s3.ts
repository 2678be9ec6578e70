/** Files in a bucket. Browsers send and read them by signed addresses; we look at, copy and take away by the same. */
import type { FileStore } from "@allotment/core/file/file-store";
import { type Asked, type Credentials, type Signer, signedForm, signedUrl } from "./sign-s3.ts";

export interface Bucket {
  /** Reads which bucket, when it is first needed: a function that keeps no files has none. */
  readonly name: () => string;
  readonly region: () => Promise<string>;
  readonly credentials: () => Promise<Credentials>;
  /** How the SDK makes a digest where we run. */
  readonly sha256: () => Signer["sha256"];
  readonly now: () => Date;
  readonly fetch: typeof fetch;
}

/** Seconds that an address of our own is good for. */
const OWN_SECONDS = 60;
/** Tries at one call, for what passes by itself. */
const MOST_TRIES = 3;

type Own = Omit<Asked, "host" | "forSeconds">;

export const bucketStore = (bucket: Bucket): FileStore => {
  const place = async () => {
    const region = await bucket.region();
    const credentials = await bucket.credentials();
    const signer = { credentials, region, sha256: bucket.sha256(), at: bucket.now() };
    return { signer, host: `${bucket.name()}.s3.${region}.amazonaws.com` };
  };
  const once = async (asked: Own, sent: Record<string, string>): Promise<Response> => {
    const { signer, host } = await place();
    const url = await signedUrl(signer, { ...asked, host, forSeconds: OWN_SECONDS });
    return bucket.fetch(url, { method: asked.method, headers: { ...asked.headers, ...sent } });
  };
  /** @throws when S3 says no, or goes on being busy. 404 is an answer. */
  const ask = async (asked: Own, sent: Record<string, string> = {}): Promise<Response> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await once(asked, sent);
      if (answer.ok || answer.status === 404) return answer;
      await answer.body?.cancel();
      if (answer.status < 500 || tries === MOST_TRIES)
        throw new Error(`The file store answered ${answer.status} to ${asked.method}`);
    }
  };
  return {
    async sendTo(key, { type, mostBytes, forSeconds }) {
      const { signer, host } = await place();
      const bounds = [{ bucket: bucket.name() }, ["content-length-range", 1, mostBytes]] as const;
      const fields = await signedForm(signer, { key, "Content-Type": type }, bounds, forSeconds);
      return { url: `https://${host}/`, fields };
    },
    async keep(from, to) {
      const headers = { "x-amz-copy-source": `/${bucket.name()}/${from}` };
      const answer = await ask({ method: "PUT", key: to, headers });
      // A copy can fail after S3 began to answer 200: then its words say so.
      const words = await answer.text();
      if (answer.ok && !words.includes("<CopyObjectResult"))
        throw new Error("The file store did not copy the file");
      return answer.ok;
    },
    async peek(key, bytes) {
      const answer = await ask({ method: "GET", key }, { range: `bytes=0-${bytes - 1}` });
      const start = new Uint8Array(await answer.arrayBuffer());
      if (!answer.ok) return undefined;
      const whole = /\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1];
      return { start, size: whole === undefined ? start.length : Number(whole) };
    },
    async openAt(key, { type, forSeconds }) {
      const { signer, host } = await place();
      const query = { "response-content-type": type, "response-content-disposition": "inline" };
      return signedUrl(signer, { method: "GET", host, key, forSeconds, query });
    },
    async remove(key) {
      await (await ask({ method: "DELETE", key })).body?.cancel();
    },
    inspect: async () => "notScanned",
  };
};
