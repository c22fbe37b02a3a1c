import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type BranchRule, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { explainQuestion } from '../../../src/domain/gates/explain-question';
import { type TouchedOthers } from '../../../src/domain/gates/flip';
import { type Question } from '../../../src/domain/gates/question';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
} from '../../builders/facts-builders';
import { aRule, MONTHLY } from './gate-scene';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const team = aGroup({ name: 'Team', members: complete([ann.uuid, bob.uuid]) });
const writers = aGroup({ name: 'Writers', members: complete([bob.uuid]) });
const vague = aGroup({ name: 'Vague', members: partial([ann.uuid]) });
const away = aGroup({ name: 'Away', members: complete([bob.uuid]) });
const project = aProject();
const here = aRepository({ slug: 'here', project: project.uuid });
const sibling = aRepository({ slug: 'sibling', project: project.uuid });
const person = ann.uuid;
const on = { repository: here.uuid };
const onProject = { project: project.uuid };

/** Two repositories of one project, and two elsewhere that writers and the team read. */
function scene(given: Partial<Repository>, facts: Partial<Facts> = {}): Facts {
  const groupGrants = complete([aGroupGrant(writers, 'read'), aGroupGrant(team, 'read')]);
  return someFacts({
    accounts: [ann, bob],
    groups: [team, writers, vague, away],
    projects: [project, aProject({ key: 'TWO' })],
    repositories: [
      { ...here, ...given },
      sibling,
      aRepository({ slug: 'third', groupGrants }),
      aRepository({ slug: 'fourth', groupGrants }),
    ],
    ...facts,
  });
}
const explain = (facts: Facts, question: Question) =>
  explainQuestion(createAccessIndex(facts), question, MONTHLY);
const push: Question = { can: 'push', person, branch: 'main', ...on };
const merge: Question = { can: 'merge', person, branch: 'main', ...on };
const others = (repositories: number, people: readonly (typeof bob)[] = []): TouchedOthers => ({
  ...{ people: people.map(({ uuid }) => uuid), perhapsMore: false },
  repositories,
});
const leave = (group: typeof team) => ({ kind: 'remove-from-group', person, group: group.slug });
const join = (group: typeof team) => ({ kind: 'add-to-group', person, group: group.slug });
const grant = { kind: 'grant-to-person', person, level: 'write' };
const strike = (rule: BranchRule) => ({ kind: 'strike-person', ...on, rule: rule.id, person });
const exempt = (rule: BranchRule) => ({ kind: 'exempt-person', ...on, rule: rule.id, person });
const writes = { personGrants: complete([aPersonGrant(ann, 'write')]) };

test('ways to gain a level: the one that reaches least first', () => {
  const groupGrants = complete([aGroupGrant(team, 'read'), aGroupGrant(writers, 'write')]);
  const { answer, toGain, toLose } = explain(scene({ groupGrants }), push);
  expect({ answer, toLose }).toStrictEqual({ answer: 'no', toLose: [] });
  expect(toGain).toStrictEqual([
    { changes: [{ ...grant, on }], others: others(0) },
    { changes: [{ ...grant, on: onProject }], others: others(1) },
    { changes: [join(writers)], others: others(2) },
  ]);
});

test('groups of the project give its repositories their level, whatever they are granted here', () => {
  const creators = aProject({ groupGrants: complete([aGroupGrant(writers, 'create-repo')]) });
  const groupGrants = complete([aGroupGrant(writers, 'read')]);
  const { toGain } = explain(scene({ groupGrants }, { projects: [creators] }), push);
  expect(toGain.map(({ changes }) => changes)).toStrictEqual([
    [{ ...grant, on }],
    [{ ...grant, on: onProject }],
    [join(writers)],
  ]);
});

test('a repository without a known project gains on itself alone', () => {
  const { project: known, ...lone } = here;
  expect(known).toBe(project.uuid);
  const facts = scene({}, { repositories: [{ ...lone, groupGrants: complete([]) }], projects: [] });
  const missing = scene({}, { repositories: [here], projects: [] });
  for (const one of [facts, missing])
    expect(explain(one, push).toGain.map(({ changes }) => changes)).toStrictEqual([
      [{ ...grant, on }],
    ]);
});

