import { createAccountSet } from '../../../src/domain/access/account-set';
import { groupSlug } from '../../../src/domain/facts/ids';
import { type ApplyingRule, type BranchRules } from '../../../src/domain/gates/branch-rules';
import { type GatePart, type Reason } from '../../../src/domain/gates/gate';
import { mergePart, protectionPart, pushPart } from '../../../src/domain/gates/rule-parts';
import { type RuleStanding } from '../../../src/domain/gates/rule-standing';
import { aRule } from './gate-scene';

const team = groupSlug('team');
const NONE: BranchRules = {
  ...{ push: [], merge: [], history: [], deletion: [], check: [], enforcement: [] },
  ...{ unread: [], unknownKinds: [] },
};
const UNREAD: Reason = { code: 'rules-partly-read' };
const UNKNOWN: Reason = { code: 'rule-kind-unknown', rules: [99] };
const partlyRead: BranchRules = { ...NONE, unread: [UNREAD] };
const notUnderstood: BranchRules = { ...NONE, unknownKinds: [UNKNOWN] };
const both: BranchRules = { ...NONE, unread: [UNREAD], unknownKinds: [UNKNOWN] };

/** Applies for certain, and the person is not on its list. */
function aStanding(id: number, given: Partial<RuleStanding> = {}): RuleStanding {
  return { id, isListEmpty: false, byName: false, groups: [], maybeGroups: [], ...given };
}
const doubtOf = (id: number): Reason => ({ code: 'model-not-read', rules: [id] });
const stops = aStanding;
const stopsAll = (id: number) => aStanding(id, { isListEmpty: true });
const names = (id: number) => aStanding(id, { byName: true });
const holds = (id: number) => aStanding(id, { groups: [team] });
const mayHold = (id: number) => aStanding(id, { maybeGroups: [team] });
const perhaps = (standing: RuleStanding): RuleStanding => ({
  ...standing,
  doubt: doubtOf(standing.id),
});

const exempt = (...rules: number[]): Reason => ({ code: 'exempt-person', rules });
const inGroup = (id: number): Reason => ({ code: 'exempt-group', rules: [id], groups: [team] });
const notOn = (id: number): Reason => ({ code: 'not-exempt', rules: [id] });
const nobody = (id: number): Reason => ({ code: 'nobody-exempt', rules: [id] });
const groupUnknown = (id: number): Reason => ({
  ...{ code: 'group-members-unknown', rules: [id] },
  groups: [team],
});
const NO_RULE: Reason = { code: 'no-rule-applies' };
const open = (...reasons: Reason[]): GatePart => ({ state: 'open', reasons });
const closed = (...reasons: Reason[]): GatePart => ({ state: 'closed', reasons });
const untold = (...reasons: Reason[]): GatePart => ({ state: 'cannot-be-told', reasons });

