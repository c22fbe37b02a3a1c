import { type Digest } from '../digest';
import { countText, dayText, momentText } from '../digest-words';

/** `Digest of 22 Nov 2026, read on 22 Nov 2026, compared with 15 Nov 2026`. */
export function timesText({ madeOn, readAt, since }: Digest): string {
  const compared = since === undefined ? '' : `, compared with ${momentText(since)}`;
  return `Digest of ${dayText(madeOn)}, read from Bitbucket on ${momentText(readAt)}${compared}`;
}

export function moreText(more: number): string {
  return `and ${countText(more, 'more line')}`;
}

export const FOOTER_NOTE =
  'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.';

/** Nothing but a page or a mail may be opened; anything else leads nowhere. */
export function safeAddress(address: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : '#';
}
