import { listPersonGrants } from '../../../../../static/usher/src/features/person/person-grants';
import { listRepositoryGrants } from '../../../../../static/usher/src/features/repository/repository-grants';
import { createWorkspaceAnswers } from '../../../../../static/usher/src/features/workspace/workspace-answers';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../../builders/facts-builders';
import { omit } from '../../../../builders/omit';

const ann = aPerson();
const leads = aGroup({ name: 'Leads', members: complete([ann.uuid]) });
const nobody = aGroup({ name: 'Nobody', members: complete([]) });
const hidden = aGroup({ name: 'Hidden', members: unread('not-an-admin') });
const pay = aProject({
  key: 'PAY',
  groupGrants: complete([aGroupGrant(leads, 'write'), aGroupGrant(nobody, 'admin')]),
});
const empty = aProject({
  key: 'NEW',
  groupGrants: complete([aGroupGrant(leads, 'create-repo'), aGroupGrant(hidden, 'read')]),
});
const api = aRepository({
  slug: 'api',
  project: pay.uuid,
  personGrants: complete([aPersonGrant(ann, 'read')]),
});
const answers = createWorkspaceAnswers(
  someFacts({
    accounts: [ann],
    groups: [leads, nobody, hidden],
    projects: [pay, empty],
    repositories: [api, aRepository({ slug: 'web', project: pay.uuid })],
  }),
);

test('a person’s grants, with those on projects where no repository stands yet', () => {
  const view = answers.findPerson(ann.uuid);
  const grants = view === undefined ? [] : listPersonGrants(view);
  expect(
    grants.map(({ path, only, effect }) => [path.project?.key, path.level, only, effect.is]),
  ).toStrictEqual([
    ['NEW', 'create-repo', undefined, 'for-nothing'],
    ['NEW', 'read', undefined, 'not-known'],
    ['PAY', 'write', undefined, 'effective'],
    [undefined, 'read', api.uuid, 'lower'],
  ]);
});

test('a repository’s grants, with those of groups that nobody is in', () => {
  const view = answers.findRepository(api.uuid);
  const grants = view === undefined ? [] : listRepositoryGrants(view);
  expect(
    grants.map(({ path, only, effect }) => [path.group?.name, path.level, only, effect.is]),
  ).toStrictEqual([
    ['Nobody', 'admin', undefined, 'for-nothing'],
    ['Leads', 'write', undefined, 'effective'],
    [undefined, 'read', ann.uuid, 'lower'],
  ]);
});

test('where the server has cut the facts, only the paths it sent are listed', () => {
  const whole = answers.findRepository(api.uuid);
  expect(whole).toBeDefined();
  if (whole === undefined) return;
  expect(listRepositoryGrants(omit(whole, 'index')).map(({ path }) => path.level)).toStrictEqual([
    'write',
    'read',
  ]);
});
