import { type Change, type LevelChange } from '../../../src/domain/changes/change';
import { concernsPerson, concernsRepository } from '../../../src/domain/changes/concerns';
import { aGroup, aPerson, aProject, aRepository, READ_AT } from '../../builders/facts-builders';

const ann = aPerson().uuid;
const bob = aPerson({ displayName: 'Bob' }).uuid;
const art = aProject().uuid;
const lab = aProject({ key: 'LAB' }).uuid;
const paintings = aRepository().uuid;
const sketches = aRepository({ slug: 'sketches' }).uuid;
const { slug: group } = aGroup();
const times = { readBefore: READ_AT, readAfter: READ_AT };
const none = { level: 'none', atMost: 'none' } as const;
const key = { id: 1, label: 'deploy', lastUsedOn: null };

const level: LevelChange = {
  ...{ code: 'level-raised', person: ann, repositories: [sketches, paintings] },
  ...{ before: none, after: { level: 'read', atMost: 'read' }, causes: [{ kind: 'role' }] },
};
const grant = (scope: Change<'grant-added'>['scope'], of: Change<'grant-added'>['holder']) =>
  ({ ...times, code: 'grant-added', scope, holder: of, after: 'read' }) as const;
const onArt = { kind: 'project', project: art } as const;
const onLab = { kind: 'project', project: lab } as const;
const onPaintings = { kind: 'repository', repository: paintings } as const;
const onSketches = { kind: 'repository', repository: sketches } as const;
const forAnn = { kind: 'person', person: ann } as const;
const forBob = { kind: 'person', person: bob } as const;
const forGroup = { kind: 'group', group } as const;

test.each<readonly [string, Change | LevelChange, person: boolean, repository: boolean]>([
  ['a level of hers', level, true, true],
  ['a level of his', { ...level, person: bob, repositories: [sketches] }, false, false],
  ['she joined', { ...times, code: 'person-joined', person: ann, after: 'member' }, true, false],
  ['he joined', { ...times, code: 'person-joined', person: bob, after: 'member' }, false, false],
  ['seats', { ...times, code: 'seats-changed', before: 1, after: 2 }, false, false],
  ['a group', { ...times, code: 'group-appeared', group, after: 'G' }, false, false],
  ['her grant on the repository', grant(onPaintings, forAnn), true, true],
  ['his grant on the repository', grant(onPaintings, forBob), false, true],
  ["a group's grant on the repository", grant(onPaintings, forGroup), false, true],
  ['her grant on another repository', grant(onSketches, forAnn), true, false],
  ['a grant on its project', grant(onArt, forGroup), false, true],
  ['a grant on another project', grant(onLab, forGroup), false, false],
  ['its project made public', { ...times, code: 'made-public', scope: onArt }, false, false],
  ['its project made private', { ...times, code: 'made-private', scope: onArt }, false, false],
  ['it was made public', { ...times, code: 'made-public', scope: onPaintings }, false, true],
  [
    'a key of its project',
    { ...times, code: 'access-key-added', scope: onArt, after: key },
    ...([false, true] as const),
  ],
  [
    'its name',
    {
      ...{ ...times, code: 'repository-created', repository: paintings },
      after: { slug: 'p', name: 'p' },
    },
    ...([false, true] as const),
  ],
  [
    'the name of another',
    {
      ...{ ...times, code: 'repository-created', repository: sketches },
      after: { slug: 's', name: 's' },
    },
    ...([false, false] as const),
  ],
  [
    'a reviewer of another repository',
    { ...times, code: 'default-reviewer-added', repository: sketches, person: ann },
    ...([true, false] as const),
  ],
])('whom and what a change concerns: %s', (_what, change, person, repository) => {
  const asked = { repository: paintings, projects: [art] };
  expect([concernsPerson(change, ann), concernsRepository(change, asked)]).toStrictEqual([
    person,
    repository,
  ]);
});
