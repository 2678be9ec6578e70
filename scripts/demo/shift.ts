/** Dates move by whole days, so that the demo's "now" is today. Times of day stay as they are, and so does their order. */
import { addDays } from "@allotment/core/day";

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)$/;

const shiftText = (text: string, days: number): string => {
  if (day.test(text)) return addDays(text, days);
  const [, on, time] = instant.exec(text) ?? [];
  return on === undefined ? text : `${addDays(on, days)}${time}`;
};

/** The same data with each date in it moved: only fields that are a date and nothing else, never a date within words. */
export const shifted = (value: unknown, days: number): unknown => {
  if (typeof value === "string") return shiftText(value, days);
  if (Array.isArray(value)) return value.map((item) => shifted(item, days));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item, days)]));
};

/** Whole days from one day to another; below zero when the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