describe('push', () => {
  test.each<[string, BranchRules, RuleStanding[], GatePart]>([
    ['no rule', NONE, [], open(NO_RULE)],
    ['no rule among those read', partlyRead, [], untold(UNREAD)],
    ['no rule that is understood', notUnderstood, [], untold(UNKNOWN)],
    ['named', NONE, [names(1)], open(exempt(1))],
    [
      'named by one, held by another',
      NONE,
      [names(1), stops(2), holds(3)],
      open(exempt(1), inGroup(3)),
    ],
    [
      'named and held by one',
      NONE,
      [aStanding(1, { byName: true, groups: [team] })],
      open(exempt(1), inGroup(1)),
    ],
    ['named, and more may be there', both, [names(1)], untold(UNREAD, UNKNOWN)],
    ['named by one that may apply', NONE, [perhaps(names(1))], open(exempt(1))],
    [
      'named by each that may apply',
      NONE,
      [perhaps(names(1)), perhaps(holds(2))],
      open(exempt(1), inGroup(2)),
    ],
    ['named by one that may apply, and more', partlyRead, [perhaps(names(1))], untold(UNREAD)],
    [
      'named by one for certain and by one perhaps: the certain one counts',
      NONE,
      [perhaps(names(1)), names(2)],
      open(exempt(2)),
    ],
    ['stopped', NONE, [stops(1), stopsAll(2)], closed(notOn(1), nobody(2))],
    ['stopped, and perhaps by another', NONE, [stops(1), perhaps(stops(2))], closed(notOn(1))],
    ['stopped, and a kind unknown', notUnderstood, [stops(1)], closed(notOn(1))],
    ['stopped, and more may be there', partlyRead, [stops(1)], untold(UNREAD)],
    ['stopped perhaps', NONE, [perhaps(stops(1))], untold(doubtOf(1))],
    ['stopped perhaps, and more', both, [perhaps(stops(1))], untold(UNREAD, UNKNOWN, doubtOf(1))],
    [
      'one that may apply stops, another that may apply names',
      NONE,
      [perhaps(stops(1)), perhaps(names(2))],
      untold(doubtOf(1)),
    ],
    ['perhaps in the group', NONE, [mayHold(1)], untold(groupUnknown(1))],
    [
      'perhaps in the group of a rule that may apply',
      NONE,
      [perhaps(mayHold(1))],
      untold(doubtOf(1), groupUnknown(1)),
    ],
    [
      'stopped, but for a rule that may apply and names',
      NONE,
      [stops(1), perhaps(names(2)), perhaps(stops(3))],
      untold(doubtOf(2)),
    ],
    [
      'stopped, but for a group that may hold',
      NONE,
      [stopsAll(1), mayHold(2)],
      untold(groupUnknown(2)),
    ],
  ])('%s', (_what, rules, push, expected) => {
    expect(pushPart(rules, { push, merge: [] })).toStrictEqual(expected);
  });
});

describe('merge', () => {
  const DISPUTED: Reason = { code: 'merge-list-disputed' };
  const viaPush = (...rules: number[]): GatePart => ({
    ...open({ code: 'push-list-may-merge', rules }),
    notes: [DISPUTED],
  });
  const leavesOpen = (...rules: number[]): Reason => ({
    code: 'push-rule-leaves-merging-open',
    rules,
  });
  const disputed = (...rules: number[]): Reason => ({ ...DISPUTED, rules });

  test.each<[string, BranchRules, RuleStanding[], RuleStanding[], GatePart]>([
    ['no rule', NONE, [], [], { ...open(NO_RULE), notes: [] }],
    ['no rule among those read', both, [], [], { ...untold(UNREAD, UNKNOWN), notes: [] }],
    [
      'rules on pushing alone',
      NONE,
      [],
      [stops(1), names(2)],
      { ...open(NO_RULE), notes: [leavesOpen(1, 2)] },
    ],
    ['named', NONE, [stops(1), names(2), holds(3)], [], open(exempt(2), inGroup(3))],
    ['named, and stopped from pushing', NONE, [names(1)], [stops(2)], open(exempt(1))],
    ['named, and more may be there', partlyRead, [names(1)], [], untold(UNREAD)],
    [
      'named by each that may apply',
      NONE,
      [perhaps(names(1))],
      [stops(2)],
      { ...open(exempt(1)), notes: [] },
    ],
    [
      'named by one that may apply while another stops',
      NONE,
      [perhaps(names(1)), stops(2)],
      [],
      untold(doubtOf(1)),
    ],
    ['on the list for pushing', NONE, [stops(1)], [names(2), stops(3), holds(4)], viaPush(2, 4)],
    [
      'on the list for pushing, and more may be there',
      both,
      [stops(1)],
      [names(2)],
      { ...untold(UNREAD, UNKNOWN), notes: [DISPUTED] },
    ],
    [
      'on a list for pushing that may apply',
      NONE,
      [stops(1)],
      [perhaps(names(2))],
      untold(doubtOf(2)),
    ],
    [
      'on neither',
      NONE,
      [stops(1), perhaps(stops(2))],
      [stopsAll(3), perhaps(stops(4))],
      closed(notOn(1), nobody(3)),
    ],
    [
      'on neither, and a kind unknown',
      notUnderstood,
      [stops(1)],
      [stops(2)],
      closed(notOn(1), notOn(2)),
    ],
    ['on neither, and more may be there', partlyRead, [stops(1)], [stops(2)], untold(UNREAD)],
    ['stopped, while all may push', NONE, [stops(1), stops(2)], [], untold(disputed(1, 2))],
    [
      'stopped, while all may push, and a kind unknown',
      notUnderstood,
      [stops(1), perhaps(stops(2))],
      [],
      untold(UNKNOWN, disputed(1)),
    ],
    [
      'stopped, while pushing may be restricted',
      NONE,
      [stops(1)],
      [perhaps(stops(2)), perhaps(stops(3))],
      untold(disputed(1), doubtOf(2), doubtOf(3)),
    ],
    ['stopped perhaps', NONE, [perhaps(stops(1))], [stops(2)], untold(doubtOf(1))],
    ['perhaps in the group', NONE, [mayHold(1)], [stops(2)], untold(groupUnknown(1))],
    [
      'perhaps in the group for pushing',
      NONE,
      [stops(1)],
      [mayHold(2), perhaps(stops(3))],
      untold(groupUnknown(2)),
    ],
    [
      'perhaps in the group of one that stops anyway',
      NONE,
      [stops(1), mayHold(2)],
      [stops(3), perhaps(mayHold(4))],
      untold(groupUnknown(2), doubtOf(4), groupUnknown(4)),
    ],
  ])('%s', (_what, rules, merge, push, expected) => {
    expect(mergePart(rules, { push, merge })).toStrictEqual(expected);
  });
});

