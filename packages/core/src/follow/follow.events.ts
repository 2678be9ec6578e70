import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { experimentId } from "../experiment/experiment.schema.ts";

/** Someone who holds a spend's pot said which try it served, or that it served none after all. */
export const served = defineEvent("spend.served", z.strictObject({ experimentId: experimentId.optional() }));
