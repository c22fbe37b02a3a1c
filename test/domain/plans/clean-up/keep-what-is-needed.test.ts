import {
  type GrantRemoval,
  keepWhatIsNeeded,
} from '../../../../src/domain/plans/clean-up/keep-what-is-needed';
import { type Level } from '../../../../src/domain/access/level';
import { type GrantPlace } from '../../../../src/domain/gates/change';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson();
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid]) });
const untold = aGroup({ name: 'Untold', members: unread('wrong-credential') });

function project(given: Parameters<typeof aProject>[0] = {}) {
  return aProject(given);
}
const art = project();
const onProject: GrantPlace = { project: art.uuid };
const onRepository: GrantPlace = { repository: aRepository().uuid };

function annOn(on: GrantPlace, before: Level): GrantRemoval {
  return { kind: 'person-grant', on, person: ann.uuid, before, after: 'none' };
}
function groupOn(on: GrantPlace, before: Level): GrantRemoval {
  return { kind: 'group-grant', on, group: artists.slug, before, after: 'none' };
}

interface Given {
  readonly project?: Parameters<typeof aProject>[0];
  readonly repository?: Parameters<typeof aRepository>[0];
}
function facts({ project: ofProject, repository }: Given) {
  return someFacts({
    accounts: [ann],
    groups: [artists, untold],
    projects: [project(ofProject)],
    repositories: [aRepository({ project: art.uuid, ...repository })],
  });
}
const people = (level: 'read' | 'write' | 'create-repo' | 'admin') => ({
  personGrants: complete([aPersonGrant(ann, level)]),
});
const group = (level: 'read' | 'write' | 'create-repo' | 'admin', of = artists) => ({
  groupGrants: complete([aGroupGrant(of, level)]),
});

const both = { project: people('write'), repository: people('write') };
const onBoth = [annOn(onProject, 'write'), annOn(onRepository, 'write')];

test('of two grants that justify each other at most one goes', () => {
  expect(keepWhatIsNeeded(facts(both), onBoth)).toStrictEqual([annOn(onRepository, 'write')]);
  expect(keepWhatIsNeeded(facts(both), [...onBoth].reverse())).toStrictEqual([
    annOn(onRepository, 'write'),
  ]);
});

test('a person’s grant goes with the group’s where the project holds both, and stays where it holds neither', () => {
  const own = { ...people('write'), ...group('write') };
  const all = [annOn(onRepository, 'write'), groupOn(onRepository, 'write')];
  expect(keepWhatIsNeeded(facts({ project: group('write'), repository: own }), all)).toStrictEqual(
    all,
  );
  expect(keepWhatIsNeeded(facts({ repository: own }), all)).toStrictEqual([
    annOn(onRepository, 'write'),
  ]);
});

test('both go where a group holds what they give', () => {
  const held = { project: { ...people('write'), ...group('write') }, repository: people('write') };
  expect(keepWhatIsNeeded(facts(held), onBoth)).toStrictEqual(onBoth);
});

test.each<[string, Given, GrantRemoval, boolean]>([
  [
    'the same by a group',
    { repository: { ...people('write'), ...group('write') } },
    annOn(onRepository, 'write'),
    true,
  ],
  [
    'more by a group',
    { repository: { ...people('write'), ...group('admin') } },
    annOn(onRepository, 'write'),
    true,
  ],
  [
    'less by a group',
    { repository: { ...people('write'), ...group('read') } },
    annOn(onRepository, 'write'),
    false,
  ],
  [
    'the same by the project',
    { project: group('write'), repository: people('write') },
    annOn(onRepository, 'write'),
    true,
  ],
  [
    'create repositories by the project',
    { project: group('create-repo'), repository: people('write') },
    annOn(onRepository, 'write'),
    true,
  ],
  [
    'write on a project, without creating repositories',
    { project: { ...people('create-repo'), ...group('write') } },
    annOn(onProject, 'create-repo'),
    false,
  ],
  [
    'creating repositories on a project',
    { project: { ...people('create-repo'), ...group('create-repo') } },
    annOn(onProject, 'create-repo'),
    true,
  ],
  [
    'reading for everybody',
    { repository: { ...people('read'), isPrivate: false } },
    annOn(onRepository, 'read'),
    false,
  ],
  [
    'a group whose members nobody told',
    { repository: { ...people('write'), ...group('write', untold) } },
    annOn(onRepository, 'write'),
    false,
  ],
  [
    'a group that only a listing of before speaks for',
    {
      repository: {
        ...people('write'),
        ...group('write', untold),
        listing: complete([aListedLevel(ann, 'write')]),
      },
    },
    annOn(onRepository, 'write'),
    false,
  ],
  [
    'grants that nobody read',
    { repository: { ...people('write'), groupGrants: unread() } },
    annOn(onRepository, 'write'),
    false,
  ],
  [
    'one path that was read, beside grants that nobody read',
    { project: group('write'), repository: { ...people('write'), groupGrants: unread() } },
    annOn(onRepository, 'write'),
    true,
  ],
  [
    'the same group on the project',
    { project: group('write'), repository: group('write') },
    groupOn(onRepository, 'write'),
    true,
  ],
  [
    'the same group, lower on the project',
    { project: group('read'), repository: group('write') },
    groupOn(onRepository, 'write'),
    false,
  ],
  [
    'create repositories of the group on the project',
    { project: group('create-repo'), repository: group('write') },
    groupOn(onRepository, 'write'),
    true,
  ],
  [
    'a group grant on a project itself',
    { project: group('write') },
    groupOn(onProject, 'write'),
    false,
  ],
  [
    'another group on the project',
    { project: group('write', untold), repository: group('write') },
    groupOn(onRepository, 'write'),
    false,
  ],
])('a grant goes where its holder has: %s', (_, given, removal, isRedundant) => {
  expect(keepWhatIsNeeded(facts(given), [removal])).toStrictEqual(isRedundant ? [removal] : []);
});

test.each<[string, GrantRemoval]>([
  [
    'a person',
    {
      ...annOn(onRepository, 'write'),
      person: aPerson({ displayName: 'Zoe' }).uuid,
    } as GrantRemoval,
  ],
  ['a project', annOn({ project: aProject({ key: 'NEW' }).uuid }, 'write')],
  ['a repository', annOn({ repository: aRepository({ slug: 'new' }).uuid }, 'write')],
  [
    'a repository of the group',
    groupOn({ repository: aRepository({ slug: 'new' }).uuid }, 'write'),
  ],
])('nothing is proven of %s that the facts do not hold', (_, removal) => {
  expect(keepWhatIsNeeded(facts(both), [removal])).toStrictEqual([]);
});

test('a repository without a known project inherits nothing', () => {
  const orphan = someFacts({
    accounts: [ann],
    groups: [artists],
    repositories: [aRepository(group('write'))],
  });
  expect(keepWhatIsNeeded(orphan, [groupOn(onRepository, 'write')])).toStrictEqual([]);
});
