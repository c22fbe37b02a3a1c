export const FOOTER_NOTE =
  'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.';

/** Nothing but a page or a mail may be opened; anything else leads nowhere. */
export function safeAddress(address: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : '#';
}
