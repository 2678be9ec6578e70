import type { kinds, per, wishes } from "@allotment/core/review/taking-part.rules";

export const wishWords: Record<(typeof wishes)[number], string> = {
  money: "Money",
  voucher: "A voucher",
  none: "No, thank you",
};

export const kindWords: Record<(typeof kinds)[number], string> = { money: "Money", voucher: "A voucher" };

export const perWords: Record<(typeof per)[number], string> = {
  hour: "an hour",
  application: "for each application",
};
