/** Days (`2026-11-02`) in the United Kingdom's calendar, as pure functions of the instants given to them. */
const ukDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

const hourOf = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});
const ukHour = (at: Date): number => Number(hourOf.format(at));

/** The day it is in the United Kingdom at an instant. */
export const dayOf = (at: Date): string => ukDay.format(at);

/** A day some days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** A day some months later; the 31st falls back to the month's last day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last), 12)).toISOString().slice(0, 10);
};

/** Whether text is a real day of the calendar: 30 February is not. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
};

const inWords = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** `2026-11-02` → `2 November 2026`. */
export const dayInWords = (day: string): string => inWords.format(new Date(`${day}T12:00:00Z`));

/** The instant at which it is this hour of a day in the United Kingdom, in summer and in winter. */
export const ukInstant = (day: string, hour: number): Date => {
  const guess = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  return ukHour(guess) === hour ? guess : new Date(guess.getTime() - 3_600_000);
};
