import { PRIVILEGE_RULES } from '../../../../src/domain/findings/rules/privilege-rules';
import { type Evidence, type Subject } from '../../../../src/domain/findings/rule';
import {
  type Account,
  type Facts,
  type Group,
  type Project,
  type Repository,
} from '../../../../src/domain/facts/facts';
import {
  aDirectory,
  aDirectoryPerson,
  daysAgo,
  someEvidence,
} from '../../../builders/a-finding-evidence';
import { aGroupSource, aMapping, aSourceGroup } from '../../../builders/a-group-sync';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { createCasesOf, lookedCases } from './cases-of';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const cy = aPerson({ displayName: 'Cy' });
const olga = anOutsider({ displayName: 'Olga' });
const dev = aGroup({ name: 'Developers', members: complete([ann.uuid]) });
const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });
const art = aProject();
const paintings = aRepository({ project: art.uuid });

function owner(displayName: string, given: Partial<Account> = {}): Account {
  return aPerson({ displayName, role: 'owner', ...given });
}

const olivia = owner('Olivia');
const owners = (number: number) => Array.from({ length: number }, (_, at) => owner(`Owner ${at}`));
const crowd = (number: number) =>
  Array.from({ length: number }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const groupOf = (name: string, members: readonly Account[]) =>
  aGroup({ name, members: complete(members.map(({ uuid }) => uuid)) });

type Given = Partial<Facts> & { readonly more?: Partial<Omit<Evidence, 'index' | 'facts'>> };

/** Ann, Bob and Olivia, the admin; one project with one repository. */
function workspace({ more = {}, ...given }: Given = {}): Evidence {
  const facts = someFacts({
    accounts: [ann, bob, olivia],
    projects: [art],
    repositories: [paintings],
    ...given,
  });
  return someEvidence({ facts, ...more });
}

const project = (given: Partial<Project>) => ({ projects: [aProject(given)] });
const repository = (given: Partial<Repository>) => ({
  repositories: [aRepository({ project: art.uuid, ...given })],
});
const members = { lists: someLists({ members: unread('not-an-admin') }) };
const repositories = { lists: someLists({ repositories: partial(null) }) };

const about = {
  workspace: { kind: 'workspace' },
  person: (one: Account): Subject => ({ kind: 'person', person: one.uuid }),
  group: (one: Group): Subject => ({ kind: 'group', group: one.slug }),
  project: { kind: 'project', project: art.uuid },
  repository: { kind: 'repository', repository: paintings.uuid },
} as const;

const casesOf = createCasesOf(PRIVILEGE_RULES);

const seen = (days: number) => ({ lastAccessedOn: daysAgo(days) });
const managed = (account: Account) => aDirectoryPerson(account, { isManaged: true });
const foreign = (account: Account) =>
  aDirectoryPerson(account, { isManaged: false, emailDomain: 'else.example' });
const told = (...outsiders: readonly Account[]) => ({
  directory: aDirectory(
    ...[ann, bob, olivia].filter((one) => !outsiders.includes(one)).map((one) => managed(one)),
    ...outsiders.map((one) => foreign(one)),
  ),
});

const mapping = (group: Group | undefined, mode: 'exact' | 'add-only' = 'exact') =>
  aMapping(group, {
    grants: [{ on: { project: art.uuid }, level: 'write' }],
    mode: group === undefined ? 'add-only' : mode,
  });
const sync = (people: readonly Account[], group: Group | undefined, mode?: 'add-only') => ({
  mappings: [mapping(group, mode)],
  source: aGroupSource([aSourceGroup('Engineering', people)]),
});
const granted = (level: 'read' | 'write' | 'admin') =>
  aProject({ groupGrants: complete([aGroupGrant(dev, level)]) });
/** The developers are filled from a group of the identity provider that holds these people. */
const synced = (people: readonly Account[], { more, ...given }: Given = {}) =>
  workspace({ ...given, more: { groupSync: sync(people, dev), ...more } });

const WORKSPACE_ADMINS: readonly RuleCase[] = [
  ...casesOf(
    'PRIV-01',
    {
      says: 'four workspace admins, of whom one is no person',
      evidence: workspace({ accounts: [...owners(4), owner('App', { kind: 'app_user' })] }),
      found: [about.workspace],
      texts: ['4 workspace admins: Owner 0, Owner 1, Owner 2, Owner 3.', 'At most 3 are advised.'],
    },
    { says: 'three workspace admins', evidence: workspace({ accounts: [...owners(3), ann] }) },
    {
      says: 'the members were not read',
      evidence: workspace({ ...members }),
      missing: ['members'],
    },
    {
      says: 'somebody has a role that nobody has heard of',
      evidence: workspace({ accounts: [...owners(3), aPerson({ role: 'unknown' })] }),
      missing: ['members'],
    },
    {
      says: 'four of the members that were read',
      evidence: workspace({
        accounts: owners(4),
        lists: someLists({ members: partial(null) }),
      }),
      found: [about.workspace],
      missing: ['members'],
    },
  ),
  ...casesOf(
    'PRIV-02',
    {
      says: 'one workspace admin',
      evidence: workspace(),
      found: [about.workspace],
      texts: ['Olivia is the only workspace admin.'],
    },
    {
      says: 'two, whatever was not read',
      evidence: workspace({ accounts: owners(2), ...members }),
    },
    {
      says: 'one of the members that were read',
      evidence: workspace(members),
      missing: ['members'],
    },
    {
      says: 'somebody may be the second',
      evidence: workspace({ accounts: [olivia, aPerson({ role: 'unknown' })] }),
      missing: ['members'],
    },
  ),
  ...casesOf(
    'PRIV-03',
    {
      says: 'one was last seen 91 days ago, the other is deactivated',
      evidence: workspace({
        accounts: [owner('Olivia', seen(91)), owner('Otto', seen(1))],
        more: {
          directory: aDirectory(aDirectoryPerson(owner('Otto'), { status: 'deactivated' })),
        },
      }),
      found: [about.workspace],
      texts: [
        'Olivia: last active on 2026-08-22, says the workspace’s own last access.',
        'Otto: closed or suspended in the directory.',
      ],
    },
    {
      says: 'one was seen 90 days ago, whatever is not known of the others',
      evidence: workspace({ accounts: [olivia, owner('Otto', seen(90))], ...members }),
    },
    {
      says: 'nothing tells when they were last active',
      evidence: workspace(),
      missing: ['last-active'],
    },
    {
      says: 'the members were not read',
      evidence: workspace({ accounts: [owner('Olivia', seen(91))], ...members }),
      missing: ['members'],
    },
  ),
  ...casesOf(
    'PRIV-04',
    {
      says: 'admins of the workspace, a project and a repository who are quiet',
      evidence: workspace({
        accounts: [
          owner('Olivia', seen(91)),
          { ...ann, ...seen(91) },
          { ...bob, ...seen(91) },
          { ...cy, ...seen(91) },
        ],
        groups: [dev],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'admin')]) }),
        ...repository({
          personGrants: complete([aPersonGrant(bob, 'admin'), aPersonGrant(cy, 'write')]),
        }),
      }),
      found: [about.person(olivia), about.person(ann), about.person(bob)],
      texts: [
        'Workspace admin, so admin of 1 repository.',
        'Account: last active on 2026-08-22, says the workspace’s own last access.',
      ],
    },
    {
      says: 'the only admins were seen 90 days ago',
      evidence: workspace({ accounts: [owner('Olivia', seen(90)), { ...ann, ...seen(500) }] }),
    },
    {
      says: 'nothing tells when an admin was last active',
      evidence: workspace({ accounts: [olivia, { ...ann, ...seen(500) }] }),
      missing: ['last-active'],
    },
    {
      says: 'somebody quiet may be in a group with admin',
      evidence: workspace({
        accounts: [owner('Olivia', seen(1)), { ...ann, ...seen(500) }],
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'admin')]) }),
      }),
      missing: ['groups'],
    },
  ),
  ...casesOf(
    'PRIV-20',
    {
      says: 'a workspace admin has grants',
      evidence: workspace({
        ...project({ personGrants: complete([aPersonGrant(olivia, 'write')]) }),
        ...repository({
          personGrants: complete([aPersonGrant(olivia, 'read'), aPersonGrant(ann, 'read')]),
        }),
      }),
      found: [about.person(olivia)],
      texts: ['Workspace admin, with 2 grants on acme/paintings, project ART (Project ART).'],
    },
    {
      says: 'only others have',
      evidence: workspace(repository({ personGrants: complete([aPersonGrant(ann, 'read')]) })),
    },
    {
      says: 'the grants of a repository were not read',
      evidence: workspace(repository({ personGrants: unread('rate-limited') })),
      missing: ['repository-grants'],
    },
    {
      says: 'the grants of a project were not read',
      evidence: workspace(project({ personGrants: unread('rate-limited') })),
      missing: ['project-grants'],
    },
  ),
];

