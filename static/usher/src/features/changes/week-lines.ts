import { plural } from '@lingui/core/macro';
import { type ChangeCode } from '../../../../../src/domain/changes/change';
import { groupBy } from '../../lib/group-by';
import { type Place } from '../../lib/place';
import { toTerm } from '../../lib/query';
import { type ChangeKind } from './change-kinds';
import { type ChangeRow } from './change-row';
import { type Parts } from './parts';

/** One line of what changed; several changes of one kind may stand behind it. */
export interface WeekLine {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly sentence: Parts;
  /** How many changes it tells. */
  readonly changes: number;
}

/** Comings and goings are told together: one line says how many, and opens who. */
const TOGETHER: Readonly<Partial<Record<ChangeCode, (count: number) => string>>> = {
  'person-joined': (count) =>
    plural(count, { one: '# person joined the workspace', other: '# people joined the workspace' }),
  'person-left': (count) =>
    plural(count, { one: '# person left the workspace', other: '# people left the workspace' }),
};

/** The rows in their order, those that are told together at the place of their first. */
export function toWeekLines(rows: readonly ChangeRow[], all: Place): readonly WeekLine[] {
  const alike = groupBy(rows, ({ key, change: { code } }) =>
    TOGETHER[code] === undefined ? key : code,
  );
  return [...alike.values()].map((group) => toLine(group, all));
}

function toLine(group: readonly [ChangeRow, ...ChangeRow[]], all: Place): WeekLine {
  const [{ key, kind, sentence, change }] = group;
  const together = group.length === 1 ? undefined : TOGETHER[change.code]?.(group.length);
  const said =
    together === undefined
      ? sentence
      : [{ text: together, to: { ...all, filter: toTerm('kind', kind) } }];
  return { key, kind, sentence: said, changes: group.length };
}
