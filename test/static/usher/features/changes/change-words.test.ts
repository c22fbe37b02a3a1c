import { CHANGE_CODES, type Change } from '../../../../../src/domain/changes/change';
import { groupSlug } from '../../../../../src/domain/facts/ids';
import { kindOf } from '../../../../../static/usher/src/features/changes/change-kinds';
import { createChangeNames } from '../../../../../static/usher/src/features/changes/change-names';
import { changeSentence } from '../../../../../static/usher/src/features/changes/change-words';
import { listParts, textOf, told } from '../../../../../static/usher/src/features/changes/parts';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  someFacts,
} from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const gone = aPerson({ displayName: 'ci-bot' });
const pay = aProject({ key: 'PAY' });
const art = aProject({ key: 'ART' });
const api = aRepository({ slug: 'pay-api', project: pay.uuid });
const platform = aGroup({ name: 'platform' });
const after = someFacts({
  accounts: [ann],
  groups: [platform],
  projects: [pay, art],
  repositories: [api],
});
const names = createChangeNames([{ ...after, accounts: [ann, gone] }, after]);

const times = { readBefore: 1, readAfter: 2 };
const onApi = { repository: api.uuid };
const onPay = { scope: { kind: 'project', project: pay.uuid } } as const;
const forGroup = { holder: { kind: 'group', group: groupSlug('platform') } } as const;
const rule = {
  id: 1,
  kind: 'require_approvals_to_merge',
  match: { by: 'pattern', pattern: 'main' },
  people: [ann.uuid],
  groups: [groupSlug('platform')],
  value: 2,
} as const;
const key = { id: 7, label: 'ci-runner' };

