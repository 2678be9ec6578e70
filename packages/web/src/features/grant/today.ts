import { dayOf } from "@allotment/core/day";

/** The day it is in the United Kingdom, by the device's clock. Only for what to show: the API decides what is due. */
export const dayHere = (): string => dayOf(new Date());
