/** What someone's time may be met with. */
export const kinds = ["money", "voucher"] as const;
/** What they say of it: either, or no, thank you. */
export const wishes = ["money", "voucher", "none"] as const;
/** What an offer is for. */
export const per = ["hour", "application"] as const;

/** Said wherever money for time is offered, before anyone says yes. */
export const benefitsWarning = "Money or vouchers can affect benefits. You can ask for advice first.";

interface Offer {
  readonly pence: number;
  readonly per: (typeof per)[number];
}

/** Whether a new offer gives less than people read, or counts otherwise, so that it could come to less. */
export const offersLess = (before: Offer | undefined, after: Offer | undefined): boolean =>
  before !== undefined && after !== undefined && (after.per !== before.per || after.pence < before.pence);