const GRANTS: readonly RuleCase[] = [
  ...casesOf(
    'PRIV-05',
    {
      says: 'read on the repository, write through a group on the project',
      evidence: workspace({
        groups: [dev],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'write')]) }),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'read')]) }),
      }),
      found: [[about.person(ann), paintings.uuid]],
      texts: [
        'Ann was given read on acme/paintings.',
        'Group Developers on the project gives write, and the highest counts.',
      ],
    },
    {
      says: 'read on the repository, admin of their own on the project',
      evidence: workspace({
        ...project({ personGrants: complete([aPersonGrant(ann, 'admin')]) }),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'read')]) }),
      }),
      found: [[about.person(ann), paintings.uuid]],
      texts: [
        'Ann was given read on acme/paintings.',
        'A grant on the project gives admin, and the highest counts.',
      ],
    },
    {
      says: 'write on the project, create repositories there through a group',
      evidence: workspace({
        groups: [dev],
        ...project({
          groupGrants: complete([aGroupGrant(dev, 'create-repo')]),
          personGrants: complete([aPersonGrant(ann, 'write')]),
        }),
      }),
      found: [[about.person(ann), art.uuid]],
    },
    {
      says: 'a group has less on the repository than on its project',
      evidence: workspace({
        groups: [dev],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'create-repo')]) }),
        ...repository({ groupGrants: complete([aGroupGrant(dev, 'read')]) }),
      }),
      found: [[about.group(dev), paintings.uuid]],
      texts: [
        'Group Developers was given read on acme/paintings.',
        'On project ART (Project ART) it has create-repo, and the highest counts.',
      ],
    },
    {
      says: 'the same level, a higher one, a workspace admin, and a group they are not in',
      evidence: workspace({
        groups: [dev],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'create-repo')]) }),
        ...repository({
          groupGrants: complete([aGroupGrant(dev, 'write')]),
          personGrants: complete([
            aPersonGrant(ann, 'write'),
            aPersonGrant(bob, 'read'),
            aPersonGrant(olivia, 'read'),
          ]),
        }),
      }),
    },
    {
      says: 'the members of the group are not known',
      evidence: workspace({
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'write')]) }),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'read')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'a list of repositories that broke off',
      evidence: workspace(repositories),
      missing: ['repositories'],
    },
  ),
  ...casesOf(
    'PRIV-06',
    {
      says: 'write on the repository, which a group on it gives too',
      evidence: workspace({
        groups: [dev],
        ...repository({
          groupGrants: complete([aGroupGrant(dev, 'write')]),
          personGrants: complete([aPersonGrant(ann, 'write')]),
        }),
      }),
      found: [[about.person(ann), paintings.uuid]],
      texts: [
        'Ann was given write on acme/paintings.',
        'They have write there all the same: group Developers on the repository.',
      ],
    },
    {
      says: 'write on the repository, create repositories on the project',
      evidence: workspace({
        ...project({ personGrants: complete([aPersonGrant(ann, 'create-repo')]) }),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'write')]) }),
      }),
      found: [[about.person(ann), paintings.uuid]],
      texts: [
        'Ann was given write on acme/paintings.',
        'They have write there all the same: a grant of their own on the project.',
      ],
    },
    {
      says: 'the grant adds something, or restricts in vain',
      evidence: workspace({
        groups: [dev],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'write')]) }),
        ...repository({
          personGrants: complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'write')]),
        }),
      }),
    },
    {
      says: 'the groups of the project were not read',
      evidence: workspace({
        ...project({ groupGrants: unread() }),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'write')]) }),
      }),
      missing: ['project-grants'],
    },
  ),
  ...casesOf(
    'PRIV-07',
    {
      says: 'in no group, with two grants',
      evidence: workspace({
        groups: [dev],
        ...project({ personGrants: complete([aPersonGrant(bob, 'read')]) }),
        ...repository({
          personGrants: complete([aPersonGrant(bob, 'write'), aPersonGrant(ann, 'write')]),
        }),
      }),
      found: [about.person(bob)],
      texts: [
        'Bob is not in the only group.',
        '2 grants of their own: acme/paintings, project ART (Project ART).',
      ],
    },
    {
      says: 'everybody with a grant is in a group, a workspace admin or no person',
      evidence: workspace({
        accounts: [ann, olivia, aPerson({ displayName: 'App', kind: 'app_user' })],
        groups: [dev],
        ...repository({
          personGrants: complete([
            aPersonGrant(ann, 'write'),
            aPersonGrant(olivia, 'write'),
            aPersonGrant(aPerson({ displayName: 'App' }), 'read'),
          ]),
        }),
      }),
    },
    {
      says: 'in neither of two groups',
      evidence: workspace({
        groups: [dev, aGroup()],
        ...repository({ personGrants: complete([aPersonGrant(bob, 'write')]) }),
      }),
      found: [about.person(bob)],
      texts: ['Bob is in none of 2 groups.', '1 grant of their own: acme/paintings.'],
    },
    {
      says: 'nobody uses groups here',
      evidence: workspace({
        groups: [aGroup()],
        ...repository({ personGrants: complete([aPersonGrant(bob, 'write')]) }),
      }),
    },
    {
      says: 'they may be in a group that was not read',
      evidence: workspace({
        groups: [dev, hidden],
        ...repository({ personGrants: complete([aPersonGrant(bob, 'write')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'nobody has grants of their own, whoever is in the group that was not read',
      evidence: workspace({ groups: [dev, hidden], ...repository({}) }),
    },
    {
      says: 'grants that were not read',
      evidence: workspace({ groups: [dev], ...repository({ personGrants: unread() }) }),
      missing: ['repository-grants'],
    },
  ),
  ...casesOf(
    'PRIV-08',
    {
      says: 'an admin in person',
      evidence: workspace({
        groups: [groupOf('Many', crowd(20))],
        accounts: [ann, olivia, ...crowd(20)],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(20)), 'read')]),
          personGrants: complete([aPersonGrant(ann, 'admin')]),
        }),
      }),
      found: [about.repository],
      texts: [
        '1 person has a grant of their own, of 22 with access: Ann.',
        'Admin in person: Ann.',
      ],
    },
    {
      says: 'two of nine people have a grant of their own',
      evidence: workspace({
        groups: [groupOf('Many', crowd(6))],
        accounts: [ann, bob, olivia, ...crowd(6)],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(6)), 'read')]),
          personGrants: complete([aPersonGrant(ann, 'read'), aPersonGrant(bob, 'write')]),
        }),
      }),
      found: [about.repository],
      texts: ['2 people have a grant of their own, of 9 with access: Ann, Bob.'],
    },
    {
      says: 'two of ten people, and a workspace admin',
      evidence: workspace({
        groups: [groupOf('Many', crowd(7))],
        accounts: [ann, bob, olivia, ...crowd(7)],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(7)), 'read')]),
          personGrants: complete([
            aPersonGrant(ann, 'read'),
            aPersonGrant(bob, 'write'),
            aPersonGrant(olivia, 'admin'),
          ]),
        }),
      }),
    },
    {
      says: 'it depends on how many are in a group',
      evidence: workspace({
        accounts: [ann, bob, olivia, ...crowd(7)],
        groups: [hidden],
        ...repository({
          groupGrants: complete([aGroupGrant(hidden, 'read')]),
          personGrants: complete([aPersonGrant(ann, 'read'), aPersonGrant(bob, 'write')]),
        }),
      }),
      missing: ['groups'],
    },
    {
      says: 'the grants of the repository were not read',
      evidence: workspace(repository({ personGrants: unread() })),
      missing: ['repository-grants'],
    },
  ),
  ...casesOf(
    'PRIV-09',
    {
      says: 'a foreign account writes to a private repository',
      evidence: workspace({
        more: told(ann),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'write')]) }),
      }),
      found: [about.person(ann)],
      texts: [
        'Not managed by the organization; their address is at else.example.',
        'Write on 1 private repository.',
      ],
    },
    {
      says: 'they read, write to what is public, or administer; others are the company’s own',
      evidence: workspace({
        accounts: [ann, bob, olivia, cy],
        more: { directory: aDirectory(foreign(ann), foreign(bob), managed(cy), managed(olivia)) },
        repositories: [
          aRepository({
            project: art.uuid,
            personGrants: complete([
              aPersonGrant(ann, 'read'),
              aPersonGrant(bob, 'admin'),
              aPersonGrant(cy, 'write'),
            ]),
          }),
          aRepository({
            slug: 'public',
            project: art.uuid,
            isPrivate: false,
            personGrants: complete([aPersonGrant(ann, 'write')]),
          }),
        ],
      }),
    },
    {
      says: 'their address is at a company domain',
      evidence: workspace({
        more: {
          ...told(ann),
          thresholds: {
            ...someEvidence().thresholds,
            companyDomains: ['ELSE.example'],
          },
        },
        ...repository({ personGrants: complete([aPersonGrant(ann, 'write')]) }),
      }),
    },
    { says: 'no directory was loaded', evidence: workspace(), missing: ['directory'] },
    {
      says: 'the directory says nothing of somebody who writes',
      evidence: workspace({
        accounts: [ann, olivia, olga],
        more: { directory: aDirectory(managed(ann), managed(olivia)) },
        ...repository({ personGrants: complete([aPersonGrant(olga, 'write')]) }),
      }),
      missing: ['directory'],
    },
    {
      says: 'a foreign account may be in a group that writes',
      evidence: workspace({
        more: told(ann),
        groups: [hidden],
        ...repository({ groupGrants: complete([aGroupGrant(hidden, 'write')]) }),
      }),
      missing: ['groups'],
    },
  ),
  ...casesOf(
    'PRIV-10',
    {
      says: 'foreign accounts administer a repository and the workspace',
      evidence: workspace({
        more: told(ann, olivia),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'admin')]) }),
      }),
      found: [about.person(ann), about.person(olivia)],
      texts: [
        'Not managed by the organization; their address is at else.example.',
        'Admin of 1 repository.',
      ],
    },
    {
      says: 'a foreign account administers a project without repositories',
      evidence: workspace({
        more: told(ann),
        repositories: [],
        ...project({ personGrants: complete([aPersonGrant(ann, 'admin')]) }),
      }),
      found: [about.person(ann)],
    },
    {
      says: 'they write and no more',
      evidence: workspace({
        more: told(ann),
        ...repository({ personGrants: complete([aPersonGrant(ann, 'write')]) }),
      }),
    },
    { says: 'no directory was loaded', evidence: workspace(), missing: ['directory'] },
    {
      says: 'the directory says nothing of an admin',
      evidence: workspace({ more: { directory: aDirectory(managed(ann), managed(bob)) } }),
      missing: ['directory'],
    },
    {
      says: 'the grants of the project were not read',
      evidence: workspace({ more: told(ann), ...project({ groupGrants: unread() }) }),
      missing: ['project-grants'],
    },
  ),
];

