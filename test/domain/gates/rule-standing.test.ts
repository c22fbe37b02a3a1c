import { addAccount, createAccountSet } from '../../../src/domain/access/account-set';
import { groupSlug } from '../../../src/domain/facts/ids';
import { type ApplyingRule } from '../../../src/domain/gates/branch-rules';
import { type Reason } from '../../../src/domain/gates/gate';
import {
  doubtReasons,
  exemptReasons,
  isCertain,
  isExempt,
  mayBeExempt,
  type RuleStanding,
  standingKey,
  standingOf,
  stoppedReason,
} from '../../../src/domain/gates/rule-standing';
import { ann, aRule, bob } from './gate-scene';

const [first, second, third] = [groupSlug('first'), groupSlug('second'), groupSlug('third')];
const doubt: Reason = { code: 'model-not-read', rules: [7] };

function setOf(...positions: number[]) {
  const set = createAccountSet(4);
  for (const position of positions) addAccount(set, position);
  return set;
}

/** 0 is named; 1 is in the first group and may be in the second; 2 may be in the third; 3 is nowhere. */
const listed: ApplyingRule = {
  rule: {
    ...aRule('push', 'main', { people: [ann.uuid], groups: [first, second, third] }),
    id: 7,
  },
  people: setOf(0),
  groups: [
    { slug: first, members: setOf(1), possible: setOf() },
    { slug: second, members: setOf(), possible: setOf(1) },
    { slug: third, members: setOf(), possible: setOf(2) },
  ],
};
const OFF: RuleStanding = {
  ...{ id: 7, isListEmpty: false, byName: false },
  ...{ groups: [], maybeGroups: [] },
};

test.each<[number, Partial<RuleStanding>, string]>([
  [0, { byName: true }, 'n---'],
  [1, { groups: [first], maybeGroups: [second] }, '-y?-'],
  [2, { maybeGroups: [third] }, '---?'],
  [3, {}, '----'],
])('position %i stands to the rule as its list says', (position, expected, key) => {
  expect(standingOf(listed, position)).toStrictEqual({ ...OFF, ...expected });
  expect(standingOf(listed, position)).not.toHaveProperty('doubt');
  expect(standingKey(listed, position)).toBe(key);
});

test('a group that holds somebody for certain does not hold them perhaps as well', () => {
  const sure = { ...listed, groups: [{ slug: first, members: setOf(1), possible: setOf(1) }] };
  expect(standingOf(sure, 1)).toStrictEqual({ ...OFF, groups: [first] });
  expect(standingKey(sure, 1)).toBe('-y');
});

test('a rule that is not certain to apply keeps its doubt', () => {
  expect(standingOf({ ...listed, doubt }, 3)).toStrictEqual({ ...OFF, doubt });
});

test.each([
  ['people', [ann.uuid], [], false],
  ['groups', [], [first], false],
  ['both', [ann.uuid, bob.uuid], [first], false],
  ['neither', [], [], true],
])('a list of %s', (_what, people, groups, isListEmpty) => {
  const rule = { ...listed.rule, people, groups };
  expect(standingOf({ ...listed, rule }, 3)).toStrictEqual({ ...OFF, isListEmpty });
});

const byName: RuleStanding = { ...OFF, byName: true };
const inGroup: RuleStanding = { ...OFF, groups: [first] };
const both: RuleStanding = { ...inGroup, byName: true };
const perhaps: RuleStanding = { ...OFF, maybeGroups: [second] };

test.each<[string, RuleStanding, boolean, boolean, Reason[]]>([
  ['off the list', OFF, false, false, []],
  ['named', byName, true, true, [{ code: 'exempt-person', rules: [7] }]],
  ['held', inGroup, true, true, [{ code: 'exempt-group', rules: [7], groups: [first] }]],
  [
    'named and held',
    both,
    true,
    true,
    [
      { code: 'exempt-person', rules: [7] },
      { code: 'exempt-group', rules: [7], groups: [first] },
    ],
  ],
  ['perhaps held', perhaps, false, true, []],
])('%s: who is exempt, and why', (_what, standing, exempt, maybe, reasons) => {
  expect([isExempt(standing), mayBeExempt(standing)]).toStrictEqual([exempt, maybe]);
  expect(exemptReasons(standing)).toStrictEqual(reasons);
});

const untold: Reason = { code: 'group-members-unknown', rules: [7], groups: [second] };

test.each<[string, RuleStanding, Reason[]]>([
  ['nothing', OFF, []],
  ['whether it applies', { ...OFF, doubt }, [doubt]],
  ['who is in a group', perhaps, [untold]],
  ['both', { ...perhaps, doubt }, [doubt, untold]],
  ['nothing more of somebody named', { ...perhaps, byName: true }, []],
  ['nothing more of somebody held', { ...perhaps, groups: [first] }, []],
  ['only whether it applies to somebody named', { ...perhaps, byName: true, doubt }, [doubt]],
])('what is missing: %s', (_what, standing, reasons) => {
  expect(doubtReasons(standing)).toStrictEqual(reasons);
  expect(isCertain(standing)).toBe(standing.doubt === undefined);
});

test('an empty list stops everybody, another those who are not on it', () => {
  expect(stoppedReason(OFF)).toStrictEqual({ code: 'not-exempt', rules: [7] });
  expect(stoppedReason({ ...OFF, isListEmpty: true })).toStrictEqual({
    code: 'nobody-exempt',
    rules: [7],
  });
});
