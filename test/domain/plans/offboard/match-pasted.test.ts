import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../src/domain/facts/ids';
import {
  type BatchAnswer,
  listPlannable,
  matchedText,
  matchPasted,
} from '../../../../src/domain/plans/offboard/match-pasted';
import { readPastedPeople } from '../../../../src/domain/plans/offboard/pasted-people';
import { ines, marta, workspaceOf } from './offboarded-workspace';

const index = createAccessIndex(workspaceOf());
const FAILED: BatchAnswer = { state: 'failed', gap: { reason: 'rate-limited' } };

function answered(...matches: readonly (readonly [number, string])[]): BatchAnswer {
  return { state: 'answered', matches: matches.map(([at, person]) => ({ at, person })) };
}

function many(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `p${from + at}@a.example`).join('\n');
}

test('each line is a member, is none, or cannot be told', () => {
  const pasted = readPastedPeople(`${many(0, 90)}\n${many(90, 95)}\nno address here`);
  const matched = matchPasted(pasted, [answered([0, marta.uuid], [2, ines.uuid])], index);
  expect(matched.members).toStrictEqual([
    { line: 1, person: marta.uuid, isInFacts: true },
    { line: 3, person: ines.uuid, isInFacts: true },
  ]);
  expect(matched.notMembers).toHaveLength(88);
  expect(matched.notMembers.slice(0, 2)).toStrictEqual([2, 4]);
  expect(matched.cannotBeTold).toStrictEqual([91, 92, 93, 94, 95]);
  expect(matchedText(matched)).toBe(
    '95 addresses: 2 still members, 88 not members, 5 cannot be told. No address could be read in line 96',
  );
});

test.each([
  ['failed', [FAILED]],
  ['was never asked', []],
  ['has no answer', [undefined]],
])('a batch that %s means that nobody knows, not that nobody is a member', (_name, answers) => {
  const matched = matchPasted(readPastedPeople('ann@a.example'), answers, index);
  expect(matched).toStrictEqual({
    addresses: 1,
    members: [],
    notMembers: [],
    cannotBeTold: [1],
    bad: [],
    repeated: 0,
  });
});

test('answers belong to their own batch', () => {
  const pasted = readPastedPeople(many(0, 91));
  const matched = matchPasted(pasted, [FAILED, answered([0, marta.uuid])], index);
  expect(matched.members).toStrictEqual([{ line: 91, person: marta.uuid, isInFacts: true }]);
  expect(matched.cannotBeTold).toHaveLength(90);
});

test('somebody who joined after the scan is a member, and not to be planned for', () => {
  const matched = matchPasted(
    readPastedPeople('a@a.example, b@a.example'),
    [answered([0, '{new}'], [1, marta.uuid])],
    index,
  );
  expect(matched.members[0]).toStrictEqual({
    line: 1,
    person: accountUuid('{new}'),
    isInFacts: false,
  });
  expect(listPlannable(matched)).toStrictEqual([marta.uuid]);
  expect(matchedText(matched)).toBe(
    '2 addresses: 2 still members, 0 not members, 0 cannot be told, 1 joined after the scan',
  );
});

test('one person with two addresses is planned for once', () => {
  const pasted = readPastedPeople('m@a.example, marta@a.example');
  const matched = matchPasted(pasted, [answered([0, marta.uuid], [1, marta.uuid])], index);
  expect(listPlannable(matched)).toStrictEqual([marta.uuid]);
  expect(matchedText(matched)).toBe(
    '2 addresses: 2 still members, 0 not members, 0 cannot be told',
  );
});

test.each([
  [
    1,
    '1 address: 1 still member, 0 not members, 0 cannot be told. No address could be read in line 2',
  ],
  [
    12,
    '1 address: 1 still member, 0 not members, 0 cannot be told. No address could be read in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more',
  ],
])('bad lines are told by number: %d of them', (number, text) => {
  const bad = Array.from({ length: number }, (_, at) => `secret name ${at}`).join('\n');
  const pasted = readPastedPeople(`ann@a.example\n${bad}`);
  const matched = matchPasted(pasted, [answered([0, marta.uuid])], index);
  expect(matchedText(matched)).toBe(text);
});

test('nothing of an address or a bad line is left after matching', () => {
  const pasted = readPastedPeople('ann.secret@a.example\nsecret name\nother.secret@a.example');
  const matched = matchPasted(pasted, [answered([0, marta.uuid])], index);
  expect(JSON.stringify(matched) + matchedText(matched)).not.toMatch(/secret|@/);
});
