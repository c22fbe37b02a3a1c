import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges } from '../../../src/domain/changes/list-changes';
import { type Facts, type Group, type Repository } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';

const [ann, bob] = [aPerson(), aPerson({ displayName: 'Bob' })];
const withAnn = (of: Group): Group => ({ ...of, members: complete([ann.uuid, bob.uuid]) });
const withBob = (of: Group): Group => ({ ...of, members: complete([bob.uuid]) });
const [artists, critics] = [aGroup({ name: 'Artists' }), aGroup({ name: 'Critics' })];
const lab = aProject({ key: 'LAB' });
const paintings = aRepository();

interface State {
  readonly repository?: Partial<Repository>;
  readonly project?: Partial<Repository>;
  readonly groups?: readonly Group[];
  readonly moved?: boolean;
  readonly isAdmin?: boolean;
}

function factsOf({ repository, project, groups, moved, isAdmin }: State): Facts {
  const { groupGrants = complete([]), personGrants = complete([]) } = project ?? {};
  const art = aProject({ groupGrants, personGrants });
  const first = groups ?? [artists, critics].map(withBob);
  return someFacts({
    accounts: [{ ...ann, role: isAdmin === true ? 'owner' : 'member' }, bob],
    groups: first,
    projects: [art, { ...lab, groupGrants: complete([aGroupGrant(artists, 'read')]) }],
    repositories: [{ ...paintings, project: moved === true ? lab.uuid : art.uuid, ...repository }],
  });
}

function causesOf(before: State, after: State) {
  const levels = (one: State, other: State) =>
    listChanges(createAccessIndex(factsOf(one)), createAccessIndex(factsOf(other))).levels.filter(
      ({ person }) => person === ann.uuid,
    );
  const [there] = levels(before, after);
  const [back] = levels(after, before);
  expect([there?.code, back?.code]).toStrictEqual(['level-raised', 'level-lowered']);
  expect(back?.causes).toStrictEqual(there?.causes);
  return there?.causes;
}

const toGroup = (of: Group) => ({ kind: 'group', group: of.slug }) as const;
const forAnn = { kind: 'person', person: ann.uuid } as const;
const role = { kind: 'role' };
const membership = (of: Group) => ({ kind: 'membership', group: of.slug });
const grant = (on: 'project' | 'repository', holder: object) => ({ kind: 'grant', on, holder });
const groupGrants = (level: 'read' | 'write' | 'admin') => ({
  groupGrants: complete([aGroupGrant(artists, level)]),
});
const annGrants = (level: 'read' | 'write' | 'admin') => ({
  personGrants: complete([aPersonGrant(ann, level)]),
});
const bobGrants = { personGrants: complete([aPersonGrant(bob, 'admin')]) };
const joined = [withAnn(artists), withBob(critics)];

test.each<readonly [string, State, State, readonly object[]]>([
  ['a role', {}, { isAdmin: true }, [role]],
  ['a role beside a grant that gives less', annState(), { ...annState(), isAdmin: true }, [role]],
  [
    'a role and a grant at once',
    {},
    { isAdmin: true, repository: annGrants('admin') },
    [role, grant('repository', forAnn)],
  ],
  [
    'a grant of hers beside one of his',
    { repository: bobGrants },
    hersAndHis(),
    [grant('repository', forAnn)],
  ],
  [
    'a grant of hers was raised',
    { project: annGrants('read') },
    { project: annGrants('write') },
    [grant('project', forAnn)],
  ],
  [
    'a grant of hers on both',
    {},
    { project: annGrants('read'), repository: annGrants('read') },
    [grant('project', forAnn), grant('repository', forAnn)],
  ],
  [
    'a grant that gives no more than she has does not count',
    { repository: annGrants('read') },
    { project: annGrants('read'), repository: annGrants('write') },
    [grant('repository', forAnn)],
  ],
  [
    'a place in a group that has a grant',
    { project: groupGrants('read') },
    { project: groupGrants('read'), groups: joined },
    [membership(artists)],
  ],
  [
    'a place in a group that has a grant on both',
    { project: groupGrants('read'), repository: groupGrants('read') },
    { project: groupGrants('read'), repository: groupGrants('read'), groups: joined },
    [membership(artists)],
  ],
  [
    'a grant to a group she was in',
    { groups: joined },
    { groups: joined, repository: groupGrants('read') },
    [grant('repository', toGroup(artists))],
  ],
  [
    'a grant to a group she was in was raised',
    { groups: joined, repository: groupGrants('read') },
    { groups: joined, repository: groupGrants('admin') },
    [grant('repository', toGroup(artists))],
  ],
  [
    'a grant to a group and a place in it',
    {},
    { groups: joined, repository: groupGrants('read') },
    [grant('repository', toGroup(artists)), membership(artists)],
  ],
  [
    'a grant to a group that is new, with its members',
    { groups: [withBob(critics)] },
    { groups: joined, repository: groupGrants('read') },
    [grant('repository', toGroup(artists))],
  ],
  [
    'a grant to a group she is not in does not count',
    {},
    {
      repository: { groupGrants: complete([aGroupGrant(critics, 'admin')]), ...annGrants('read') },
    },
    [grant('repository', forAnn)],
  ],
  [
    'a group nobody knows does not count',
    {},
    {
      repository: {
        groupGrants: complete([{ group: groupSlug('ghosts'), level: 'read' }]),
        ...annGrants('admin'),
      },
    },
    [grant('repository', forAnn)],
  ],
  ['made public', {}, { repository: { isPrivate: false } }, [{ kind: 'visibility' }]],
  [
    'made public and granted more',
    {},
    { repository: { isPrivate: false, ...annGrants('write') } },
    [{ kind: 'visibility' }, grant('repository', forAnn)],
  ],
  [
    'made public while she could read it',
    { repository: annGrants('read') },
    { repository: { isPrivate: false, ...annGrants('write') } },
    [grant('repository', forAnn)],
  ],
  [
    'made private while she got more',
    { repository: { isPrivate: false } },
    { repository: annGrants('write') },
    [grant('repository', forAnn)],
  ],
  ['moved', { groups: joined }, { groups: joined, moved: true }, [{ kind: 'moved' }]],
  [
    'moved where nothing is given to her',
    {},
    { moved: true, repository: annGrants('read') },
    [grant('repository', forAnn)],
  ],
])('why a level is higher on one side: %s', (_what, before, after, causes) => {
  expect(causesOf(before, after)).toStrictEqual(causes);
});

function annState(): State {
  return { repository: annGrants('write') };
}

function hersAndHis(): State {
  const personGrants = complete([aPersonGrant(bob, 'admin'), aPersonGrant(ann, 'write')]);
  return { repository: { personGrants } };
}
