import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listBranchGates } from '../../../src/domain/gates/list-branch-gates';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';
import {
  ann,
  aRule,
  aSceneWith,
  bob,
  boss,
  cid,
  eve,
  leads,
  MONTHLY,
  repository,
} from './gate-scene';

test('tells of everybody, those without access included', () => {
  const rules = [
    aRule('push', 'main', { groups: [leads.slug] }),
    aRule('require_tasks_to_be_completed', '*'),
  ];
  const question = { repository: repository.uuid, branch: 'main', setup: MONTHLY };
  const view = listBranchGates(createAccessIndex(aSceneWith(...rules)), question);
  expect(
    view.rows.map(({ account, level, atMost, gates }) => [
      account,
      level,
      atMost,
      gates.push.state,
    ]),
  ).toStrictEqual([
    [ann.uuid, 'write', 'write', 'closed'],
    [bob.uuid, 'write', 'write', 'open'],
    [cid.uuid, 'admin', 'admin', 'closed'],
    [eve.uuid, 'read', 'read', 'closed'],
    [boss.uuid, 'admin', 'admin', 'closed'],
  ]);
  expect(view.checks.list.map(({ kind }) => kind)).toStrictEqual(['require_tasks_to_be_completed']);
  expect(view.lowerBound).toBe(true);
});

test('people who stand alike share one answer: 5,000 of them take few', () => {
  const people = Array.from({ length: 5000 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
  const groups = Array.from({ length: 8 }, (_, at) =>
    aGroup({
      name: `Group ${at}`,
      members: complete(people.filter((__, nth) => nth % 8 === at).map(({ uuid }) => uuid)),
    }),
  );
  const project = aProject({
    groupGrants: complete(groups.slice(0, 6).map((group) => aGroupGrant(group, 'write'))),
  });
  const rules = groups.slice(0, 4).map((group) => aRule('push', '*', { groups: [group.slug] }));
  const wide = aRepository({ project: project.uuid, branchRules: complete(rules) });
  const index = createAccessIndex(
    someFacts({ accounts: people, groups, projects: [project], repositories: [wide] }),
  );
  const question = { repository: wide.uuid, branch: 'main', setup: MONTHLY };
  const { rows } = listBranchGates(index, question);
  const open = rows.filter(({ gates }) => gates.push.state === 'open');
  expect([rows.length, open.length]).toStrictEqual([5000, 2500]);
  // One for each of the four listed groups, one for other writers, one for those without access.
  expect(new Set(rows.map(({ gates }) => gates)).size).toBe(6);
});
