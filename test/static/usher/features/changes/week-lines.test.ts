import { type Change } from '../../../../../src/domain/changes/change';
import { createChangeNames } from '../../../../../static/usher/src/features/changes/change-names';
import { toChangeRow } from '../../../../../static/usher/src/features/changes/change-row';
import { textOf } from '../../../../../static/usher/src/features/changes/parts';
import { toWeekLines } from '../../../../../static/usher/src/features/changes/week-lines';
import { aPerson, someFacts } from '../../../../builders/facts-builders';

const people = ['Ann', 'Ben', 'Cleo'].map((displayName) => aPerson({ displayName }));
const names = createChangeNames([someFacts({ accounts: people })]);
const all = { view: 'changes', since: '2026-11-14' } as const;

const joined = (position: number): Change => ({
  code: 'person-joined',
  readBefore: 1,
  readAfter: 2,
  person: personAt(position),
  after: 'member',
});
const left = (position: number): Change => ({
  code: 'person-left',
  readBefore: 1,
  readAfter: 2,
  person: personAt(position),
  before: 'member',
});
const seats: Change = { code: 'seats-changed', readBefore: 1, readAfter: 2, before: 60, after: 62 };

function personAt(position: number) {
  const found = people[position];
  if (found === undefined) throw new RangeError(`No person ${position}.`);
  return found.uuid;
}

const linesOf = (...changes: readonly Change[]) =>
  toWeekLines(
    changes.map((change) => toChangeRow(change, names)),
    all,
  );
const told = (...changes: readonly Change[]) =>
  linesOf(...changes).map(({ sentence, changes: count }) => [textOf(sentence), count]);

test('who joined alone is named; several are one line at the place of the first', () => {
  expect(told(joined(0), seats)).toEqual([
    ['Ann joined the workspace', 1],
    ['Seats: at most 60, now 62', 1],
  ]);
  expect(told(joined(0), seats, joined(1), left(2))).toEqual([
    ['2 people joined the workspace', 2],
    ['Seats: at most 60, now 62', 1],
    ['Cleo left the workspace', 1],
  ]);
});

test('the line of several opens the list of whom it counts', () => {
  expect(linesOf(left(0), left(1))[0]?.sentence).toEqual([
    {
      text: '2 people left the workspace',
      to: { view: 'changes', since: '2026-11-14', filter: 'kind:people' },
    },
  ]);
});

test('changes that are not comings or goings stay lines of their own', () => {
  expect(told(seats, { ...seats, after: 63 })).toHaveLength(2);
  expect(told()).toEqual([]);
});