test('to create repositories: a grant of the project, or a group that may', () => {
  const granted = aProject({
    groupGrants: complete([
      aGroupGrant(team, 'write'),
      aGroupGrant(writers, 'create-repo'),
      aGroupGrant(away, 'admin'),
    ]),
  });
  const question: Question = { can: 'create-repository', person, ...onProject };
  const { answer, toGain } = explain(scene({}, { projects: [granted] }), question);
  expect(answer).toBe('no');
  expect(toGain).toStrictEqual([
    { changes: [{ ...grant, on: onProject, level: 'create-repo' }], others: others(2) },
    { changes: [join(away)], others: others(2) },
    { changes: [join(writers)], others: others(4) },
  ]);
});

test('whoever may create repositories loses what gives that, and keeps lower grants', () => {
  const granted = aProject({
    groupGrants: complete([aGroupGrant(team, 'write')]),
    personGrants: complete([aPersonGrant(ann, 'create-repo')]),
  });
  const question: Question = { can: 'create-repository', person, ...onProject };
  const { answer, toGain, toLose } = explain(scene({}, { projects: [granted] }), question);
  expect({ answer, toGain }).toStrictEqual({ answer: 'yes', toGain: [] });
  expect(toLose).toStrictEqual([
    { changes: [{ kind: 'revoke-from-person', on: onProject, person }], others: others(2) },
  ]);
});

test.each([
  ['push', push, 'push'],
  ['merge', merge, 'restrict_merges'],
] as const)(
  'stopped from a %s by a list: named on it, or in a group of it',
  (_what, asked, kind) => {
    const rule = aRule(kind, 'main', { groups: [away.slug], people: [bob.uuid] });
    const both = [rule, aRule('push', 'main', { people: [bob.uuid] })];
    const branchRules = complete(kind === 'push' ? [rule] : both);
    const { answer, toGain } = explain(scene({ ...writes, branchRules }), asked);
    expect(answer).toBe('no');
    expect(toGain).toStrictEqual([
      { changes: [exempt(rule)], others: others(0) },
      { changes: [join(away)], others: others(0) },
    ]);
  },
);

test('stopped by two lists: either of them is enough', () => {
  const rules = [aRule('push', 'main', { groups: [away.slug] }), aRule('push', '*')] as const;
  const { toGain } = explain(scene({ ...writes, branchRules: complete(rules) }), push);
  expect(toGain.map(({ changes }) => changes)).toStrictEqual([
    [exempt(rules[0])],
    [join(away)],
    [exempt(rules[1])],
  ]);
});

test('neither level nor list: each way to the one with the nearest way to the other', () => {
  const rule = aRule('push', 'main', { groups: [away.slug] });
  const groupGrants = complete([aGroupGrant(writers, 'write')]);
  const { toGain } = explain(scene({ groupGrants, branchRules: complete([rule]) }), push);
  expect(toGain).toStrictEqual([
    { changes: [{ ...grant, on }, exempt(rule)], others: others(0) },
    { changes: [{ ...grant, on }, join(away)], others: others(0) },
    { changes: [{ ...grant, on: onProject }, exempt(rule)], others: others(1) },
    { changes: [join(writers), exempt(rule)], others: others(2) },
  ]);
});

test('a group that gives the level and is on the list is enough alone', () => {
  const rule = aRule('push', 'main', { groups: [writers.slug] });
  const groupGrants = complete([aGroupGrant(writers, 'write')]);
  const { toGain } = explain(scene({ groupGrants, branchRules: complete([rule]) }), push);
  expect(toGain).toStrictEqual([{ changes: [join(writers)], others: others(2) }]);
});

test('whoever may be a member is offered what helps members', () => {
  const olga = anOutsider();
  const lists = someLists({ members: partial(null) });
  const facts = scene({}, { accounts: [ann, bob, olga], lists });
  const { toGain } = explain(facts, { can: 'read', person: olga.uuid, ...on });
  expect(toGain.map(({ changes }) => changes)).toStrictEqual([
    [{ kind: 'grant-to-person', on, person: olga.uuid, level: 'read' }],
    [{ kind: 'grant-to-person', on: onProject, person: olga.uuid, level: 'read' }],
  ]);
});

