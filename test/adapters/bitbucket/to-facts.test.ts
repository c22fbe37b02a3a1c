import { toRow } from '../../../src/adapters/bitbucket/to-facts';

const ann = { type: 'user', uuid: '{ann}', display_name: 'Ann', account_id: '557058:a' };
const annAsFact = { uuid: '{ann}', kind: 'user', displayName: 'Ann', accountId: '557058:a' };
const artists = { type: 'group', slug: 'artists', name: 'Artists' };

describe('a member', () => {
  test.each([
    ['owner', 'owner'],
    ['member', 'member'],
    ['create-project', 'member'],
    ['collaborator', 'collaborator'],
    ['overlord', 'unknown'],
    [undefined, 'unknown'],
    [7, 'unknown'],
  ])('with permission %s has the role %s', (permission, role) => {
    expect(toRow.members({ user: ann, permission }).row).toEqual({ ...annAsFact, role });
  });

  test('brings dates where Bitbucket still has them', () => {
    const dates = { added_on: '2024-01-01T00:00:00+00:00', last_accessed: null };
    expect(toRow.members({ user: ann, permission: 'member', ...dates }).row).toEqual({
      ...annAsFact,
      role: 'member',
      addedOn: '2024-01-01T00:00:00+00:00',
    });
  });

  test.each([
    [
      { uuid: '{t}', type: 'team', username: 'x' },
      { uuid: '{t}', kind: 'team', displayName: '{t}' },
    ],
    [
      { uuid: '{b}', type: 'app_user', display_name: 'Bot' },
      { uuid: '{b}', kind: 'app_user', displayName: 'Bot' },
    ],
    [
      { uuid: '{n}', type: 'alien', nickname: 'al' },
      { uuid: '{n}', kind: 'unknown', displayName: 'al', nickname: 'al' },
    ],
    [
      { uuid: '{n}', display_name: 3, account_id: null },
      { uuid: '{n}', kind: 'unknown', displayName: '{n}' },
    ],
  ])('bears %j', (user, account) => {
    expect(toRow.members({ user, permission: 'member' }).row).toEqual({
      ...account,
      role: 'member',
    });
  });

  test.each([[{}], [{ user: null }], [{ user: { uuid: '' } }], [null], ['ann']])(
    'without an id is a doubt: %j',
    (raw) => {
      expect(toRow.members(raw)).toEqual({ doubt: expect.stringMatching(/entry/) as string });
    },
  );
});

describe('a grant', () => {
  test.each(['read', 'write', 'create-repo', 'admin'] as const)('of %s on a project', (level) => {
    expect(toRow['project-person-grants']({ permission: level, user: ann })).toEqual({
      row: { person: '{ann}', level },
      accounts: [annAsFact],
    });
    expect(toRow['project-group-grants']({ permission: level, group: artists })).toEqual({
      row: { group: 'artists', level },
      groups: [{ slug: 'artists', name: 'Artists' }],
    });
  });

  test.each(['read', 'write', 'admin'] as const)('of %s on a repository', (level) => {
    expect(toRow['repository-person-grants']({ permission: level, user: ann }).row).toEqual({
      ...{ person: '{ann}', level },
    });
    expect(toRow['repository-group-grants']({ permission: level, group: artists }).row).toEqual({
      ...{ group: 'artists', level },
    });
    expect(toRow.listing({ permission: level, user: ann }).row).toEqual({ person: '{ann}', level });
  });

  test('of none grants nothing and is no doubt', () => {
    expect(toRow['project-person-grants']({ permission: 'none', user: ann })).toEqual({
      accounts: [annAsFact],
    });
    expect(toRow['repository-group-grants']({ permission: 'none', group: artists })).toEqual({
      groups: [{ slug: 'artists', name: 'Artists' }],
    });
  });

  test.each([
    ['project-person-grants', { permission: 'supervise', user: ann }],
    ['repository-person-grants', { permission: 'create-repo', user: ann }],
    ['repository-group-grants', { permission: 'READ', group: artists }],
    ['listing', { permission: 'owner', user: ann }],
  ] as const)('of a level that is not known is a doubt: %s %j', (kind, raw) => {
    const understood = toRow[kind](raw);
    expect(understood.row).toBeUndefined();
    expect(understood.doubt).toMatch(/level/);
  });

  test.each([
    [{ user: ann }],
    [{ permission: null, user: ann }],
    [{ permission: 'read', user: null }],
    [{ permission: 'read' }],
  ])('that cannot be read is a doubt: %j', (raw) => {
    expect(toRow['project-person-grants'](raw).doubt).toBeDefined();
  });
});

