import { createAccessIndex, NotInFactsError } from '../../../src/domain/access/access-index';
import { type BranchRule, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { explainGates, explainKeyGates } from '../../../src/domain/gates/explain-gates';
import {
  anOutsider,
  aPersonGrant,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import {
  ann,
  aRule,
  aSceneWith,
  bob,
  boss,
  cid,
  eve,
  gatesOf,
  hidden,
  leads,
  listing,
  MONTHLY,
  nobodyYet,
  notesOf,
  repository,
  toText,
} from './gate-scene';

const WRITES = 'open: write-access';

function withRepository(facts: Facts, given: Partial<Repository>): Facts {
  return { ...facts, repositories: facts.repositories.map((one) => ({ ...one, ...given })) };
}

describe('push', () => {
  test.each<[string, BranchRule[], string]>([
    ['no rule at all', [], `${WRITES}, no-rule-applies`],
    ['a rule for another branch', [aRule('push', 'release/*')], `${WRITES}, no-rule-applies`],
    ['16a: named on the list', [aRule('push', 'main', listing(ann))], `${WRITES}, exempt-person`],
    ['17: not on the list', [aRule('push', 'main', listing(bob))], 'closed: not-exempt'],
    ['an empty list means nobody', [aRule('push', 'main')], 'closed: nobody-exempt'],
    [
      'a group without members on the list',
      [aRule('push', 'main', { groups: [nobodyYet.slug] })],
      'closed: not-exempt',
    ],
    [
      '16a: named on one list overrides the others, special over general',
      [aRule('push', 'main', listing(ann)), aRule('push', '*')],
      `${WRITES}, exempt-person`,
    ],
    [
      '16a: named on one list overrides the others, general over special',
      [aRule('push', 'main'), aRule('push', '*', listing(ann))],
      `${WRITES}, exempt-person`,
    ],
    [
      '16b: two lists without them',
      [aRule('push', 'main', listing(bob)), aRule('push', '*')],
      'closed: not-exempt, nobody-exempt',
    ],
    [
      '18: everybody on one pattern (no rule) does not override a deny on another',
      [aRule('restrict_merges', 'main', listing(ann)), aRule('push', 'm*')],
      'closed: nobody-exempt',
    ],
    [
      'a group whose members nobody told',
      [aRule('push', 'main', { groups: [hidden.slug] })],
      'cannot-be-told: group-members-unknown',
    ],
    [
      'named, beside a group whose members nobody told',
      [aRule('push', 'main', { ...listing(ann), groups: [hidden.slug] })],
      `${WRITES}, exempt-person`,
    ],
    [
      'a rule that may apply',
      [aRule('push', '', { match: { by: 'unknown' } })],
      'cannot-be-told: match-not-understood',
    ],
    [
      'a rule that may apply, with them on its list',
      [aRule('push', '', { match: { by: 'unknown' }, ...listing(ann) })],
      `${WRITES}, exempt-person`,
    ],
    [
      'a rule that applies, and one that may apply and lists them',
      [aRule('push', 'main'), aRule('push', '', { match: { by: 'unknown' }, ...listing(ann) })],
      'cannot-be-told: match-not-understood',
    ],
    [
      'a rule that applies, and one that may apply and does not list them',
      [aRule('push', 'main'), aRule('push', '', { match: { by: 'unknown' } })],
      'closed: nobody-exempt',
    ],
    [
      'two rules that may apply, of which one lists them',
      [
        aRule('push', '', { match: { by: 'unknown' }, ...listing(ann) }),
        aRule('push', '', { match: { by: 'unknown' } }),
      ],
      'cannot-be-told: match-not-understood',
    ],
    ['a kind nobody has heard of', [aRule('freeze', 'main')], 'cannot-be-told: rule-kind-unknown'],
    [
      'a kind nobody has heard of on another branch',
      [aRule('freeze', 'other')],
      `${WRITES}, no-rule-applies`,
    ],
    [
      'a kind nobody has heard of does not open what is closed',
      [aRule('push', 'main'), aRule('freeze', 'main')],
      'closed: nobody-exempt',
    ],
    [
      'resets of approvals',
      [aRule('smart_reset_pullrequest_approvals', '*')],
      `${WRITES}, no-rule-applies`,
    ],
    [
      'merge checks',
      [aRule('require_approvals_to_merge', '*', { value: 2 })],
      `${WRITES}, no-rule-applies`,
    ],
  ])('%s', (_what, rules, expected) => {
    expect(toText(gatesOf(ann, aSceneWith(...rules)).push)).toBe(expected);
  });

  test('16a: a member of a group on the list, and which group and rule it was', () => {
    const rule = aRule('push', 'main', { groups: [nobodyYet.slug, leads.slug] });
    const { push } = gatesOf(bob, aSceneWith(rule));
    expect(push.reasons).toStrictEqual([
      { code: 'write-access' },
      { code: 'exempt-group', rules: [rule.id], groups: [leads.slug] },
    ]);
    expect(push.rules).toStrictEqual([rule.id]);
  });

  test('20: admins are stopped like everybody, and may change the rule', () => {
    const rule = aRule('push', 'main', listing(ann));
    for (const admin of [cid, boss]) {
      const { push } = gatesOf(admin, aSceneWith(rule));
      expect(toText(push)).toBe('closed: not-exempt');
      expect(push.notes[0]).toStrictEqual({ code: 'admin-can-change-rule', rules: [rule.id] });
    }
    expect(notesOf(gatesOf(bob, aSceneWith(rule)).push)).toStrictEqual([]);
    expect(
      notesOf(gatesOf(cid, aSceneWith(rule, aRule('push', '*', listing(cid)))).push),
    ).toStrictEqual([]);
  });

  test('25: the list never grants by itself', () => {
    const { push } = gatesOf(eve, aSceneWith(aRule('push', 'main', listing(eve))));
    expect(toText(push)).toBe('closed: no-write-access');
    expect(push.rules).toStrictEqual([]);
  });

  test('25: what stops somebody twice is told twice', () => {
    const { push } = gatesOf(eve, aSceneWith(aRule('push', 'main')));
    expect(toText(push)).toBe('closed: no-write-access, nobody-exempt');
  });

  test('24: every gate of every answer says that rules of the project are not in it', () => {
    const answer = gatesOf(ann, aSceneWith(aRule('push', 'main')));
    expect(answer.lowerBound).toBe(true);
    for (const gate of [answer.push, answer.merge, answer.forcePush, answer.delete])
      expect(gate.notes.at(-1)).toStrictEqual({ code: 'project-rules-not-readable' });
  });

  test('a level that is not told leaves the gate untold, unless a rule closes it anyway', () => {
    const untold = (...rules: BranchRule[]) =>
      withRepository(aSceneWith(...rules), { personGrants: unread('not-an-admin') });
    expect(toText(gatesOf(ann, untold()).push)).toBe('cannot-be-told: access-not-told');
    expect(toText(gatesOf(ann, untold(aRule('push', 'main'))).push)).toBe('closed: nobody-exempt');
    expect(toText(gatesOf(ann, untold(aRule('freeze', '*'))).push)).toBe(
      'cannot-be-told: access-not-told, rule-kind-unknown',
    );
    expect(toText(gatesOf(boss, untold()).push)).toBe(`${WRITES}, no-rule-applies`);
  });

  test('a person whom a list names and nothing else is in no answer, and harms none', () => {
    const stranger = anOutsider();
    const facts = aSceneWith(aRule('push', 'main', listing(stranger, ann)));
    expect(gatesOf(ann, facts).push.state).toBe('open');
    expect(() => gatesOf(stranger, facts)).toThrow(NotInFactsError);
  });

  test('a repository that the facts do not hold is no open gate', () => {
    const index = createAccessIndex(someFacts({ accounts: [ann] }));
    const question = { person: ann.uuid, repository: repository.uuid, branch: 'x', setup: MONTHLY };
    expect(() => explainGates(index, question)).toThrow(NotInFactsError);
    expect(() => explainKeyGates(index, question)).toThrow(NotInFactsError);
  });
});

describe('branch rules that were not read', () => {
  const unreadRules = { branchRules: unread<readonly BranchRule[]>('missing-scope') };

  test('leave no gate open', () => {
    const answer = gatesOf(ann, withRepository(aSceneWith(), unreadRules));
    for (const gate of [answer.push, answer.merge, answer.forcePush, answer.delete])
      expect(toText(gate)).toBe('cannot-be-told: ' + expectedUnread(gate.reasons.length));
    expect(answer.checks).toStrictEqual({ list: [], complete: false });
  });

  function expectedUnread(times: number): string {
    return Array.from({ length: times }, () => 'rules-not-read').join(', ');
  }

  test('and none open without write access', () => {
    const { push } = gatesOf(eve, withRepository(aSceneWith(), unreadRules));
    expect(toText(push)).toBe('closed: no-write-access');
  });

  test('in part: what is missing may exempt, so that only rules without lists close', () => {
    const rules = [aRule('push', 'main', listing(bob)), aRule('force', 'main')];
    const facts = withRepository(aSceneWith(), { branchRules: partial(rules) });
    expect(toText(gatesOf(ann, facts).push)).toBe('cannot-be-told: rules-partly-read');
    expect(toText(gatesOf(bob, facts).push)).toBe('cannot-be-told: rules-partly-read');
    expect(toText(gatesOf(bob, facts).forcePush)).toBe('closed: history-protected');
    expect(gatesOf(bob, facts).merge.state).toBe('cannot-be-told');
  });
});

describe('merge', () => {
  test.each<[string, BranchRule[], string, string[]]>([
    ['no rule at all', [], `${WRITES}, no-rule-applies`, []],
    [
      'on the merge list',
      [aRule('restrict_merges', 'main', listing(ann))],
      `${WRITES}, exempt-person`,
      [],
    ],
    [
      '17: on the push list, with no merge rule',
      [aRule('push', 'main', listing(ann))],
      `${WRITES}, no-rule-applies`,
      ['push-rule-leaves-merging-open'],
    ],
    [
      'not on the push list, with no merge rule: pull requests stay open to writers',
      [aRule('push', 'main')],
      `${WRITES}, no-rule-applies`,
      ['push-rule-leaves-merging-open'],
    ],
    [
      '17: on neither list',
      [aRule('push', 'main', listing(bob)), aRule('restrict_merges', 'main', listing(cid))],
      'closed: not-exempt, not-exempt',
      [],
    ],
    [
      '17: on the push list and not on the merge list, as documented, with the doubt of 19',
      [aRule('push', 'main', listing(ann)), aRule('restrict_merges', 'main')],
      `${WRITES}, push-list-may-merge`,
      ['merge-list-disputed'],
    ],
    [
      '19: everybody may push, and they are not on the merge list',
      [aRule('restrict_merges', 'main', listing(bob))],
      'cannot-be-told: merge-list-disputed',
      [],
    ],
    [
      'on the merge list, though not on the push list',
      [aRule('push', 'main'), aRule('restrict_merges', '*', listing(ann))],
      `${WRITES}, exempt-person`,
      [],
    ],
    [
      'on one of two merge lists',
      [aRule('restrict_merges', 'main'), aRule('restrict_merges', '*', listing(ann))],
      `${WRITES}, exempt-person`,
      [],
    ],
    [
      'a merge rule that may apply',
      [aRule('restrict_merges', '', { match: { by: 'unknown' } })],
      'cannot-be-told: match-not-understood',
      [],
    ],
    [
      'a merge rule that may apply, with them on its list',
      [aRule('restrict_merges', '', { match: { by: 'unknown' }, ...listing(ann) })],
      `${WRITES}, exempt-person`,
      [],
    ],
    [
      'a merge rule, and a push rule that may apply and lists them',
      [
        aRule('restrict_merges', 'main'),
        aRule('push', '', { match: { by: 'unknown' }, ...listing(ann) }),
      ],
      'cannot-be-told: match-not-understood',
      [],
    ],
    [
      'a merge rule, and a push rule that may apply and does not list them',
      [aRule('restrict_merges', 'main'), aRule('push', '', { match: { by: 'unknown' } })],
      'cannot-be-told: merge-list-disputed, match-not-understood',
      [],
    ],
    [
      'a group of unknown members on the push list',
      [aRule('restrict_merges', 'main'), aRule('push', 'main', { groups: [hidden.slug] })],
      'cannot-be-told: group-members-unknown',
      [],
    ],
    [
      'a merge rule that may apply, and a push list that names them',
      [
        aRule('restrict_merges', '', { match: { by: 'unknown' } }),
        aRule('push', 'main', listing(ann)),
      ],
      `${WRITES}, push-list-may-merge`,
      ['merge-list-disputed'],
    ],
    ['a kind nobody has heard of', [aRule('freeze', '*')], 'cannot-be-told: rule-kind-unknown', []],
  ])('%s', (_what, rules, expected, notes) => {
    const { merge } = gatesOf(ann, aSceneWith(...rules));
    expect(toText(merge)).toBe(expected);
    expect(notesOf(merge)).toStrictEqual(notes);
  });
});

describe('21: rewriting the history and deleting', () => {
  test.each<[string, BranchRule[], string, string]>([
    [
      'no rule',
      [],
      `${WRITES}, no-rule-applies, no-rule-applies`,
      `${WRITES}, no-rule-applies, no-rule-applies`,
    ],
    [
      'a rule against force pushes',
      [aRule('force', '*', listing(ann))],
      'closed: history-protected',
      `${WRITES}, no-rule-applies, no-rule-applies`,
    ],
    [
      'a rule against deleting',
      [aRule('delete', 'main')],
      `${WRITES}, no-rule-applies, no-rule-applies`,
      'closed: deletion-forbidden',
    ],
    [
      'whoever may not push',
      [aRule('push', 'main')],
      'closed: nobody-exempt',
      'closed: nobody-exempt',
    ],
    [
      'a rule against force pushes that may apply',
      [aRule('force', '', { match: { by: 'unknown' } })],
      'cannot-be-told: match-not-understood',
      `${WRITES}, no-rule-applies, no-rule-applies`,
    ],
    [
      'a kind nobody has heard of',
      [aRule('freeze', '*')],
      'cannot-be-told: rule-kind-unknown, rule-kind-unknown',
      'cannot-be-told: rule-kind-unknown, rule-kind-unknown',
    ],
  ])('%s', (_what, rules, forcePush, remove) => {
    const answer = gatesOf(ann, aSceneWith(...rules));
    expect(toText(answer.forcePush)).toBe(forcePush);
    expect(toText(answer.delete)).toBe(remove);
  });

  test.each(['push', 'restrict_merges'])(
    'a %s rule without one about history names the doubt',
    (kind) => {
      const rule = aRule(kind, 'main', listing(ann));
      const answer = gatesOf(ann, aSceneWith(rule));
      for (const gate of [answer.forcePush, answer.delete]) {
        expect(gate.state).toBe('open');
        expect(gate.notes[0]).toStrictEqual({ code: 'history-default-disputed', rules: [rule.id] });
      }
    },
  );
});

describe('23: rules by branching model', () => {
  const by = (branchType: string) => ({ match: { by: 'branching-model' as const, branchType } });
  const model = {
    development: 'develop',
    production: 'main',
    prefixes: [{ kind: 'release', prefix: 'release/' }],
  };

  test.each([
    ['production', 'main', 'closed'],
    ['production', 'main2', 'open'],
    ['production', 'develop', 'open'],
    ['development', 'develop', 'closed'],
    ['development', 'main', 'open'],
    ['release', 'release/1', 'closed'],
    ['release', 'releases', 'open'],
    ['release', 'my/release/1', 'open'],
    ['hotfix', 'release/1', 'open'],
    ['canary', 'main', 'cannot-be-told'],
  ])('%s on %s', (branchType, branch, state) => {
    const facts = withRepository(aSceneWith(aRule('push', '', by(branchType))), {
      branchingModel: complete(model),
    });
    expect(gatesOf(ann, facts, { branch }).push.state).toBe(state);
  });

  test.each([
    ['unread', unread<typeof model>(), 'main', 'cannot-be-told: model-not-read'],
    ['in part', partial(model), 'main', 'closed: nobody-exempt'],
    ['in part', partial(model), 'other', 'cannot-be-told: model-not-read'],
  ])('a model read %s', (_what, branchingModel, branch, expected) => {
    const facts = withRepository(aSceneWith(aRule('push', '', by('production'))), {
      branchingModel,
    });
    expect(toText(gatesOf(ann, facts, { branch }).push)).toBe(expected);
  });
});

test('access keys are read-only by design, whatever the rules', () => {
  const index = createAccessIndex(aSceneWith(aRule('require_tasks_to_be_completed', '*')));
  const answer = explainKeyGates(index, {
    repository: repository.uuid,
    branch: 'main',
    setup: MONTHLY,
  });
  for (const gate of [answer.push, answer.merge, answer.forcePush, answer.delete])
    expect(toText(gate)).toBe('closed: access-key-read-only');
  expect({ level: answer.level, lowerBound: answer.lowerBound }).toStrictEqual({
    level: 'read',
    lowerBound: true,
  });
  expect(answer.checks.list).toHaveLength(1);
});

test('write through a project with create-repo is write', () => {
  const facts = withRepository(aSceneWith(), {
    personGrants: complete([aPersonGrant(ann, 'create-repo')]),
  });
  expect(gatesOf(ann, facts).push.state).toBe('open');
});
