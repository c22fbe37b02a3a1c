import { type Facts } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import { mergeLoaded } from '../../../src/domain/facts/merge-loaded';
import {
  aGroup,
  anOutsider,
  aPerson,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const gone = anOutsider({ displayName: 'Greta' });
const KEY = { id: 1, label: 'deploy', addedBy: gone.uuid };
const HOOK = { uuid: '{hook}', origin: 'https://ci.example', isActive: true };
const OLD = READ_AT - 1000;

/** As the app reads: no groups, no keys, no webhooks, no invitations. */
function scanned(given: Partial<Facts> = {}): Facts {
  return someFacts({
    accounts: [ann, bob],
    groups: [aGroup({ members: unread('wrong-credential') })],
    projects: [aProject({ accessKeys: unread('wrong-credential') })],
    repositories: [
      aRepository({
        accessKeys: unread('wrong-credential'),
        webhooks: unread('wrong-credential'),
      }),
    ],
    lists: someLists({ groups: unread('wrong-credential') }),
    webhooks: unread('wrong-credential'),
    invitations: unread('wrong-credential'),
    ...given,
  });
}

/** As the command reads with a token, a moment earlier. */
function loaded(given: Partial<Facts> = {}): Facts {
  return someFacts({
    endedAt: OLD,
    accounts: [ann, bob, { ...gone, role: 'member' }],
    groups: [aGroup({ members: complete([ann.uuid, gone.uuid], OLD) })],
    projects: [aProject({ accessKeys: complete([KEY], OLD) })],
    repositories: [
      aRepository({ accessKeys: complete([KEY], OLD), webhooks: complete([HOOK], OLD) }),
    ],
    webhooks: complete([HOOK], OLD),
    invitations: complete([{ groups: [], invitedBy: gone.uuid }], OLD),
    ...given,
  });
}

test('without a file the facts of the scan are left as they are', () => {
  const facts = scanned();
  expect(mergeLoaded(facts, {})).toBe(facts);
  expect(mergeLoaded(undefined, {})).toBeUndefined();
});

test('without a scan the file is all there is', () => {
  const file = loaded();
  expect(mergeLoaded(undefined, { snapshot: file })).toBe(file);
  expect(mergeLoaded(undefined, { groupMembers: { asOf: READ_AT, groups: [] } })).toBeUndefined();
});

test('the file fills what Forge cannot read, each with its own age', () => {
  const merged = mergeLoaded(scanned(), { snapshot: loaded() });
  expect(merged?.endedAt).toBe(READ_AT);
  expect(merged?.webhooks).toStrictEqual(complete([HOOK], OLD));
  expect(merged?.invitations).toStrictEqual(complete([{ groups: [], invitedBy: gone.uuid }], OLD));
  expect(merged?.projects[0]?.accessKeys).toStrictEqual(complete([KEY], OLD));
  expect(merged?.repositories[0]?.accessKeys).toStrictEqual(complete([KEY], OLD));
  expect(merged?.repositories[0]?.webhooks).toStrictEqual(complete([HOOK], OLD));
});

test('what the file does not fill is as the scan read it', () => {
  const grants = complete([], OLD);
  const merged = mergeLoaded(scanned(), {
    snapshot: loaded({ repositories: [aRepository({ name: 'renamed', groupGrants: grants })] }),
  });
  expect(merged?.repositories[0]?.name).toBe('paintings');
  expect(merged?.repositories[0]?.groupGrants).toStrictEqual(complete([]));
  expect(merged?.projects).toHaveLength(1);
});

test.each([
  ['complete', complete([], READ_AT)],
  ['partial', partial<never[]>([])],
])('a newer %s reading is not replaced by an older one', (_, reading) => {
  const merged = mergeLoaded(
    scanned({
      webhooks: reading,
      invitations: reading,
      projects: [aProject({ accessKeys: reading })],
      repositories: [aRepository({ accessKeys: reading, webhooks: reading })],
    }),
    { snapshot: loaded() },
  );
  expect(merged?.webhooks).toBe(reading);
  expect(merged?.invitations).toBe(reading);
  expect(merged?.projects[0]?.accessKeys).toBe(reading);
  expect(merged?.repositories[0]?.accessKeys).toBe(reading);
  expect(merged?.repositories[0]?.webhooks).toBe(reading);
});

test('what neither could read stays unread for the reason of the scan', () => {
  const nothing = unread<never[]>('missing-scope');
  const merged = mergeLoaded(scanned(), {
    snapshot: loaded({ webhooks: nothing, projects: [], repositories: [] }),
  });
  expect(merged?.webhooks).toStrictEqual(unread('wrong-credential'));
  expect(merged?.projects[0]?.accessKeys).toStrictEqual(unread('wrong-credential'));
  expect(merged?.repositories[0]?.accessKeys).toStrictEqual(unread('wrong-credential'));
});

describe('which of two is the base', () => {
  const name = (scan: Partial<Facts>, file: Partial<Facts>) =>
    mergeLoaded(scanned({ repositories: [aRepository({ name: 'scan' })], ...scan }), {
      snapshot: loaded({ repositories: [aRepository({ name: 'file' })], ...file }),
    })?.repositories[0]?.name;

  test.each([
    ['the newer scan', READ_AT, READ_AT - 1, 'scan'],
    ['the newer file', READ_AT, READ_AT + 1, 'file'],
    ['of one moment the scan', READ_AT, READ_AT, 'scan'],
  ])('%s', (_, scanEnd, fileEnd, wanted) => {
    expect(name({ endedAt: scanEnd }, { endedAt: fileEnd })).toBe(wanted);
  });

  test('half a scan does not hide a whole file', () => {
    const { endedAt, ...running } = scanned({ repositories: [] });
    expect(endedAt).toBeDefined();
    expect(mergeLoaded(running, { snapshot: loaded() })?.repositories).toHaveLength(1);
  });
});

describe('members of groups', () => {
  test('come from the file, without who has left since', () => {
    const [group] = mergeLoaded(scanned(), { snapshot: loaded() })?.groups ?? [];
    expect(group?.members).toStrictEqual(complete([ann.uuid], OLD));
    expect(group?.membersSource).toBe('groups-api');
  });

  test('nobody has left where not all members are known, and everybody keeps a name', () => {
    const lists = someLists({ members: partial(null), groups: unread('wrong-credential') });
    const merged = mergeLoaded(scanned({ lists }), { snapshot: loaded() });
    expect(merged?.groups[0]?.members).toStrictEqual(complete([ann.uuid, gone.uuid], OLD));
    expect(merged?.accounts.find(({ uuid }) => uuid === gone.uuid)).toStrictEqual(gone);
  });

  test('groups that only the file knows are added, and the list is then partly known', () => {
    const merged = mergeLoaded(scanned({ groups: [] }), { snapshot: loaded() });
    expect(merged?.groups.map(({ slug }) => slug)).toStrictEqual(['developers']);
    expect(merged?.lists.groups).toStrictEqual({
      state: 'partial',
      readAt: READ_AT,
      value: null,
      gap: { reason: 'wrong-credential' },
    });
  });

  test('groups that only the file knows keep their names, and stand in the order of the slugs', () => {
    const groups = ['Zebras', 'Artists'].map((name) => aGroup({ name }));
    const merged = mergeLoaded(scanned(), { snapshot: loaded({ groups }) });
    expect(merged?.groups.map(({ slug, name }) => [slug, name])).toStrictEqual([
      ['artists', 'Artists'],
      ['developers', 'Developers'],
      ['zebras', 'Zebras'],
    ]);
  });

  test('who is only named by a grant is no member, and so in no group', () => {
    const merged = mergeLoaded(scanned({ accounts: [ann, gone] }), { snapshot: loaded() });
    expect(merged?.groups[0]?.members).toStrictEqual(complete([ann.uuid], OLD));
  });

  test('a group that a newer complete list leaves out is gone', () => {
    const merged = mergeLoaded(scanned({ groups: [], lists: someLists() }), { snapshot: loaded() });
    expect(merged?.groups).toStrictEqual([]);
    expect(merged?.lists.groups).toStrictEqual(complete(null));
  });

  test('a list that somebody imported tells where nobody else does', () => {
    const merged = mergeLoaded(scanned(), {
      groupMembers: {
        asOf: OLD,
        groups: [
          { group: groupSlug('developers'), members: [bob.uuid, gone.uuid] },
          { group: groupSlug('testers'), members: [ann.uuid] },
        ],
      },
    });
    expect(merged?.groups).toStrictEqual([
      aGroup({ members: complete([bob.uuid], OLD), membersSource: 'imported-file' }),
      {
        ...{ slug: 'testers', name: 'testers', membersSource: 'imported-file' },
        members: complete([ann.uuid], OLD),
      },
    ]);
  });

  test('a list that somebody imported yields to a snapshot of the same time', () => {
    const merged = mergeLoaded(scanned(), {
      snapshot: loaded(),
      groupMembers: {
        asOf: READ_AT,
        groups: [{ group: groupSlug('developers'), members: [bob.uuid] }],
      },
    });
    expect(merged?.groups[0]?.members).toStrictEqual(complete([ann.uuid], OLD));
  });

  test('organization data in a snapshot stays organization data', () => {
    const group = aGroup({
      members: complete([ann.uuid], OLD),
      membersSource: 'organization',
    });
    const merged = mergeLoaded(scanned(), { snapshot: loaded({ groups: [group] }) });
    expect(merged?.groups[0]?.membersSource).toBe('organization');
  });

  test('a group whose members nobody tells stays as unknown as it was', () => {
    const group = aGroup({ members: unread('not-an-admin') });
    const merged = mergeLoaded(scanned(), { snapshot: loaded({ groups: [group] }) });
    expect(merged?.groups).toStrictEqual([aGroup({ members: unread('wrong-credential') })]);
  });
});

test('whoever a key or an invitation names keeps a name, and is no member for that', () => {
  const merged = mergeLoaded(scanned(), { snapshot: loaded() });
  expect(merged?.accounts.find(({ uuid }) => uuid === gone.uuid)).toStrictEqual(gone);
  const uuids = merged?.accounts.map(({ uuid }) => uuid) ?? [];
  expect(uuids).toStrictEqual([...uuids].sort());
});

const nobody: Partial<Facts> = {
  ...{ groups: [], projects: [], repositories: [], invitations: complete([]) },
};

test.each<[string, Partial<Facts>, Partial<Facts>]>([
  ['a key of a project', {}, { projects: [aProject({ accessKeys: complete([KEY], OLD) })] }],
  [
    'a key of a repository',
    {},
    { repositories: [aRepository({ accessKeys: complete([KEY], OLD) })] },
  ],
  ['an invitation', {}, { invitations: complete([{ groups: [], invitedBy: gone.uuid }], OLD) }],
  [
    'a group',
    { lists: someLists({ members: partial(null), groups: unread('wrong-credential') }) },
    { groups: [aGroup({ members: complete([gone.uuid], OLD) })] },
  ],
])('one name in %s is enough to be known', (_, scan, file) => {
  const merged = mergeLoaded(scanned(scan), { snapshot: loaded({ ...nobody, ...file }) });
  expect(merged?.accounts).toStrictEqual(
    [ann, bob, gone].sort((a, b) => (a.uuid < b.uuid ? -1 : 1)),
  );
});

test('keys and invitations that name nobody add nobody', () => {
  const merged = mergeLoaded(scanned(), {
    snapshot: loaded({
      ...nobody,
      invitations: complete([{ groups: [] }]),
      projects: [aProject({ accessKeys: complete([{ id: 1, label: 'deploy' }]) })],
    }),
  });
  expect(merged?.accounts).toStrictEqual([ann, bob].sort((a, b) => (a.uuid < b.uuid ? -1 : 1)));
});

function notEnded({ endedAt, ...facts }: Facts): Facts {
  expect(endedAt).toBeDefined();
  return facts;
}

test('of two that have not ended the scan is the base', () => {
  const scan = notEnded(scanned({ workspace: aWorkspace({ name: 'scan' }) }));
  const file = notEnded(loaded({ workspace: aWorkspace({ name: 'file' }) }));
  expect(mergeLoaded(scan, { snapshot: file })?.workspace.name).toBe('scan');
});

test('somebody whom nothing names is not added', () => {
  const merged = mergeLoaded(scanned(), {
    snapshot: loaded({ projects: [], repositories: [], invitations: complete([]) }),
  });
  expect(merged?.accounts).toStrictEqual([ann, bob].sort((a, b) => (a.uuid < b.uuid ? -1 : 1)));
});
