import { environment } from "../../infra/contract.ts";

/** What a deployed function finds in its environment; a run that calls it names its own table and pepper. */
export const deployed: Record<string, string> = {
  [environment.tableName]: "allotment-bench",
  [environment.pepper]: "a pepper for benchmarks, 32 characters",
  [environment.origin]: "http://localhost",
  [environment.fileBucket]: "allotment-files",
  AWS_REGION: "eu-west-2",
};
