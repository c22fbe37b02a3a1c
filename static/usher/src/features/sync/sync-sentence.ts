import { plural, t } from '@lingui/core/macro';
import { type DifferenceRow } from './difference-rows';

interface ToldSync {
  readonly mappings: number;
  /** Missing while nothing is loaded that the mapping could be compared with. */
  readonly rows: readonly DifferenceRow[] | undefined;
}

/** How far the workspace is from the identity provider, in one sentence. */
export function syncSentence({ mappings, rows }: ToldSync): string {
  if (mappings === 0) return t`No group of the identity provider is mapped yet.`;
  const mapped = plural(mappings, { one: '# mapping', other: '# mappings' });
  if (rows === undefined) return t`${mapped}; what differs is not known without an export.`;
  const differing = rows.filter(({ state }) => DIFFERS.has(state)).length;
  const unknown = rows.filter(({ state }) => state === 'not-known').length;
  const known =
    differing === 0
      ? t`nothing known to differ`
      : plural(differing, { one: '# difference', other: '# differences' });
  if (unknown > 0)
    return t`${mapped}; ${known}, ${plural(unknown, { one: '# thing', other: '# things' })} not known.`;
  return differing === 0 ? t`${mapped}; groups and grants are in step.` : `${mapped}; ${known}.`;
}

const DIFFERS: ReadonlySet<DifferenceRow['state']> = new Set(['add', 'remove', 'change']);
