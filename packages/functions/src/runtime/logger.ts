import type { Log } from "@allotment/core/deps";
import { Logger } from "@aws-lambda-powertools/logger";

const logger = new Logger({ serviceName: "allotment" });

/** JSON lines with ids and codes only: never bodies, free text, addresses or one-time codes. */
export const log: Log = {
  info: (message, facts) => logger.info(message, facts ?? {}),
  warn: (message, facts) => logger.warn(message, facts ?? {}),
  error: (message, facts) => logger.error(message, facts ?? {}),
};
