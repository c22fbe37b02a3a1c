import { type GroupRecord } from '../workspace-data';

/** `members` are ids of people.ts. */
export type DemoGroup = Omit<GroupRecord, 'accountPrivilege'> & {
  readonly accountPrivilege?: GroupRecord['accountPrivilege'];
};

const DEVELOPERS = [
  'lnguyen',
  'mhorvat',
  'nbergmann',
  'oabara',
  'pmartin',
  'qli',
  'rsato',
  'smuller',
  'tjohansson',
  'ugarcia',
  'vsharma',
  'wdlamini',
  'xrossi',
  'yalami',
  'zkim',
  'rmenon',
  'jkowalski',
  'erodriguez',
  'sduval',
  'tbakare',
  'blie',
  'asruiz',
  'lhaddad',
  'bobby',
  'pedro',
  'pvos',
];

/** Twelve groups. */
export const GROUPS: readonly DemoGroup[] = [
  // Its `permission` is what it gets on new repositories: null, although its members administer everything.
  {
    slug: 'administrators',
    name: 'Administrators',
    permission: null,
    accountPrivilege: 'admin',
    members: ['aokonjo', 'dbrandt', 'isolheim', 'bcamargo', 'sosei'],
  },
  { slug: 'developers', name: 'Developers', permission: 'read', members: DEVELOPERS },
  {
    slug: 'platform',
    name: 'platform',
    permission: 'write',
    members: [
      'wchen',
      'lnguyen',
      'mhorvat',
      'nbergmann',
      'qli',
      'smuller',
      'vsharma',
      'yalami',
      'rmenon',
      'sosei',
    ],
  },
  { slug: 'pay-leads', name: 'pay-leads', permission: null, members: ['rmenon', 'jkowalski'] },
  {
    slug: 'contractors',
    name: 'contractors',
    permission: null,
    members: ['nlind', 'akaya', 'bnowak', 'ccosta', 'dmoyo', 'evirtanen', 'fsilva'],
  },
  {
    slug: 'contractors-ext',
    name: 'contractors-ext',
    permission: null,
    members: [
      'gpapadakis',
      'hmwangi',
      'ipetrov',
      'jlarsen',
      'kbauer',
      'ccosta',
      'dmoyo',
      'evirtanen',
      'fsilva',
    ],
  },
  // Name and slug differ, as they do wherever somebody typed a capital or a space.
  {
    slug: 'reviewers',
    name: 'Reviewers & Auditors',
    permission: null,
    members: ['nlind', 'tzielinski', 'praghunathan', 'tjohansson'],
  },
  {
    slug: 'artists',
    name: 'Artists',
    permission: null,
    members: ['fhalvorsen', 'mquintana', 'weic-art', 'ytanabe'],
  },
  {
    slug: 'web-squad',
    name: 'web-squad',
    permission: null,
    members: ['oabara', 'rsato', 'xrossi', 'zkim', 'wchen', 'lhaddad'],
  },
  { slug: 'web-leads', name: 'web-leads', permission: null, members: ['erodriguez', 'sduval'] },
  {
    slug: 'data-team',
    name: 'Data team',
    permission: null,
    members: ['ugarcia', 'wdlamini', 'pedro', 'bobby', 'asruiz', 'pmartin'],
  },
  // Empty-handed: members, and not one grant anywhere.
  {
    slug: 'interns-2024',
    name: 'Interns 2024',
    permission: null,
    members: ['zkim', 'xrossi', 'hwpark'],
  },
];
