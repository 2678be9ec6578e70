/**
 * Addresses and forms that AWS takes as ours (Signature Version 4), for the few calls we make of S3. The SDK's own client
 * and presigners would add a third to the API's bundle for the same bytes; a test holds these to AWS's published examples.
 */
import { createHash, createHmac } from "node:crypto";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
  readonly at: Date;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

/** "20130524T000000Z". */
const stampOf = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, "");
const scopeOf = ({ region, at }: Signer): string => `${stampOf(at).slice(0, 8)}/${region}/s3/aws4_request`;

const hmac = (key: string | Buffer, words: string): Buffer =>
  createHmac("sha256", key).update(words).digest();

/** A day's key is made from the secret in four steps, so that no signature tells the secret. */
const signatureOf = (signer: Signer, words: string): string => {
  const key = scopeOf(signer)
    .split("/")
    .reduce<string | Buffer>((made, step) => hmac(made, step), `AWS4${signer.credentials.secretAccessKey}`);
  return hmac(key, words).toString("hex");
};

/** Percent-encoded as AWS wants it: all but letters, digits and `-._~`. */
const encoded = (words: string): string =>
  encodeURIComponent(words).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const inOrder = (pairs: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(pairs).sort(([one], [other]) => (one < other ? -1 : 1));

export interface Asked {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly host: string;
  readonly key: string;
  readonly forSeconds: number;
  /** Further parts of the address, such as how S3 is to name the type of what it answers. */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers that must be sent just so. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An address that does one thing with one file, for as long as it says. */
export const signedUrl = (signer: Signer, asked: Asked): string => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const headers = inOrder({ host: asked.host, ...asked.headers });
  const query = inOrder({
    ...asked.query,
    "X-Amz-Algorithm": ALGORITHM,
    "X-Amz-Credential": `${accessKeyId}/${scopeOf(signer)}`,
    "X-Amz-Date": stampOf(signer.at),
    "X-Amz-Expires": String(asked.forSeconds),
    ...(sessionToken === undefined ? {} : { "X-Amz-Security-Token": sessionToken }),
    "X-Amz-SignedHeaders": headers.map(([name]) => name).join(";"),
  });
  const path = `/${asked.key.split("/").map(encoded).join("/")}`;
  const search = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
  const request = [
    ...[asked.method, path, search],
    ...headers.map(([name, value]) => `${name}:${value.trim()}`),
    ...["", headers.map(([name]) => name).join(";"), "UNSIGNED-PAYLOAD"],
  ].join("\n");
  const hash = createHash("sha256").update(request).digest("hex");
  const signature = signatureOf(signer, [ALGORITHM, stampOf(signer.at), scopeOf(signer), hash].join("\n"));
  return `https://${asked.host}${path}?${search}&X-Amz-Signature=${signature}`;
};

/** What a policy may ask of a form: that a field is just so, or a size in bytes between two. */
export type Condition = Readonly<Record<string, string>> | readonly (string | number)[];

/** A policy as S3 reads it, and its signature. */
export const signedPolicy = (signer: Signer, policy: string) => {
  const base64 = Buffer.from(policy).toString("base64");
  return { Policy: base64, "X-Amz-Signature": signatureOf(signer, base64) };
};

/** The fields of a form that puts one file where `fields.key` says, within the bounds given. */
export const signedForm = (
  signer: Signer,
  fields: Readonly<Record<string, string>>,
  bounds: readonly Condition[],
  forSeconds: number,
): Record<string, string> => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const all: Record<string, string> = {
    ...fields,
    "X-Amz-Algorithm": ALGORITHM,
    "X-Amz-Credential": `${accessKeyId}/${scopeOf(signer)}`,
    "X-Amz-Date": stampOf(signer.at),
    ...(sessionToken === undefined ? {} : { "X-Amz-Security-Token": sessionToken }),
  };
  const just = Object.entries(all).map(([name, value]) => ({ [name]: value }));
  const expiration = new Date(signer.at.getTime() + forSeconds * 1000).toISOString();
  return {
    ...all,
    ...signedPolicy(signer, JSON.stringify({ expiration, conditions: [...just, ...bounds] })),
  };
};