describe('a group', () => {
  const group = {
    ...artists,
    permission: null,
    members: [{ ...ann, type: undefined, is_team: false }],
  };

  test('has its members and its default level', () => {
    expect(toRow.groups(group)).toEqual({
      row: { slug: 'artists', name: 'Artists', defaultLevel: null, members: ['{ann}'] },
      accounts: [annAsFact],
    });
    expect(toRow.groups({ ...group, permission: 'write' }).row).toMatchObject({
      defaultLevel: 'write',
    });
    expect(toRow.groups({ ...group, permission: 'new' }).row).not.toHaveProperty('defaultLevel');
  });

  test('tells a team from a person', () => {
    const members = [{ uuid: '{t}', display_name: 'T', is_team: true }];
    expect(toRow.groups({ ...group, members }).accounts).toMatchObject([{ kind: 'team' }]);
  });

  test('with a member that cannot be read is in doubt', () => {
    const understood = toRow.groups({ ...group, members: [...group.members, { uuid: null }] });
    expect(understood).toMatchObject({ row: { members: ['{ann}'] } });
    expect(understood.doubt).toMatch(/member/);
  });

  test('without a list of members is not an empty group', () => {
    expect(toRow.groups(artists)).toEqual({ doubt: 'an entry without a usable members' });
  });
});

describe('a project or repository', () => {
  test('is named by its key or slug where it has no name', () => {
    expect(toRow.projects({ uuid: '{p}', key: 'ART', is_private: false }).row).toEqual({
      ...{ uuid: '{p}', key: 'ART', name: 'ART', isPrivate: false },
    });
    expect(toRow.repositories({ uuid: '{r}', slug: 'paint', is_private: false })).toEqual({
      row: { uuid: '{r}', slug: 'paint', name: 'paint', isPrivate: false },
    });
  });

  test('keeps project, main branch and time of update', () => {
    const raw = {
      ...{ uuid: '{r}', slug: 'paint', name: 'Paint', is_private: true },
      ...{ project: { uuid: '{p}', key: 'ART' }, mainbranch: { name: 'main' } },
      updated_on: '2026-08-01T10:11:12.123456+00:00',
    };
    expect(toRow.repositories(raw).row).toEqual({
      ...{ uuid: '{r}', slug: 'paint', name: 'Paint', isPrivate: true },
      ...{ project: '{p}', mainBranch: 'main', updatedOn: '2026-08-01T10:11:12.123456+00:00' },
    });
    expect(toRow.repositories({ ...raw, mainbranch: null, project: null }).row).not.toHaveProperty(
      'mainBranch',
    );
  });

  test('that does not say whether it is public is kept, in doubt', () => {
    const understood = toRow.repositories({ uuid: '{r}', slug: 'paint' });
    expect(understood.row).toMatchObject({ slug: 'paint' });
    expect(understood.doubt).toMatch(/public/);
  });
});

describe('a branch rule', () => {
  const rule = {
    id: 7,
    kind: 'push',
    branch_match_kind: 'glob',
    pattern: 'release/*',
    users: [ann],
    groups: [artists],
  };

  test('names who is exempt', () => {
    expect(toRow['branch-rules'](rule)).toEqual({
      row: {
        ...{ id: 7, kind: 'push', match: { by: 'pattern', pattern: 'release/*' } },
        ...{ people: ['{ann}'], groups: ['artists'] },
      },
      accounts: [annAsFact],
      groups: [{ slug: 'artists', name: 'Artists' }],
    });
  });

  test('may follow the branching model, or something new', () => {
    const model = { ...rule, branch_match_kind: 'branching_model', branch_type: 'production' };
    expect(toRow['branch-rules'](model).row?.match).toEqual({
      ...{ by: 'branching-model', branchType: 'production' },
    });
    expect(toRow['branch-rules']({ ...rule, branch_match_kind: 'regex' }).row?.match).toEqual({
      by: 'unknown',
    });
  });

  test('of a kind nobody has heard of passes through with its value', () => {
    expect(toRow['branch-rules']({ id: 1, kind: 'require_moon', value: 2 }).row).toMatchObject({
      ...{ kind: 'require_moon', value: 2, people: [], groups: [] },
    });
  });

  test('that should name the exempt and does not is in doubt: nobody and unknown differ', () => {
    expect(toRow['branch-rules']({ ...rule, users: undefined }).doubt).toMatch(/exempt/);
    expect(toRow['branch-rules']({ ...rule, users: [] }).doubt).toBeUndefined();
    expect(toRow['branch-rules']({ ...rule, groups: [{ name: 'x' }] }).doubt).toMatch(/exempt/);
  });
});
