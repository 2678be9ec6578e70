import { dayOf } from "@allotment/core/day";

/** The day it is in the United Kingdom, by the device's clock. Only for what to show: the API holds it to its own. */
export const today = (): string => dayOf(new Date());
