import * as z from "zod";

/** The one reader of the environment; `infra/contract.ts` names the variables. Parsed once, at cold start. */
const Config = z.object({
  ALLOTMENT_TABLE: z.string().min(3),
  ALLOTMENT_PEPPER: z.string().min(32),
  ALLOTMENT_ORIGIN: z.url().transform((url) => url.replace(/\/$/, "")),
  ALLOTMENT_MAIL_FROM: z.string().default("Allotment <no-reply@localhost>"),
  ALLOTMENT_NOTICE_QUEUE: z.string().optional(),
  ALLOTMENT_FILE_BUCKET: z.string().min(3),
  ALLOTMENT_BUILD: z.string().default("local"),
});

export interface Config {
  readonly table: string;
  readonly pepper: string;
  /** Where people reach the portal: an origin with no trailing slash. */
  readonly origin: string;
  readonly mailFrom: string;
  readonly noticeQueue: string | undefined;
  readonly fileBucket: string;
  readonly build: string;
}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = Config.parse(environment);
  return {
    table: parsed.ALLOTMENT_TABLE,
    pepper: parsed.ALLOTMENT_PEPPER,
    origin: parsed.ALLOTMENT_ORIGIN,
    mailFrom: parsed.ALLOTMENT_MAIL_FROM,
    noticeQueue: parsed.ALLOTMENT_NOTICE_QUEUE,
    fileBucket: parsed.ALLOTMENT_FILE_BUCKET,
    build: parsed.ALLOTMENT_BUILD,
  };
};
