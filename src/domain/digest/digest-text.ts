import { type Digest } from './digest';
import { countText, dayText, momentText } from './digest-words';

/** `Digest of 22 Nov 2026, read from Bitbucket on 22 Nov 2026, compared with 15 Nov 2026`. */
export function timesText({ madeOn, readAt, since }: Digest): string {
  const compared = since === undefined ? '' : `, compared with ${momentText(since)}`;
  return `Digest of ${dayText(madeOn)}, read from Bitbucket on ${momentText(readAt)}${compared}`;
}

/** What stands for the lines that were left out. */
export function moreText(more: number): string {
  return `and ${countText(more, 'more line')}`;
}
