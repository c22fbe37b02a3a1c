import { KEY_RULES } from '../../../../src/domain/findings/rules/key-rules';
import { type AccessKey } from '../../../../src/domain/facts/details';
import {
  aDirectory,
  aDirectoryPerson,
  aRegisterEntry,
  daysAgo,
  someEvidence,
  typedIn,
} from '../../../builders/a-finding-evidence';
import {
  anOutsider,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { createCasesOf, lookedCases } from './cases-of';

const casesOf = createCasesOf(KEY_RULES);
const ann = aPerson({ displayName: 'Ann' });
const olga = anOutsider({ displayName: 'Olga' });
const paintings = aRepository();
const onPaintings = { kind: 'repository', repository: paintings.uuid } as const;
const art = aProject();

/** An ed25519 key that Ann added ten days ago, and that was used yesterday. */
function aKey(given: Partial<AccessKey> = {}): AccessKey {
  return {
    id: 7,
    label: 'deploy',
    algorithm: 'ssh-ed25519',
    fingerprint: 'SHA256:one',
    addedBy: ann.uuid,
    addedOn: daysAgo(10),
    lastUsedOn: daysAgo(1),
    ...given,
  };
}

/** The same key without some of what is known of it. */
function without(key: AccessKey, ...names: readonly (keyof AccessKey)[]): AccessKey {
  const entries = Object.entries(key).filter(([name]) => !names.includes(name as keyof AccessKey));
  return Object.fromEntries(entries) as unknown as AccessKey;
}

function withKeys(...keys: readonly AccessKey[]) {
  return someEvidence({
    facts: someFacts({
      accounts: [ann, olga],
      repositories: [{ ...paintings, accessKeys: complete(keys) }],
    }),
    directory: aDirectory(aDirectoryPerson(ann)),
  });
}

const places = (number: number) =>
  Array.from({ length: number }, (_, at) =>
    aRepository({ slug: `r${at}`, accessKeys: complete([aKey({ id: at })]) }),
  );
const notRead = someEvidence({
  facts: someFacts({ repositories: [{ ...paintings, accessKeys: unread('wrong-credential') }] }),
});
const unreadKeys = {
  says: 'the keys were not read',
  evidence: notRead,
  missing: ['access-keys'],
} as const;

const USE: readonly RuleCase[] = [
  ...casesOf(
    'KEY-02',
    {
      says: 'last used 91 days ago',
      evidence: withKeys(aKey({ lastUsedOn: daysAgo(91) })),
      found: [[onPaintings, 'key 7']],
      texts: ['Key deploy (7) of acme/paintings.', 'Last used 91 days ago, on 2026-08-22.'],
    },
    {
      says: 'added 31 days ago and never used',
      evidence: withKeys(aKey({ label: '', lastUsedOn: null, addedOn: daysAgo(31) })),
      found: [[onPaintings, 'key 7']],
      texts: ['Key 7 of acme/paintings.', 'Never used in the 31 days since it was added.'],
    },
    {
      says: 'used 90 days ago, or added 30 days ago',
      evidence: withKeys(
        aKey({ lastUsedOn: daysAgo(90) }),
        aKey({ id: 8, lastUsedOn: null, addedOn: daysAgo(30) }),
      ),
    },
    {
      says: 'Bitbucket does not tell whether it was used',
      evidence: withKeys(without(aKey(), 'lastUsedOn')),
      missing: ['access-keys'],
    },
    {
      says: 'a date that is none',
      evidence: withKeys(aKey({ lastUsedOn: 'yesterday' })),
      missing: ['access-keys'],
    },
    {
      says: 'never used, and nobody tells since when',
      evidence: withKeys(without(aKey({ lastUsedOn: null }), 'addedOn')),
      missing: ['access-keys'],
    },
    unreadKeys,
    {
      says: 'the lists of projects and repositories broke off',
      evidence: someEvidence({
        facts: someFacts({
          lists: someLists({ projects: partial(null), repositories: partial(null) }),
        }),
      }),
      missing: ['projects', 'repositories'],
    },
  ),
  ...casesOf(
    'KEY-03',
    {
      says: 'whoever added it is no member',
      evidence: withKeys(aKey({ addedBy: olga.uuid })),
      found: [[onPaintings, 'key 7']],
      texts: [
        'Key deploy (7) of acme/paintings.',
        'Added by Olga, who is not a member of the workspace.',
      ],
    },
    { says: 'whoever added it is active', evidence: withKeys(aKey()) },
    {
      says: 'Bitbucket does not tell who added it',
      evidence: withKeys(without(aKey(), 'addedBy')),
      missing: ['access-keys'],
    },
    {
      says: 'no directory tells whether they are active',
      evidence: someEvidence({
        facts: someFacts({
          accounts: [ann],
          repositories: [{ ...paintings, accessKeys: complete([aKey()]) }],
        }),
      }),
      missing: ['directory'],
    },
    unreadKeys,
  ),
  ...casesOf(
    'KEY-05',
    {
      says: 'added 366 days ago',
      evidence: withKeys(aKey({ addedOn: daysAgo(366) })),
      found: [[onPaintings, 'key 7']],
      texts: ['Key deploy (7) of acme/paintings.', 'Added 366 days ago, on 2025-11-20.'],
    },
    { says: 'added 365 days ago', evidence: withKeys(aKey({ addedOn: daysAgo(365) })) },
    {
      says: 'nobody tells when',
      evidence: withKeys(without(aKey(), 'addedOn')),
      missing: ['access-keys'],
    },
    unreadKeys,
  ),
];

const KEYS: readonly RuleCase[] = [
  ...casesOf(
    'KEY-04',
    {
      says: 'one key in a project and three repositories',
      evidence: someEvidence({
        facts: someFacts({
          projects: [{ ...art, accessKeys: complete([aKey({ id: 9 })]) }],
          repositories: places(3),
        }),
      }),
      found: [[{ kind: 'workspace' }, 'SHA256:one']],
      texts: ['SHA256:one opens 4 places: acme/r0, acme/r1, acme/r2, project ART (Project ART).'],
    },
    {
      says: 'three places, one of them told twice, and another key',
      evidence: someEvidence({
        facts: someFacts({
          repositories: [
            ...places(2),
            aRepository({
              accessKeys: complete([aKey(), aKey(), aKey({ id: 8, fingerprint: 'SHA256:two' })]),
            }),
          ],
        }),
      }),
    },
    {
      says: 'a key that could not be understood',
      evidence: withKeys(without(aKey(), 'fingerprint')),
      missing: ['access-keys'],
    },
    unreadKeys,
  ),
  ...casesOf(
    'KEY-06',
    {
      says: 'an RSA key of 3071 bits',
      evidence: withKeys(aKey({ algorithm: 'ssh-rsa', bits: 3071 })),
      found: [[onPaintings, 'key 7']],
      texts: ['Key deploy (7) of acme/paintings.', 'An RSA key of 3071 bits, fewer than 3072.'],
    },
    {
      says: 'a DSA key',
      evidence: withKeys(aKey({ algorithm: 'ssh-dss' })),
      found: [[onPaintings, 'key 7']],
      texts: ['Key deploy (7) of acme/paintings.', 'A DSA key: OpenSSH gave these up.'],
    },
    {
      says: 'an RSA key of 3072 bits, and Ed25519',
      evidence: withKeys(aKey({ algorithm: 'ssh-rsa', bits: 3072 }), aKey({ id: 8 })),
    },
    {
      says: 'an RSA key of unknown length',
      evidence: withKeys(aKey({ algorithm: 'ssh-rsa' })),
      missing: ['access-keys'],
    },
    {
      says: 'a key that could not be understood',
      evidence: withKeys(without(aKey(), 'algorithm')),
      missing: ['access-keys'],
    },
    unreadKeys,
  ),
  ...casesOf(
    'KEY-01',
    {
      says: 'one is written in the register',
      evidence: someEvidence({
        register: typedIn([
          aRegisterEntry({ name: 'mirror', kind: 'workspace-ssh-key', purpose: 'backup' }),
          aRegisterEntry(),
        ]),
      }),
      found: [{ kind: 'register-entry', name: 'mirror' }],
      texts: ['Written in the register: backup.'],
    },
    {
      says: 'an empty register proves nothing',
      evidence: someEvidence({ register: typedIn([]) }),
      missing: ['manual-check'],
    },
  ),
  ...lookedCases(KEY_RULES, 'KEY-01'),
  ...lookedCases(KEY_RULES, 'KEY-07'),
];

export const KEY_CASES: readonly RuleCase[] = [...USE, ...KEYS];