describe.each([
  ['history', 'history-protected', 'deletion'],
  ['deletion', 'deletion-forbidden', 'history'],
] as const)('%s', (subject, code, another) => {
  const people = createAccountSet(1);
  const applying = (id: number): ApplyingRule => ({
    ...{ rule: { ...aRule(subject, 'main'), id }, people },
    groups: [],
  });
  const mayApply = (id: number): ApplyingRule => ({ ...applying(id), doubt: doubtOf(id) });
  const doubted: Reason = { code: 'history-default-disputed', rules: [1, 2] };

  test.each<[string, BranchRules, GatePart]>([
    ['no rule', NONE, open(NO_RULE)],
    ['no rule among those read', both, untold(UNREAD, UNKNOWN)],
    ['a rule', { ...NONE, [subject]: [applying(1)] }, closed({ code, rules: [1] })],
    [
      'rules, whatever else',
      { ...both, push: [applying(4)], [subject]: [mayApply(1), applying(2), applying(3)] },
      closed({ code, rules: [2, 3] }),
    ],
    [
      'rules that may apply',
      { ...NONE, push: [applying(4)], [subject]: [mayApply(1), mayApply(2)] },
      untold(doubtOf(1), doubtOf(2)),
    ],
    [
      'a rule that may apply, and more',
      { ...both, [subject]: [mayApply(1)] },
      untold(UNREAD, UNKNOWN, doubtOf(1)),
    ],
    ['a rule about the other', { ...NONE, [another]: [applying(1)] }, open(NO_RULE)],
    [
      'rules on pushing and merging, certain or not: the pages disagree',
      { ...NONE, push: [applying(1)], merge: [mayApply(2)] },
      { ...open(NO_RULE), notes: [doubted] },
    ],
    [
      'rules on pushing and merging, and more may be there',
      { ...partlyRead, push: [applying(1), applying(2)] },
      { ...untold(UNREAD), notes: [doubted] },
    ],
  ])('%s', (_what, rules, expected) => {
    expect(protectionPart(rules, subject, code)).toStrictEqual(expected);
  });

  test('without a rule that restricts, there are no notes at all', () => {
    expect(protectionPart(NONE, subject, code)).not.toHaveProperty('notes');
  });
});
