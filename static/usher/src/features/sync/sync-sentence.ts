import { countOf } from '../../lib/plural';
import { type DifferenceRow } from './difference-rows';

interface ToldSync {
  readonly mappings: number;
  /** Missing while nothing is loaded that the mapping could be compared with. */
  readonly rows: readonly DifferenceRow[] | undefined;
}

/** How far the workspace is from the identity provider, in one sentence. */
export function syncSentence({ mappings, rows }: ToldSync): string {
  if (mappings === 0) return 'No group of the identity provider is mapped yet.';
  const mapped = countOf(mappings, 'mapping');
  if (rows === undefined) return `${mapped}; what differs is not known without an export.`;
  const differing = rows.filter(({ state }) => DIFFERS.has(state)).length;
  const unknown = rows.filter(({ state }) => state === 'not-known').length;
  const known = differing === 0 ? 'nothing known to differ' : countOf(differing, 'difference');
  if (unknown > 0) return `${mapped}; ${known}, ${countOf(unknown, 'thing')} not known.`;
  return differing === 0 ? `${mapped}; groups and grants are in step.` : `${mapped}; ${known}.`;
}

const DIFFERS: ReadonlySet<DifferenceRow['state']> = new Set(['add', 'remove', 'change']);
