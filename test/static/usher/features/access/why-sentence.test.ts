import { type ExplainedAccess } from '../../../../../src/contract/access-answers';
import {
  isPublicOnly,
  leadingPath,
} from '../../../../../static/usher/src/features/access/explained-access';
import {
  whyAnswer,
  whyQuestion,
} from '../../../../../static/usher/src/features/access/why-sentence';
import { aPath } from '../../../../builders/page-rows';

const ENDS = { person: 'Nora Lind', workspace: 'acme', repository: 'pay-api' };
const group = { slug: 'contractors', name: 'contractors' };
const project = { key: 'PAY', name: 'Payments' };
const access = (given: Partial<ExplainedAccess>): ExplainedAccess => ({
  level: 'write',
  atMost: given.level ?? 'write',
  paths: [aPath()],
  ...given,
});

test.each([
  ['read', 'Why can Nora Lind read pay-api?'],
  ['write', 'Why can Nora Lind write to pay-api?'],
  ['admin', 'Why can Nora Lind administer pay-api?'],
] as const)('a level of %s asks: %s', (level, question) => {
  expect(whyQuestion(access({ level }), ENDS)).toBe(question);
});

test('what is not certain is asked as a possibility', () => {
  expect(whyQuestion(access({ level: 'none', atMost: 'write' }), ENDS)).toBe(
    'Could Nora Lind write to pay-api?',
  );
});

test.each([
  [aPath(), 'Because a direct grant gives write on pay-api.'],
  [
    aPath({ kind: 'project-group', project, group }),
    'Because group contractors has write on project PAY.',
  ],
  [aPath({ kind: 'repository-group', group }), 'Because group contractors has write on pay-api.'],
  [
    aPath({ kind: 'project-person', project }),
    'Because a direct grant gives write on project PAY.',
  ],
  [aPath({ kind: 'workspace-admin' }), 'Because Nora Lind is a workspace admin of acme.'],
  [aPath({ kind: 'public' }), 'Because pay-api is public: anybody can read it.'],
])('the winning path is the answer', (path, answer) => {
  expect(whyAnswer(access({ paths: [path] }), ENDS)).toBe(answer);
});

test('other winners are counted, and Bitbucket’s own list confirms', () => {
  const paths = [aPath(), aPath({ kind: 'repository-group', group }), aPath({ winning: false })];
  expect(whyAnswer(access({ paths, listed: 'write' }), ENDS)).toBe(
    'Because a direct grant gives write on pay-api. 1 other path gives the same. Bitbucket’s own list says write too.',
  );
});

test('a difference to Bitbucket’s own list is shown, never hidden', () => {
  expect(whyAnswer(access({ listed: 'read' }), ENDS)).toContain('the difference is unexplained');
});

test('a certain level that may be higher says so', () => {
  expect(whyAnswer(access({ atMost: 'admin' }), ENDS)).toContain('It may be up to admin');
});

test('a listed level whose way nobody knows names the groups it may be', () => {
  const paths = ['artists', 'builders'].map((name) =>
    aPath({ kind: 'project-group', project, group: { slug: name, name }, certain: false }),
  );
  expect(whyAnswer(access({ paths, listed: 'write' }), ENDS)).toBe(
    'Bitbucket lists write for Nora Lind, through one of: artists and builders. Who is in these groups is not known.',
  );
  expect(whyAnswer(access({ paths: [], listed: 'write' }), ENDS)).toBe(
    'Bitbucket lists write for Nora Lind. The way there is not known.',
  );
});

test('a group that grants less than is listed does not explain it', () => {
  const paths = [
    aPath({ kind: 'project-group', project, group, certain: false }),
    aPath({
      kind: 'repository-group',
      group: { slug: 'auditors', name: 'auditors' },
      level: 'read',
      certain: false,
      winning: false,
    }),
  ];
  const answer = whyAnswer(access({ paths, listed: 'write' }), ENDS);
  expect(answer).toContain('through one of: contractors.');
  expect(answer).not.toContain('auditors');
});

test('a level that is only possible is never stated as a fact', () => {
  const possible = { level: 'none', atMost: 'write' } as const;
  const paths = [aPath({ kind: 'repository-group', group, certain: false })];
  expect(whyAnswer(access({ ...possible, paths }), ENDS)).toBe(
    'Not known: at most write, if they are in one of: contractors.',
  );
  expect(whyAnswer(access({ ...possible, paths: [] }), ENDS)).toBe(
    'Not known: at most write. Not all grants could be read.',
  );
});

test('the leading path is certain if any winner is', () => {
  const possible = aPath({ certain: false });
  const loser = aPath({ winning: false });
  const winner = aPath();
  expect(leadingPath([possible, loser, winner])).toBe(winner);
  expect(leadingPath([loser, possible])).toBe(possible);
  expect(leadingPath([loser])).toBe(loser);
  expect(leadingPath([])).toBeUndefined();
});

test('reading what is public is public only without any other path', () => {
  const everybody = aPath({ kind: 'public', level: 'read' });
  expect(isPublicOnly(access({ level: 'read', paths: [everybody] }))).toBe(true);
  expect(isPublicOnly(access({ level: 'read', paths: [everybody, aPath()] }))).toBe(false);
  expect(isPublicOnly(access({ level: 'read', atMost: 'write', paths: [everybody] }))).toBe(false);
  expect(isPublicOnly(access({ level: 'read', paths: [] }))).toBe(false);
  expect(isPublicOnly(access({ level: 'read', paths: [everybody], listed: 'none' }))).toBe(true);
  expect(isPublicOnly(access({ level: 'read', paths: [everybody], listed: 'read' }))).toBe(false);
});
