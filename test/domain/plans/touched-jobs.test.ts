import { jobKey } from '../../../src/domain/facts/scan-record';
import { type Action } from '../../../src/domain/plans/action';
import { listTouchedJobs } from '../../../src/domain/plans/touched-jobs';
import { aGrantRemoval, aStep } from '../../builders/a-plan';
import { aGroup, aPerson, aProject, aRepository, someFacts } from '../../builders/facts-builders';

const project = aProject();
const other = aProject({ key: 'WEB' });
const painting = aRepository({ slug: 'paintings', project: project.uuid });
const sketches = aRepository({ slug: 'sketches', project: project.uuid });
const lonely = aRepository({ slug: 'lonely' });
const facts = someFacts({
  projects: [project, other],
  repositories: [painting, sketches, lonely],
});
const ann = aPerson().uuid;

function jobsOf(...actions: readonly Action[]): readonly string[] {
  const steps = actions.map((action) => aStep({ action }));
  return listTouchedJobs({ steps }, facts).map((job) => {
    const [kind = '', id] = jobKey(job).split(' ');
    const named = [...facts.projects, ...facts.repositories].find(({ uuid }) => uuid === id);
    return named ? `${kind} ${'key' in named ? named.key : named.slug}` : kind;
  });
}

const OF_ART = ['project-group-grants ART', 'project-person-grants ART'];
const OF_PAINTINGS = ['repository-group-grants paintings', 'repository-person-grants paintings'];
const on = { repository: painting.uuid };
const listed = { person: ann, before: true, after: false };

test.each<readonly [string, Action, readonly string[]]>([
  ['a grant on a repository', aGrantRemoval({ on }), [...OF_ART, ...OF_PAINTINGS]],
  ['a grant on a project', aGrantRemoval({ on: { project: project.uuid } }), OF_ART],
  [
    'a grant on a repository without a project',
    aGrantRemoval({ on: { repository: lonely.uuid } }),
    ['repository-group-grants lonely', 'repository-person-grants lonely'],
  ],
  [
    'a grant of a group',
    { kind: 'group-grant', on, group: aGroup().slug, before: 'read', after: 'none' },
    [...OF_ART, ...OF_PAINTINGS],
  ],
  [
    'an exemption',
    { kind: 'branch-exemption', ...on, rule: 1, ...listed },
    [...OF_ART, ...OF_PAINTINGS, 'branch-rules paintings'],
  ],
  [
    'a reviewer of a repository',
    { kind: 'default-reviewer', on, ...listed },
    [...OF_ART, ...OF_PAINTINGS, 'default-reviewers paintings'],
  ],
  [
    'a reviewer of a project',
    { kind: 'default-reviewer', on: { project: project.uuid }, ...listed },
    [...OF_ART, 'default-reviewers paintings', 'default-reviewers sketches'],
  ],
  [
    'visibility',
    { kind: 'visibility', ...on, before: 'public', after: 'private' },
    ['repositories', ...OF_ART, ...OF_PAINTINGS],
  ],
  [
    'a fork policy',
    { kind: 'fork-policy', ...on, before: 'allow_forks', after: 'no_forks' },
    ['repositories', ...OF_ART, ...OF_PAINTINGS],
  ],
  ['a role', { kind: 'workspace-role', person: ann, before: 'member', after: 'none' }, ['members']],
  ['a membership', { kind: 'group-membership', group: aGroup().slug, ...listed }, ['members']],
  ['what is done by hand', { kind: 'by-hand', code: 'rotate-secret', on }, []],
])('%s is read again where it stands', (_, action, wanted) => {
  expect(jobsOf(action)).toStrictEqual(wanted);
});

test('each job once, lists first, whatever the order of steps', () => {
  const role = { kind: 'workspace-role', person: ann, before: 'member', after: 'none' } as const;
  expect(jobsOf(aGrantRemoval({ on }), role, aGrantRemoval({ on }))).toStrictEqual([
    ...['members', ...OF_ART, ...OF_PAINTINGS],
  ]);
});

test('an object that the facts do not name cannot be asked for', () => {
  expect(
    jobsOf(aGrantRemoval({ on: { repository: aRepository({ slug: 'new' }).uuid } })),
  ).toStrictEqual([]);
});
