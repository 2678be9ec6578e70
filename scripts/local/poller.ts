/** Feeds the table's stream to the `publish` handler, as the cloud does, and keeps its place on disk. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  type _Record,
  type AttributeValue,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

const PAUSE_MS = 200;
/** Small, so that the place moves on often: what is read again after a stop is looked at again. */
const MOST_IN_BATCH = 25;

/** The last record dealt with in each shard; `done` for a shard that has been read to its end. */
type Places = Record<string, string>;
const DONE = "done";

const readPlaces = (file: string): Places => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
};

/** Written beside, then moved into place, so that a stop half-way leaves the old places whole. */
const writePlaces = (file: string, places: Places): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(places));
  renameSync(`${file}.new`, file);
};

type Image = Record<string, AttributeValue>;

/** The local stream gives an empty map as a value of no kind at all; the cloud's says that it is a map. */
const mended = (value: AttributeValue): AttributeValue => {
  if (value.M) return { M: mendedImage(value.M) };
  if (value.L) return { L: value.L.map(mended) };
  return Object.keys(value).length === 0 ? { M: {} } : value;
};

const mendedImage = (image: Image): Image =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, mended(value)]));

/** The SDK's record as a Lambda gets it: times are seconds, the rest is the same. */
const asLambda = (record: _Record): DynamoDBRecord => {
  const { ApproximateCreationDateTime: at, NewImage, ...rest } = record.dynamodb ?? {};
  const seconds = at ? { ApproximateCreationDateTime: at.getTime() / 1000 } : {};
  const image = NewImage ? { NewImage: mendedImage(NewImage) } : {};
  // The two libraries name the same shapes apart.
  return { ...record, dynamodb: { ...rest, ...image, ...seconds } } as DynamoDBRecord;
};

export interface Stream {
  readonly client: DynamoDBStreamsClient;
  readonly arn: string;
  /** File that keeps the place. */
  readonly file: string;
  readonly publish: (event: DynamoDBStreamEvent) => Promise<void>;
}

const shardsOf = async ({ client, arn }: Stream): Promise<string[]> => {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  return (StreamDescription?.Shards ?? []).map(({ ShardId }) => ShardId ?? "").sort();
};

const startOf = async (
  { client, arn }: Stream,
  shard: string,
  after: string | undefined,
): Promise<string | undefined> => {
  const from = (type: "AFTER_SEQUENCE_NUMBER" | "TRIM_HORIZON") =>
    client.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shard,
        ShardIteratorType: type,
        ...(type === "TRIM_HORIZON" ? {} : { SequenceNumber: after }),
      }),
    );
  try {
    return (await from(after ? "AFTER_SEQUENCE_NUMBER" : "TRIM_HORIZON")).ShardIterator;
  } catch (error) {
    // A stream keeps a day. What is older than that is gone; go on from what there is.
    if (after && error instanceof Error && error.name === "TrimmedDataAccessException")
      return (await from("TRIM_HORIZON")).ShardIterator;
    throw error;
  }
};

/** Read what is new in one shard; the place moves on only after the batch was published. */
const readShard = async (stream: Stream, shard: string, places: Places): Promise<void> => {
  let iterator = await startOf(stream, shard, places[shard]);
  while (iterator) {
    const { Records = [], NextShardIterator } = await stream.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: MOST_IN_BATCH }),
    );
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) {
      await stream.publish({ Records: Records.map(asLambda) });
      places[shard] = last;
    }
    if (!NextShardIterator) places[shard] = DONE;
    if (last || !NextShardIterator) writePlaces(stream.file, places);
    if (!last) return;
    iterator = NextShardIterator;
  }
};

/** Read the stream once, to its end. */
export const readStream = async (stream: Stream): Promise<void> => {
  const places = readPlaces(stream.file);
  const shards = await shardsOf(stream);
  for (const shard of shards) if (places[shard] !== DONE) await readShard(stream, shard, places);
};

/** Read on until stopped. A failed round is said once and tried again from the same place. */
export const startPoller = (stream: Stream): { stop: () => Promise<void> } => {
  let stopping = false;
  let said = "";
  const round = async (): Promise<void> => {
    try {
      await readStream(stream);
      said = "";
    } catch (error) {
      const now = String(error);
      if (!stopping && now !== said) console.error("The stream waits:", now);
      said = now;
    }
  };
  const running = (async () => {
    while (!stopping) {
      await round();
      await wait(PAUSE_MS);
    }
  })();
  return {
    async stop() {
      stopping = true;
      await running;
    },
  };
};
