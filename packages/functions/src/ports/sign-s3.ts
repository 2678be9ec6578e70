/** Addresses and forms that AWS takes as ours, for the few calls we make of S3: signed as the SDK signs its own. */
import { SignatureV4 } from "@smithy/signature-v4";

type Init = ConstructorParameters<typeof SignatureV4>[0];

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Who signs, and when. */
export interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
  readonly sha256: Init["sha256"];
  readonly at: Date;
}

const S3 = { service: "s3", uriEscapePath: false, applyChecksum: false } as const;
const ALGORITHM = "AWS4-HMAC-SHA256";

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
export const signedUrl = async ({ at, ...signer }: Signer, asked: Asked): Promise<string> => {
  const { method, host, key, forSeconds, headers = {} } = asked;
  const path = `/${key.split("/").map(encodeURIComponent).join("/")}`;
  const request = {
    ...{ method, hostname: host, protocol: "https:", path, query: { ...asked.query } },
    headers: { ...headers, host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
  };
  const { query = {} } = await new SignatureV4({ ...S3, ...signer }).presign(request, {
    signingDate: at,
    expiresIn: forSeconds,
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `https://${host}${path}?${new URLSearchParams(pairs).toString().replaceAll("+", "%20")}`;
};

/** What a policy may ask of a form: that a field is just so, or a size in bytes between two. */
export type Condition = Readonly<Record<string, string>> | readonly (string | number)[];

/** The fields of a form that puts one file where `fields.key` says, within the bounds given. */
export const signedForm = async (
  { at, ...signer }: Signer,
  fields: Readonly<Record<string, string>>,
  bounds: readonly Condition[],
  forSeconds: number,
): Promise<Record<string, string>> => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const all: Record<string, string> = {
    ...fields,
    "X-Amz-Algorithm": ALGORITHM,
    "X-Amz-Credential": `${accessKeyId}/${stamp.slice(0, 8)}/${signer.region}/s3/aws4_request`,
    "X-Amz-Date": stamp,
    ...(sessionToken === undefined ? {} : { "X-Amz-Security-Token": sessionToken }),
  };
  const just = Object.entries(all).map(([name, value]) => ({ [name]: value }));
  const expiration = new Date(at.getTime() + forSeconds * 1000).toISOString();
  const conditions = [...just, ...bounds];
  const Policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString("base64");
  const signature = await new SignatureV4({ ...S3, ...signer }).sign(Policy, { signingDate: at });
  return { ...all, Policy, "X-Amz-Signature": signature };
};
