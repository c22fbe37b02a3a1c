import { plural, t } from '@lingui/core/macro';
import { type KeyRow } from './key-rows';

/** `12 access keys read code here, and 5 of them want a look; tokens cannot be listed by any API.`; `isWhole`: the keys of every place were read. */
export function keysSentence(rows: readonly KeyRow[], isWhole: boolean): string {
  if (rows.length === 0)
    return isWhole
      ? t`No access key stands anywhere; tokens and workspace keys cannot be listed by any API.`
      : t`Which access keys stand here is not known: tokens and workspace keys cannot be listed by any API either.`;
  const keys = keysText(rows.length, isWhole);
  const wanted = rows.filter(({ findings }) => findings.length > 0).length;
  if (wanted === 1 && rows.length === 1)
    return t`${keys} can read code here, and it wants a look; tokens and workspace keys cannot be listed by any API.`;
  return wanted === 0
    ? t`${keys} can read code here; tokens and workspace keys cannot be listed by any API.`
    : t`${keys} can read code here, and ${plural(wanted, { one: '# of them wants', other: '# of them want' })} a look; tokens and workspace keys cannot be listed by any API.`;
}

function keysText(count: number, isWhole: boolean): string {
  const keys = plural(count, { one: '# access key', other: '# access keys' });
  return isWhole ? keys : t`At least ${keys}`;
}