const SENTENCES: { readonly [Code in Change['code']]: readonly [Change<Code>, string] } = {
  'person-joined': [
    { ...times, code: 'person-joined', person: ann.uuid, after: 'member' },
    'Ann joined the workspace',
  ],
  'person-left': [
    { ...times, code: 'person-left', person: gone.uuid, before: 'member' },
    'ci-bot left the workspace',
  ],
  'role-changed': [
    { ...times, code: 'role-changed', person: ann.uuid, before: 'member', after: 'owner' },
    'Ann: role changed from member to workspace admin',
  ],
  'seats-changed': [
    { ...times, code: 'seats-changed', before: 60, after: 61 },
    'Seats: at most 60, now 61',
  ],
  'group-appeared': [
    { ...times, code: 'group-appeared', group: platform.slug, after: 'platform' },
    'Group platform appeared',
  ],
  'group-vanished': [
    { ...times, code: 'group-vanished', group: groupSlug('old'), before: 'old' },
    'Group old vanished',
  ],
  'group-renamed': [
    { ...times, code: 'group-renamed', group: platform.slug, before: 'core', after: 'platform' },
    'Group core is called platform now',
  ],
  'group-member-joined': [
    { ...times, code: 'group-member-joined', group: platform.slug, person: ann.uuid },
    'Ann joined group platform',
  ],
  'group-member-left': [
    { ...times, code: 'group-member-left', group: platform.slug, person: ann.uuid },
    'Ann left group platform',
  ],
  'grant-added': [
    { ...times, code: 'grant-added', ...onPay, ...forGroup, after: 'create-repo' },
    'Group platform was given create repositories on project PAY',
  ],
  'grant-removed': [
    { ...times, code: 'grant-removed', ...onPay, ...forGroup, before: 'write' },
    'Group platform lost the grant of write on project PAY',
  ],
  'grant-raised': [
    { ...times, code: 'grant-raised', ...onPay, ...forGroup, before: 'read', after: 'write' },
    'The grant of group platform on project PAY was raised from read to write',
  ],
  'grant-lowered': [
    { ...times, code: 'grant-lowered', ...onPay, ...forGroup, before: 'admin', after: 'write' },
    'The grant of group platform on project PAY was lowered from admin to write',
  ],
  'project-created': [
    { ...times, code: 'project-created', project: pay.uuid, after: { key: 'PAY', name: 'Pay' } },
    'Project PAY (Pay) was created',
  ],
  'project-deleted': [
    { ...times, code: 'project-deleted', project: pay.uuid, before: { key: 'OLD', name: 'Old' } },
    'Project OLD (Old) was deleted',
  ],
  'project-renamed': [
    {
      ...times,
      code: 'project-renamed',
      project: pay.uuid,
      before: { key: 'PAY', name: 'Pay' },
      after: { key: 'PAY', name: 'Payments' },
    },
    'Project PAY (Pay) is called PAY (Payments) now',
  ],
  'repository-created': [
    { ...times, code: 'repository-created', ...onApi, after: { slug: 'pay-api', name: 'pay-api' } },
    'Repository pay-api was created',
  ],
  'repository-deleted': [
    { ...times, code: 'repository-deleted', ...onApi, before: { slug: 'old', name: 'old' } },
    'Repository old was deleted',
  ],
  'repository-renamed': [
    {
      ...times,
      code: 'repository-renamed',
      ...onApi,
      before: { slug: 'old', name: 'old' },
      after: { slug: 'pay-api', name: 'pay-api' },
    },
    'Repository old is called pay-api now',
  ],
  'repository-moved': [
    { ...times, code: 'repository-moved', ...onApi, before: art.uuid, after: pay.uuid },
    'Repository pay-api moved from project ART to PAY',
  ],
  'made-public': [{ ...times, code: 'made-public', ...onPay }, 'Project PAY was made public'],
  'made-private': [
    { ...times, code: 'made-private', scope: { kind: 'repository', repository: api.uuid } },
    'pay-api was made private',
  ],
  'branch-rule-added': [
    { ...times, code: 'branch-rule-added', ...onApi, after: rule },
    'Branch rule added on pay-api: require approvals to merge (2) on main, except Ann, platform',
  ],
  'branch-rule-removed': [
    {
      ...times,
      code: 'branch-rule-removed',
      ...onApi,
      before: {
        id: 2,
        kind: 'push',
        match: { by: 'branching-model', branchType: 'release' },
        people: [],
        groups: [],
      },
    },
    'Branch rule removed from pay-api: push on release of the branching model',
  ],
  'branch-rule-changed': [
    {
      ...times,
      code: 'branch-rule-changed',
      ...onApi,
      before: { ...rule, people: [], match: { by: 'unknown' } },
      after: { ...rule, people: [], groups: [] },
    },
    'Branch rule changed on pay-api: require approvals to merge (2) on branches that Usher cannot tell, except platform; now require approvals to merge (2) on main',
  ],
  'access-key-added': [
    { ...times, code: 'access-key-added', ...onPay, after: { ...key, fingerprint: 'SHA256:x' } },
    'Access key ci-runner (SHA256:x) was added to project PAY',
  ],
  'access-key-removed': [
    { ...times, code: 'access-key-removed', ...onPay, before: key },
    'Access key ci-runner was removed from project PAY',
  ],
  'default-reviewer-added': [
    { ...times, code: 'default-reviewer-added', ...onApi, person: ann.uuid },
    'Ann became a default reviewer of pay-api',
  ],
  'default-reviewer-removed': [
    { ...times, code: 'default-reviewer-removed', ...onApi, person: ann.uuid },
    'Ann is no longer a default reviewer of pay-api',
  ],
  'fork-policy-changed': [
    {
      ...times,
      code: 'fork-policy-changed',
      ...onApi,
      before: 'no_public_forks',
      after: 'allow_forks',
    },
    'Fork policy of pay-api changed from no public forks to allow forks',
  ],
};

test.each(CHANGE_CODES)('%s has its sentence and its kind', (code) => {
  const [change, sentence] = SENTENCES[code];
  expect(textOf(changeSentence(change, names))).toBe(sentence);
  expect(kindOf(code)).toMatch(/^[a-z-]+$/);
});

test('names lead to their pages, those that are gone to none', () => {
  expect(names.person(ann.uuid)).toEqual({ text: 'Ann', to: { view: 'person', id: ann.uuid } });
  expect(names.person(gone.uuid)).toEqual({ text: 'ci-bot' });
  expect(names.group(groupSlug('nobody'))).toEqual({ text: 'nobody' });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('a list of %p reads %p', (items, text) => {
  expect(textOf(listParts(items.map((item) => ({ text: item }))))).toBe(text);
});

test('an empty word leaves nothing behind', () => {
  expect(told((of) => `${of({ text: 'Ann' })}${of('')} left`)).toEqual([{ text: 'Ann' }, ' left']);
});
