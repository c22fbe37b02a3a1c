import { type AnswerPath, type ExplainedAccess } from '../../../../../src/contract/access-answers';
import {
  collectGrants,
  type GrantEffect,
  type GrantPath,
  orderGrants,
} from '../../../../../static/usher/src/features/access/configured-grants';
import { filterGrants } from '../../../../../static/usher/src/features/access/filter-grants';
import { effectText } from '../../../../../static/usher/src/features/access/grant-words';
import { aPath } from '../../../../builders/page-rows';

const PAY = { key: 'PAY', name: 'Payments' };
const leads = aPath({
  kind: 'project-group',
  level: 'admin',
  project: PAY,
  group: { slug: 'leads', name: 'Leads' },
  remainsWithout: 'read',
});
const own: AnswerPath = {
  kind: 'repository-person',
  level: 'read',
  certain: true,
  winning: false,
  remainsWithout: 'admin',
};
const access = (
  level: ExplainedAccess['level'],
  ...paths: AnswerPath[]
): Pick<ExplainedAccess, 'level' | 'paths'> => ({ level, paths });
const isProject = ({ project }: GrantPath) => project !== undefined;

test('a grant of a project stands once, one on repositories once for each', () => {
  const grants = collectGrants(
    [
      { id: 'one', access: access('admin', leads, own) },
      { id: 'two', access: access('admin', leads, own) },
    ],
    isProject,
  );
  expect(grants).toStrictEqual([
    {
      key: 'project-group PAY leads admin ',
      path: { kind: 'project-group', level: 'admin', project: PAY, group: leads.group },
      only: undefined,
      effect: { is: 'effective', on: 2, of: 2 },
      why: 'one',
    },
    {
      key: 'repository-person   read one',
      path: { kind: 'repository-person', level: 'read' },
      only: 'one',
      effect: { is: 'lower', instead: leads },
      why: 'one',
    },
    {
      key: 'repository-person   read two',
      path: { kind: 'repository-person', level: 'read' },
      only: 'two',
      effect: { is: 'lower', instead: leads },
      why: 'two',
    },
  ]);
});

test('it has effect where something would be lost without it, and opens the reasons there', () => {
  const same = { ...leads, remainsWithout: 'admin' as const };
  const role = aPath({ kind: 'workspace-admin', level: 'admin', remainsWithout: 'admin' });
  const grants = collectGrants(
    [
      { id: 'one', access: access('admin', same, role) },
      { id: 'two', access: access('admin', leads) },
    ],
    () => true,
  );
  expect(grants.map(({ effect, why }) => ({ effect, why }))).toStrictEqual([
    { effect: { is: 'effective', on: 1, of: 2 }, why: 'two' },
    { effect: { is: 'same', instead: same }, why: 'one' },
  ]);
});

test('membership that nobody told is not known: neither effect nor none', () => {
  const perhaps = { ...leads, certain: false, winning: true };
  const [grant, ...others] = collectGrants(
    [{ id: 'one', access: access('none', perhaps) }],
    isProject,
  );
  expect([grant?.effect, grant?.why, others]).toStrictEqual([{ is: 'not-known' }, 'one', []]);
});

test('being public and holding a key are no grants to people', () => {
  const paths = (['public', 'access-key'] as const).map((kind) => aPath({ kind, level: 'read' }));
  expect(collectGrants([{ id: 'one', access: access('read', ...paths) }], isProject)).toStrictEqual(
    [],
  );
});

test('from the workspace down, the highest level first; words find them', () => {
  const role = aPath({ kind: 'workspace-admin', level: 'admin' });
  const read = { ...leads, level: 'read' as const, winning: false };
  const grants = collectGrants(
    [{ id: 'pay-api', access: access('admin', own, read, leads, role) }],
    isProject,
  );
  const ordered = orderGrants(grants, ({ only }) => only ?? '');
  expect(ordered.map(({ path }) => `${path.kind} ${path.level}`)).toStrictEqual([
    'workspace-admin admin',
    'project-group admin',
    'project-group read',
    'repository-person read',
  ]);
  const textOf = (grant: (typeof grants)[number]) => `${grant.only ?? ''} ${grant.path.kind}`;
  expect(
    filterGrants(ordered, 'PAY-api -project', textOf).map(({ path }) => path.kind),
  ).toStrictEqual(['workspace-admin', 'repository-person']);
  expect(filterGrants(ordered, '', textOf)).toBe(ordered);
});

test.each<[GrantEffect, 'people' | 'repositories', string]>([
  [{ is: 'effective', on: 1, of: 1 }, 'people', 'has effect'],
  [{ is: 'effective', on: 3, of: 3 }, 'people', 'has effect'],
  [{ is: 'effective', on: 1, of: 3 }, 'people', 'has effect for 1 of 3 people'],
  [{ is: 'effective', on: 2, of: 3 }, 'repositories', 'has effect for 2 of 3 repositories'],
  [
    { is: 'lower', instead: leads },
    'people',
    'no effect: admin through group Leads on project PAY',
  ],
  [{ is: 'lower', instead: undefined }, 'people', 'no effect: another path gives as much'],
  [
    { is: 'same', instead: leads },
    'people',
    'nothing lost without it: admin through group Leads on project PAY',
  ],
  [{ is: 'not-known' }, 'people', 'not known: who is in the group was not told'],
  [{ is: 'for-nothing' }, 'people', 'no effect: nobody is in the group'],
  [{ is: 'for-nothing' }, 'repositories', 'no effect yet: no repository stands there'],
])('%j among %s reads %j', (effect, ends, text) => {
  expect(effectText(effect, ends)).toBe(text);
});
