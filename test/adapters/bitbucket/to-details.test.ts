import { toRow } from '../../../src/adapters/bitbucket/to-facts';

const ann = { type: 'user', uuid: '{ann}', display_name: 'Ann', account_id: '557058:a' };
const annAsFact = { uuid: '{ann}', kind: 'user', displayName: 'Ann', accountId: '557058:a' };

// Atlassian's own example of a repository's access key, without the key.
const official = {
  id: 123,
  label: 'mykey',
  type: 'deploy_key',
  created_on: '2018-08-15T23:50:59.993890+00:00',
  repository: { full_name: 'mleu/test', name: 'test', type: 'repository', uuid: '{r}' },
  links: { self: { href: 'https://api.bitbucket.org/2.0/repositories/mleu/test/deploy-keys/123' } },
  last_used: null,
  comment: 'mleu@C02W454JHTD8',
};
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMLEAau12NIqrUyS20DNAh9I+OxvuiAq6XzX1z8Bu+ZM';

describe('an access key', () => {
  test('is its fingerprint, and never the key or its comment', () => {
    const told = toRow['repository-access-keys']({ ...official, key: `${key} ann@acme.example` });
    expect(told.row).toStrictEqual({
      id: 123,
      label: 'mykey',
      algorithm: 'ssh-ed25519',
      fingerprint: 'SHA256:QxxMFQlKpLUutFRDboXPBO8/3rHeEXec+wIWY4p6Fvc',
      addedOn: '2018-08-15T23:50:59.993890+00:00',
      lastUsedOn: null,
    });
    expect(JSON.stringify(told)).not.toMatch(/AAAA|@/);
  });

  test.each([
    ['repository-access-keys', 'owner'],
    ['project-access-keys', 'created_by'],
  ] as const)('of %s names who added it, as %s', (kind, field) => {
    const told = toRow[kind]({ ...official, [field]: ann, added_on: '2020', created_on: null });
    expect(told.row).toMatchObject({ addedBy: '{ann}', addedOn: '2020' });
    expect(told.accounts).toEqual([annAsFact]);
  });

  test('of which Bitbucket tells no use has none, which is not never', () => {
    const { last_used, ...untold } = official;
    expect(last_used).toBeNull();
    expect(toRow['project-access-keys'](untold).row).not.toHaveProperty('lastUsedOn');
    const used = toRow['project-access-keys']({ ...untold, last_used: '2026-01-01' }).row;
    expect(used).toHaveProperty('lastUsedOn', '2026-01-01');
  });

  test.each([
    ['ann@acme.example', '…@acme.example'],
    ['deploy (ann@acme.example)', 'deploy …@acme.example)'],
    ['build@host', 'build@host'],
    [undefined, ''],
  ])('labelled %s keeps %s', (label, kept) => {
    expect(toRow['project-access-keys']({ id: 1, label }).row?.label).toBe(kept);
  });

  test('without an id is a doubt', () => {
    expect(toRow['project-access-keys']({ label: 'x' })).toEqual({
      doubt: 'an entry without a usable id',
    });
  });
});

describe('a branching model', () => {
  test('names its branches and the kinds that are switched on', () => {
    const raw = {
      development: { name: 'develop', use_mainbranch: false },
      production: { name: 'main', use_mainbranch: true },
      branch_types: [{ kind: 'release', prefix: 'release/' }],
    };
    expect(toRow['branching-model'](raw)).toStrictEqual({
      row: {
        development: 'develop',
        production: 'main',
        prefixes: [{ kind: 'release', prefix: 'release/' }],
      },
    });
  });

  test('of an empty repository has no development branch', () => {
    expect(toRow['branching-model']({ development: { name: null }, branch_types: [] }).row).toEqual(
      { prefixes: [] },
    );
  });

  test.each([[{}], [{ branch_types: null }], [{ branch_types: [{ kind: 'release' }] }], ['x']])(
    'whose kinds cannot be told is a doubt and no row: %j',
    (raw) => {
      const told = toRow['branching-model'](raw);
      expect(told.row).toBeUndefined();
      expect(told.doubt).toBeDefined();
    },
  );
});

describe('a default reviewer', () => {
  test.each([
    [{ type: 'default_reviewer', reviewer_type: 'project', user: ann }, 'project'],
    [{ type: 'default_reviewer', reviewer_type: 'repository', user: ann }, 'repository'],
    [{ reviewer_type: 'team', user: ann }, 'unknown'],
    [ann, 'unknown'],
  ])('%j comes from the %s', (raw, origin) => {
    expect(toRow['default-reviewers'](raw)).toStrictEqual({
      row: { person: '{ann}', origin },
      accounts: [annAsFact],
    });
  });

  test('without an id is a doubt', () => {
    expect(toRow['default-reviewers']({ reviewer_type: 'project', user: {} }).row).toBeUndefined();
    expect(toRow['default-reviewers']({ user: {} }).doubt).toBeDefined();
  });
});