test('ways to lose: other repositories before other people, and unknown people last', () => {
  const rule = aRule('push', 'main', { groups: [away.slug, vague.slug] });
  const groupGrants = complete([aGroupGrant(team, 'write')]);
  const { answer, toLose } = explain(scene({ groupGrants, branchRules: complete([rule]) }), push);
  expect(answer).toBe('yes');
  expect(toLose).toStrictEqual([
    { changes: [leave(vague)], others: others(0) },
    { changes: [leave(team)], others: others(2) },
    {
      changes: [{ kind: 'revoke-from-group', on, group: team.slug }],
      others: others(0, [bob]),
    },
    {
      changes: [{ kind: 'strike-group', ...on, rule: rule.id, group: vague.slug }],
      others: { people: [], perhapsMore: true, repositories: 0 },
    },
  ]);
});

test('every way to the level is taken together, lower grants stay', () => {
  const given = aProject({ groupGrants: complete([aGroupGrant(team, 'admin')]) });
  const facts = scene(
    { groupGrants: complete([aGroupGrant(vague, 'read')]), ...writes },
    { projects: [given] },
  );
  const revoke = { kind: 'revoke-from-person', on, person };
  expect(explain(facts, push).toLose).toStrictEqual([
    { changes: [leave(team), revoke], others: others(3) },
    {
      changes: [{ kind: 'revoke-from-group', on: onProject, group: team.slug }, revoke],
      others: others(1, [bob]),
    },
  ]);
  expect(explain(facts, { can: 'administer', person, ...on }).toLose).toStrictEqual([
    { changes: [leave(team)], others: others(3) },
    {
      changes: [{ kind: 'revoke-from-group', on: onProject, group: team.slug }],
      others: others(1, [bob]),
    },
  ]);
});

test('off every list, with every group that may hold them: leaving it would not be certain', () => {
  const hidden = aGroup({
    name: 'Hidden',
    members: { state: 'unread', gap: { reason: 'not-asked' } },
  });
  const rules = [
    aRule('push', 'main', { people: [bob.uuid, ann.uuid], groups: [away.slug, hidden.slug] }),
    aRule('push', '*', { people: [ann.uuid] }),
    aRule('push', 'other', { people: [ann.uuid] }),
  ] as const;
  const facts = scene(
    { ...writes, branchRules: complete(rules) },
    { groups: [team, away, hidden] },
  );
  const [first, second] = rules;
  expect(explain(facts, push).toLose.map(({ changes }) => changes)).toStrictEqual([
    [{ kind: 'revoke-from-person', on, person }],
    [
      strike(first),
      { kind: 'strike-group', ...on, rule: first.id, group: hidden.slug },
      strike(second),
    ],
  ]);
});

test('a merge is lost off the lists for pushing and for merging together', () => {
  const pushing = aRule('push', 'main', { people: [ann.uuid] });
  const merging = aRule('restrict_merges', 'main', { people: [ann.uuid] });
  const facts = scene({ ...writes, branchRules: complete([merging, pushing]) });
  expect(explain(facts, merge).toLose.map(({ changes }) => changes)).toStrictEqual([
    [{ kind: 'revoke-from-person', on, person }],
    [strike(pushing), strike(merging)],
  ]);
  expect(explain(facts, push).toLose.map(({ changes }) => changes)).toStrictEqual([
    [{ kind: 'revoke-from-person', on, person }],
    [strike(pushing)],
  ]);
});

test('what is not on the branch has no lists to lose', () => {
  const rule = aRule('push', 'main', { people: [ann.uuid] });
  const facts = scene({ ...writes, branchRules: complete([rule]) });
  expect(explain(facts, { can: 'read', person, ...on }).toLose).toStrictEqual([
    { changes: [{ kind: 'revoke-from-person', on, person }], others: others(0) },
  ]);
});
