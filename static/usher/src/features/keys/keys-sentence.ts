import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../../lib/plural';
import { type KeyRow } from './key-rows';

/** `12 access keys read code here, and 5 of them want a look; tokens cannot be listed by any API.` */
export function keysSentence(rows: readonly KeyRow[], unread: number): string {
  const tokens = t`tokens and workspace keys cannot be listed by any API`;
  if (rows.length === 0)
    return unread === 0
      ? t`No access key stands anywhere; ${tokens}.`
      : t`Which access keys stand here is not known: ${tokens} either.`;
  const wanted = rows.filter(({ findings }) => findings.length > 0).length;
  const least = unread === 0 ? '' : t`At least `;
  const look =
    wanted === 0
      ? ''
      : t`, and ${formatCount(wanted)} of them ${wanted === 1 ? t`wants` : t`want`} a look`;
  return t`${least}${plural(rows.length, { one: '# access key', other: '# access keys' })} can read code here${look}; ${tokens}.`;
}