describe('overrides', () => {
  test('are kept in Bitbucket’s words', () => {
    const override_settings = { default_merge_strategy: false, branching_model: true };
    expect(toRow.overrides({ type: 'repository_inheritance_state', override_settings })).toEqual({
      row: {
        settings: [
          { name: 'default_merge_strategy', isOverridden: false },
          { name: 'branching_model', isOverridden: true },
        ],
      },
    });
  });

  test('that are neither on nor off are a doubt beside those that are', () => {
    const told = toRow.overrides({ override_settings: { a: true, b: 'maybe' } });
    expect(told.row).toEqual({ settings: [{ name: 'a', isOverridden: true }] });
    expect(told.doubt).toMatch(/neither on nor off/);
  });

  test.each([[{}], [null], [{ override_settings: [] }]])('%j tells nothing', (raw) => {
    const told = toRow.overrides(raw);
    expect(told.row === undefined || told.row.settings.length === 0).toBe(true);
    expect(told.row === undefined).toBe(told.doubt !== undefined);
  });
});

describe('a fork', () => {
  test.each([
    ['acme/copy', true],
    ['Acme/copy', true],
    ['acme-labs/copy', false],
    ['else/acme', false],
  ])('%s is here: %s', (full_name, isHere) => {
    expect(toRow.forks({ full_name, is_private: false }, 'acme')).toEqual({
      row: { fullName: full_name, isPrivate: false, isHere },
    });
  });

  test('that does not say whether it is public is a doubt, and not public', () => {
    const told = toRow.forks({ full_name: 'acme/copy' }, 'acme');
    expect(told.row?.isPrivate).toBe(true);
    expect(told.doubt).toMatch(/public/);
  });
});

describe('a webhook', () => {
  const hook = { uuid: '{h}', url: 'https://ann:pw@ci.example:8443/hook/s3cret?token=abc' };

  test('keeps scheme and host of its address, and nothing that may be secret', () => {
    const told = toRow['repository-webhooks']({ ...hook, active: true });
    expect(told).toStrictEqual({
      row: { uuid: '{h}', origin: 'https://ci.example:8443', isActive: true },
    });
  });

  test('tells its secret and its certificate check where Bitbucket does', () => {
    const told = { active: false, secret_set: false, skip_cert_verification: true };
    expect(toRow['workspace-webhooks']({ ...hook, ...told }).row).toMatchObject({
      isActive: false,
      hasSecret: false,
      skipsCertificate: true,
    });
  });

  test.each([['not a url'], ['file:///etc/passwd'], ['ftp://host/x']])(
    'to %s is a doubt that does not repeat it',
    (url) => {
      expect(toRow['workspace-webhooks']({ uuid: '{h}', url, active: true })).toEqual({
        doubt: 'a webhook without a usable address',
      });
    },
  );

  test('that does not say whether it is active is taken for active, with a doubt', () => {
    const told = toRow['workspace-webhooks'](hook);
    expect(told.row?.isActive).toBe(true);
    expect(told.doubt).toMatch(/active/);
  });
});

describe('an invitation', () => {
  const invitation = {
    email: 'Zoe@Partner.Example',
    groups: [{ slug: 'artists', name: 'Artists' }, 'builders'],
    invited_by: ann,
    sent_on: '2026-11-01 10:30:00',
    utc_sent_on: '2026-11-01 09:30:00+00:00',
  };

  test('keeps the domain of the address, and not the address', () => {
    const told = toRow.invitations(invitation);
    expect(told).toStrictEqual({
      row: {
        sentOn: '2026-11-01T09:30:00+00:00',
        emailDomain: 'partner.example',
        invitedBy: '{ann}',
        groups: ['artists', 'builders'],
      },
      accounts: [annAsFact],
    });
    expect(JSON.stringify(told)).not.toMatch(/zoe/i);
  });

  test('to a single repository is in no group', () => {
    const told = toRow.invitations({ email: 'a@b.example', repository: { slug: 'paintings' } });
    expect(told).toEqual({ row: { emailDomain: 'b.example', groups: [] } });
  });

  test('that says neither group nor repository is a doubt', () => {
    expect(toRow.invitations({ email: 'nobody', invited_by: null })).toEqual({
      row: { groups: [] },
      doubt: 'an invitation without its groups',
    });
  });
});

test('workspace and repositories bring what forks depend on', () => {
  const workspace = { uuid: '{w}', slug: 'acme', is_private: true, forking_mode: 'internal_only' };
  expect(toRow.workspace(workspace).row).toMatchObject({
    isPrivate: true,
    forkingMode: 'internal_only',
  });
  const repository = { uuid: '{r}', slug: 'copy', is_private: true, created_on: '2026-01-01' };
  const parent = { full_name: 'acme/paintings' };
  expect(toRow.repositories({ ...repository, fork_policy: 'no_forks', parent }).row).toMatchObject({
    createdOn: '2026-01-01',
    forkPolicy: 'no_forks',
    forkOf: 'acme/paintings',
  });
  expect(toRow.repositories({ ...repository, parent: null }).row).not.toHaveProperty('forkOf');
});
