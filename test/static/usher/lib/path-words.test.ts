import { PATH_KINDS, type PathKind } from '../../../../src/domain/access/path';
import {
  changePlace,
  grantOf,
  isInherited,
  pathPhrase,
  pathRemark,
  pathSteps,
  pathTag,
  remainder,
} from '../../../../static/usher/src/lib/path-words';
import { aPath } from '../../../builders/page-rows';

const ENDS = { person: 'Nora Lind', workspace: 'acme', repository: 'pay-api' };
const project = { key: 'PAY', name: 'Payments' };
const group = { slug: 'contractors', name: 'contractors' };

const paths = {
  'workspace-admin': aPath({ kind: 'workspace-admin', level: 'admin' }),
  'project-group': aPath({ kind: 'project-group', project, group }),
  'project-person': aPath({ kind: 'project-person', level: 'create-repo', project }),
  'repository-group': aPath({ kind: 'repository-group', level: 'read', group }),
  'repository-person': aPath(),
  public: aPath({ kind: 'public', level: 'read' }),
  'access-key': aPath({ kind: 'access-key', level: 'read' }),
} satisfies Record<PathKind, unknown>;

test.each<[PathKind, string]>([
  ['workspace-admin', 'Nora Lind → acme (workspace): admin → pay-api'],
  ['project-group', 'Nora Lind → contractors → PAY (project): write → pay-api'],
  ['project-person', 'Nora Lind → PAY (project): create repositories → pay-api'],
  ['repository-group', 'Nora Lind → contractors → pay-api: read'],
  ['repository-person', 'Nora Lind → pay-api: write'],
  ['public', 'anybody → pay-api: read'],
  ['access-key', 'Nora Lind → pay-api: read'],
])('a %s path reads from person to repository', (kind, line) => {
  expect(pathSteps(paths[kind], ENDS).join(' → ')).toBe(line);
});

test('a path on a project ends at the project', () => {
  const steps = pathSteps(paths['project-group'], { person: 'Nora Lind', workspace: 'acme' });
  expect(steps.at(-1)).toBe('PAY (project): write');
});

test.each<[PathKind, string, string, string]>([
  ['workspace-admin', 'as workspace admin', 'workspace admin role of Nora Lind', 'Workspace'],
  [
    'project-group',
    'through group contractors on project PAY',
    'contractors on PAY',
    'Project PAY',
  ],
  ['project-person', 'through a direct grant on project PAY', 'Nora Lind on PAY', 'Project PAY'],
  [
    'repository-group',
    'through group contractors on the repository',
    'contractors on pay-api',
    'Repository',
  ],
  [
    'repository-person',
    'through a direct grant on the repository',
    'Nora Lind on pay-api',
    'Repository',
  ],
  ['public', 'because the repository is public', 'public visibility', 'Repository'],
  ['access-key', 'through an access key', 'access key', 'Repository'],
])('a %s path can be said, taken away and found', (kind, phrase, grant, place) => {
  expect(pathPhrase(paths[kind])).toBe(phrase);
  expect(grantOf(paths[kind], ENDS)).toBe(grant);
  expect(changePlace(paths[kind])).toBe(place);
});

test('only what is granted on the workspace or a project is inherited', () => {
  expect(PATH_KINDS.filter(isInherited)).toEqual([
    'workspace-admin',
    'project-group',
    'project-person',
  ]);
});

test('every kind has its own tag', () => {
  expect(new Set(PATH_KINDS.map(pathTag)).size).toBe(PATH_KINDS.length);
});

test('a project or group nobody named is said to be not known', () => {
  expect(pathPhrase(aPath({ kind: 'project-group' }))).toContain('not known');
});

test('a remark tells the winner, the one without effect, and the one nobody is sure of', () => {
  expect(pathRemark(aPath())).toBe('wins');
  expect(pathRemark(aPath({ winning: false }))).toBe('lower grant without effect');
  expect(pathRemark(aPath({ certain: false }))).toBe('membership not known');
});

test('what remains is a range where more may remain', () => {
  expect(remainder(aPath({ remainsWithout: 'read' }))).toBe('read');
  expect(remainder(aPath({ remainsWithout: 'none', remainsAtMost: 'write' }))).toBe(
    'none, at most write',
  );
});

test.each([
  [true, 'wins; membership inferred from Bitbucket’s listing'],
  [false, 'lower grant without effect; membership inferred from Bitbucket’s listing'],
])('a path through a group whose members nobody told says so (wins: %s)', (winning, remark) => {
  const path = aPath({ kind: 'project-group', project, group, source: 'inferred', winning });
  expect(pathRemark(path)).toBe(remark);
});
