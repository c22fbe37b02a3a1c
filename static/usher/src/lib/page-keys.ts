/** What of a key press matters to the page as a whole. */
export interface PagePress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether letters go into a field just now. */
  readonly isTyping: boolean;
  /** Whether a dialog stands over the page. */
  readonly isCovered: boolean;
}

/** `/` goes to the filter and `?` tells the keys, but never to somebody who is typing them. */
export function toPageAction(press: PagePress): 'filter' | 'help' | undefined {
  const { key, isTyping, isCovered } = press;
  if (isTyping || isCovered || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (key === '/') return 'filter';
  return key === '?' ? 'help' : undefined;
}