const leads = groupOf('Leads', crowd(4));
const few = groupOf('Few', crowd(3));
const all81 = crowd(81);
const five = groupOf('Five', all81.slice(0, 5));

const SCOPES: readonly RuleCase[] = [
  ...casesOf(
    'PRIV-11',
    {
      says: 'four admins by a group of the repository',
      evidence: workspace({
        accounts: [olivia, ...crowd(4)],
        groups: [leads],
        ...repository({ groupGrants: complete([aGroupGrant(leads, 'admin')]) }),
      }),
      found: [about.repository],
      texts: [
        '4 admins besides the workspace admins: Person 0, Person 1, Person 2, Person 3.',
        'At most 3 are advised.',
      ],
    },
    {
      says: 'three admins, and a workspace admin',
      evidence: workspace({
        accounts: [olivia, ...crowd(3)],
        groups: [few],
        ...repository({
          groupGrants: complete([aGroupGrant(few, 'admin')]),
          personGrants: complete([aPersonGrant(olivia, 'admin')]),
        }),
      }),
    },
    {
      says: 'five of 81 with access: a twentieth, rounded up',
      evidence: workspace({
        accounts: all81,
        groups: [five, groupOf('All', all81)],
        ...repository({
          groupGrants: complete([
            aGroupGrant(five, 'admin'),
            aGroupGrant(groupOf('All', all81), 'read'),
          ]),
        }),
      }),
    },
    {
      says: 'five of 80 with access: one above a twentieth',
      evidence: workspace({
        accounts: all81.slice(1),
        groups: [groupOf('Others', all81.slice(1, 6)), groupOf('All', all81.slice(1))],
        ...repository({
          groupGrants: complete([
            aGroupGrant(groupOf('Others', []), 'admin'),
            aGroupGrant(groupOf('All', []), 'read'),
          ]),
        }),
      }),
      found: [about.repository],
    },
    {
      says: 'the project alone makes the admins',
      evidence: workspace({
        accounts: [olivia, ...crowd(4)],
        groups: [leads],
        ...project({ groupGrants: complete([aGroupGrant(leads, 'admin')]) }),
      }),
    },
    {
      says: 'a group of admins with unknown members',
      evidence: workspace({
        accounts: crowd(4),
        groups: [hidden],
        ...repository({ groupGrants: complete([aGroupGrant(hidden, 'admin')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'the grants of the repository were not read, and more people than may be admins',
      evidence: workspace({ accounts: crowd(4), ...repository({ groupGrants: unread() }) }),
      missing: ['repository-grants'],
    },
  ),
  ...casesOf(
    'PRIV-12',
    {
      says: 'one admin by the project, and one who was last seen 91 days ago',
      evidence: workspace({
        accounts: [olivia, { ...ann, ...seen(1) }, { ...bob, ...seen(91) }],
        ...project({
          personGrants: complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'admin')]),
        }),
      }),
      found: [about.project],
      texts: [
        '1 active admin besides the workspace admins: Ann.',
        'So on 1 repository that the project alone grants.',
      ],
    },
    {
      says: 'nobody, on a repository with grants of its own',
      evidence: workspace(repository({ personGrants: complete([aPersonGrant(ann, 'write')]) })),
      found: [about.repository],
      texts: ['0 active admins besides the workspace admins.'],
    },
    {
      says: 'two admins who are active',
      evidence: workspace({
        accounts: [olivia, { ...ann, ...seen(1) }, { ...bob, ...seen(90) }],
        ...repository({
          personGrants: complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'admin')]),
        }),
      }),
    },
    {
      says: 'two admins, and nothing tells whether they are active',
      evidence: workspace(
        repository({
          personGrants: complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'admin')]),
        }),
      ),
      missing: ['last-active'],
    },
    {
      says: 'grants that were not read',
      evidence: workspace(repository({ personGrants: unread() })),
      missing: ['repository-grants'],
    },
  ),
  ...casesOf(
    'PRIV-13',
    {
      says: 'four project admins by a group',
      evidence: workspace({
        accounts: [olivia, ...crowd(4)],
        groups: [leads],
        ...project({ groupGrants: complete([aGroupGrant(leads, 'admin')]) }),
      }),
      found: [about.project],
      texts: [
        '4 project admins: Person 0, Person 1, Person 2, Person 3.',
        'At most 3 are advised.',
      ],
    },
    {
      says: 'three project admins, four who create repositories',
      evidence: workspace({
        accounts: [olivia, ...crowd(4)],
        groups: [leads],
        ...project({
          groupGrants: complete([aGroupGrant(leads, 'create-repo')]),
          personGrants: complete(crowd(3).map((one) => aPersonGrant(one, 'admin'))),
        }),
      }),
    },
    {
      says: 'a group of admins with unknown members',
      evidence: workspace({
        accounts: crowd(4),
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'admin')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'the same, but Bitbucket lists nobody on a repository of the project',
      evidence: workspace({
        accounts: crowd(4),
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'admin')]) }),
        ...repository({ listing: complete([]) }),
      }),
    },
    {
      says: 'the same, but Bitbucket lists four admins there',
      evidence: workspace({
        accounts: crowd(4),
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'admin')]) }),
        ...repository({
          listing: complete(
            crowd(4).map(({ uuid }) => ({ person: uuid, level: 'admin' as const })),
          ),
        }),
      }),
      found: [about.project],
      missing: ['groups'],
    },
  ),
  ...casesOf(
    'PRIV-14',
    {
      says: 'four of fifteen members',
      evidence: workspace({
        accounts: crowd(15),
        ...project({
          personGrants: complete([
            ...crowd(3).map((one) => aPersonGrant(one, 'create-repo')),
            ...crowd(4)
              .slice(3)
              .map((one) => aPersonGrant(one, 'admin')),
          ]),
        }),
      }),
      found: [about.workspace],
      texts: ['4 of 15 members may create repositories: Person 0, Person 1, Person 2, Person 3.'],
    },
    {
      says: 'four of sixteen members',
      evidence: workspace({
        accounts: crowd(16),
        ...project({ personGrants: complete(crowd(4).map((one) => aPersonGrant(one, 'admin'))) }),
      }),
    },
    {
      says: 'three of four: too few to call them many',
      evidence: workspace({
        accounts: crowd(4),
        ...project({ personGrants: complete(crowd(3).map((one) => aPersonGrant(one, 'admin'))) }),
      }),
    },
    {
      says: 'it depends on who is in a group',
      evidence: workspace({
        accounts: crowd(15),
        groups: [hidden],
        ...project({ groupGrants: complete([aGroupGrant(hidden, 'create-repo')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'the list of members broke off',
      evidence: workspace({
        accounts: crowd(15),
        lists: someLists({ members: partial(null) }),
        ...project({ personGrants: complete(crowd(4).map((one) => aPersonGrant(one, 'admin'))) }),
      }),
      missing: ['members'],
    },
  ),
  ...casesOf(
    'PRIV-15',
    {
      says: 'a group gets write on every new repository',
      evidence: workspace({ groups: [{ ...dev, defaultLevel: 'write' }] }),
      found: [about.group(dev)],
      texts: ['Every new repository gives it write.'],
    },
    {
      says: 'groups that get nothing',
      evidence: workspace({
        groups: [
          { ...dev, defaultLevel: null },
          { ...few, defaultLevel: 'none' },
        ],
      }),
    },
    {
      says: 'the source of the groups does not tell',
      evidence: workspace({ groups: [dev] }),
      missing: ['groups'],
    },
    {
      says: 'the groups were not read',
      evidence: workspace({ lists: someLists({ groups: unread('wrong-credential') }) }),
      missing: ['groups'],
    },
  ),
  ...casesOf(
    'PRIV-16',
    {
      says: 'six members, all of them workspace admins',
      evidence: workspace({ accounts: owners(6), groups: [groupOf('Admins', owners(6))] }),
      found: [about.group(groupOf('Admins', []))],
      texts: [
        '6 members, all of them workspace admins: Owner 0, Owner 1, Owner 2, Owner 3, Owner 4 and 1 more.',
      ],
    },
    {
      says: 'an app among them',
      evidence: workspace({
        accounts: [olivia, owner('App', { kind: 'app_user' })],
        groups: [groupOf('Admins', [olivia, owner('App')])],
      }),
      found: [about.group(groupOf('Admins', []))],
      texts: ['2 members, all of them workspace admins: App, Olivia.', 'No people: App.'],
    },
    {
      says: 'five workspace admins, six of whom one is none, and an empty group',
      evidence: workspace({
        accounts: [...owners(5), ann],
        groups: [
          groupOf('Admins', owners(5)),
          groupOf('Mixed', [...owners(5), ann]),
          aGroup({ name: 'Empty' }),
        ],
      }),
    },
    {
      says: 'a group whose members nobody told',
      evidence: workspace({ groups: [hidden] }),
      missing: ['groups'],
    },
    {
      says: 'one known member who is no workspace admin rules a group out',
      evidence: workspace({ groups: [{ ...hidden, members: partial([ann.uuid]) }] }),
    },
  ),
  ...casesOf(
    'PRIV-17',
    {
      says: 'nine of eleven members write by the project',
      evidence: workspace({
        accounts: crowd(11),
        groups: [groupOf('Many', crowd(9))],
        ...project({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(9)), 'create-repo')]),
        }),
      }),
      found: [about.project],
      texts: ['9 of 11 members have write.', 'So on 1 repository that the project alone grants.'],
    },
    {
      says: 'twelve of fifteen by the repository itself',
      evidence: workspace({
        accounts: crowd(15),
        groups: [groupOf('Many', crowd(12))],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(12)), 'write')]),
        }),
      }),
      found: [about.repository],
      texts: ['12 of 15 members have write.'],
    },
    {
      says: 'eleven of fifteen',
      evidence: workspace({
        accounts: crowd(15),
        groups: [groupOf('Many', crowd(11))],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(11)), 'write')]),
        }),
      }),
    },
    {
      says: 'all ten of a small workspace, and everybody of a public repository',
      evidence: workspace({
        accounts: crowd(10),
        groups: [groupOf('Many', crowd(10))],
        ...repository({
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(10)), 'write')]),
        }),
      }),
    },
    {
      says: 'a public repository',
      evidence: workspace({
        accounts: crowd(15),
        groups: [groupOf('Many', crowd(15))],
        ...repository({
          isPrivate: false,
          groupGrants: complete([aGroupGrant(groupOf('Many', crowd(15)), 'write')]),
        }),
      }),
    },
    {
      says: 'a group with write and unknown members',
      evidence: workspace({
        accounts: crowd(15),
        groups: [hidden],
        ...repository({ groupGrants: complete([aGroupGrant(hidden, 'write')]) }),
      }),
      missing: ['groups'],
    },
    {
      says: 'the list of members broke off',
      evidence: workspace({ accounts: crowd(15), lists: someLists({ members: partial(null) }) }),
      missing: ['members'],
    },
  ),
  ...casesOf(
    'PRIV-18',
    {
      says: 'a group without members, and one without a grant',
      evidence: workspace({ groups: [aGroup({ name: 'Empty' }), dev] }),
      found: [about.group(aGroup({ name: 'Empty' })), about.group(dev)],
      texts: [
        'It has no members.',
        'It may still give the app itself in Atlassian Administration: look there first.',
      ],
    },
    {
      says: 'a group without a grant, where people are managed in Bitbucket',
      evidence: workspace({
        groups: [dev],
        more: { setup: { managedIn: { value: 'bitbucket', statedAt: READ_AT } } },
      }),
      found: [about.group(dev)],
      texts: ['1 member, and no grant on any project or repository.'],
    },
    {
      says: 'groups with a grant, and one of workspace admins alone',
      evidence: workspace({
        accounts: [ann, olivia, ...crowd(3)],
        groups: [dev, few, groupOf('Admins', [olivia])],
        ...project({ groupGrants: complete([aGroupGrant(dev, 'read')]) }),
        ...repository({ groupGrants: complete([aGroupGrant(few, 'read')]) }),
      }),
    },
    {
      says: 'the grants of a repository were not read',
      evidence: workspace({ groups: [dev], ...repository({ groupGrants: unread() }) }),
      missing: ['repository-grants'],
    },
    {
      says: 'nobody told the members',
      evidence: workspace({ groups: [hidden] }),
      missing: ['groups'],
    },
  ),
  ...casesOf(
    'PRIV-19',
    {
      says: 'nobody was given admin on the project',
      evidence: workspace(project({ personGrants: complete([aPersonGrant(ann, 'create-repo')]) })),
      found: [about.project],
      texts: ['No group and no person was given admin: only workspace admins administer it.'],
    },
    {
      says: 'a person was, whatever was not read of the groups',
      evidence: workspace(
        project({ groupGrants: unread(), personGrants: complete([aPersonGrant(ann, 'admin')]) }),
      ),
    },
    {
      says: 'the groups of the project were not read',
      evidence: workspace(project({ groupGrants: unread() })),
      missing: ['project-grants'],
    },
  ),
  ...lookedCases(PRIVILEGE_RULES, 'PRIV-21', ['identity-groups', 'manual-check']),
  ...casesOf(
    'PRIV-21',
    {
      says: 'one is missing in the mapped group, one is in it for nothing, and its grant is too low',
      evidence: synced([bob], { groups: [dev], projects: [granted('read')] }),
      found: [about.group(dev)],
      texts: [
        '1 of the identity provider not in it: Bob.',
        '1 in it without the identity provider: Ann.',
        'The mapping wants write on project ART (Project ART), read is granted.',
      ],
    },
    {
      says: 'people without a group have not got the grant',
      evidence: synced([ann], { more: { groupSync: sync([ann], undefined) } }),
      found: [about.person(ann)],
      texts: ['The mapping wants write on project ART (Project ART), none is granted.'],
    },
    {
      says: 'the group is as the identity provider has it',
      evidence: synced([ann], { groups: [dev], projects: [granted('write')] }),
    },
    {
      says: 'an extra member of a group that is only added to',
      evidence: synced([], {
        groups: [dev],
        projects: [granted('admin')],
        more: { groupSync: sync([], dev, 'add-only') },
      }),
    },
    {
      says: 'nobody told the members of the group, nor its grants',
      evidence: synced([ann], {
        groups: [aGroup({ name: 'Developers', members: unread('wrong-credential') })],
        projects: [aProject({ groupGrants: unread() })],
      }),
      missing: ['groups', 'project-grants'],
    },
    {
      says: 'somebody of the identity provider was matched with nobody, and may be Ann',
      evidence: synced([], {
        groups: [dev],
        projects: [granted('write')],
        more: {
          groupSync: {
            mappings: [mapping(dev)],
            source: aGroupSource([
              aSourceGroup('Engineering', [], { unmatched: [{ at: 2, reason: 'not-asked' }] }),
            ]),
          },
        },
      }),
      missing: ['identity-groups'],
    },
    {
      says: 'groups are mapped, and no export was loaded',
      evidence: workspace({ more: { groupSync: { mappings: [mapping(dev)] } } }),
      missing: ['identity-groups', 'manual-check'],
    },
  ),
];

export const PRIVILEGE_CASES: readonly RuleCase[] = [...WORKSPACE_ADMINS, ...GRANTS, ...SCOPES];
