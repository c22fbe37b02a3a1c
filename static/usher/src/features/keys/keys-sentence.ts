import { countOf, formatCount } from '../../lib/plural';
import { type KeyRow } from './key-rows';

/** `12 access keys read code here, and 5 of them want a look; tokens cannot be listed by any API.` */
export function keysSentence(rows: readonly KeyRow[], unread: number): string {
  const tokens = 'tokens and workspace keys cannot be listed by any API';
  if (rows.length === 0)
    return unread === 0
      ? `No access key stands anywhere; ${tokens}.`
      : `Which access keys stand here is not known: ${tokens} either.`;
  const wanted = rows.filter(({ findings }) => findings.length > 0).length;
  const least = unread === 0 ? '' : 'At least ';
  const look =
    wanted === 0
      ? ''
      : `, and ${formatCount(wanted)} of them ${wanted === 1 ? 'wants' : 'want'} a look`;
  return `${least}${countOf(rows.length, 'access key')} can read code here${look}; ${tokens}.`;
}
