import { type RepositoryAccess } from '../../../../../src/contract/access-answers';
import { whyAnswer } from '../../../../../static/usher/src/features/access/why-sentence';
import { listGrantingGroups } from '../../../../../static/usher/src/features/repository/granting-groups';
import {
  fromAnswer,
  type RepositoryView,
} from '../../../../../static/usher/src/features/repository/repository-access';
import { toRows } from '../../../../../static/usher/src/features/repository/repository-rows';
import { repositorySentence } from '../../../../../static/usher/src/features/repository/repository-sentence';
import {
  aPath,
  aPersonName,
  aSeatImpact,
  noSettings,
  onRepository,
} from '../../../../builders/page-rows';

const group = { slug: 'artists', name: 'Artists' };
const project = { key: 'ART', name: 'Studio art' };

const ANSWER: RepositoryAccess = {
  workspace: { slug: 'acme' },
  project,
  repository: { uuid: '{r}', slug: 'studio-assets', name: 'studio-assets', isPrivate: true },
  people: [
    {
      person: aPersonName({ displayName: 'Bea', nickname: 'bea' }),
      level: 'write',
      atMost: 'write',
      paths: [aPath({ kind: 'project-group', project, group })],
    },
    {
      person: aPersonName({ displayName: 'Ada' }),
      level: 'admin',
      atMost: 'admin',
      paths: [
        aPath({ kind: 'workspace-admin', level: 'admin' }),
        aPath({ kind: 'project-group', project, group, certain: false, winning: false }),
      ],
    },
    {
      person: aPersonName({ displayName: 'Cid' }),
      level: 'none',
      atMost: 'read',
      paths: [aPath({ kind: 'repository-group', level: 'read', group, certain: false })],
    },
  ],
  settings: noSettings(),
  seat: aSeatImpact(),
  coverage: { state: 'complete', gaps: [] },
};

test('people stand highest first, and each can be explained', () => {
  const view = fromAnswer(ANSWER);
  expect(view.people.map(({ person }) => person.displayName)).toEqual(['Ada', 'Bea', 'Cid']);
  expect(view.people.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^id /),
    'bea',
    expect.stringMatching(/^id /),
  ]);
  const [ada] = view.people;
  expect(view.explain(ada?.person.uuid ?? '').paths).toHaveLength(2);
  expect(() => view.explain('{nobody}')).toThrow(RangeError);
});

test('a repository admin reads in the why panel what Bitbucket’s own list says', () => {
  const [bea, ...others] = ANSWER.people;
  if (bea === undefined) throw new Error('The answer lost Bea.');
  const { explain } = fromAnswer({ ...ANSWER, people: [{ ...bea, listed: 'write' }, ...others] });
  const ends = { person: 'Bea', workspace: 'acme', repository: 'studio-assets' };
  expect(whyAnswer(explain(bea.person.uuid), ends)).toBe(
    'Because group Artists has write on project ART. Bitbucket’s own list says write too.',
  );
});

test('a group counts who certainly comes through it and who may', () => {
  expect(listGrantingGroups(fromAnswer(ANSWER))).toEqual([
    expect.objectContaining({ name: 'Artists', kind: 'project-group', people: 1, possible: 1 }),
    expect.objectContaining({ name: 'Artists', kind: 'repository-group', people: 0, possible: 1 }),
  ]);
});

const view = (given: Partial<RepositoryView>): RepositoryView => ({
  ...fromAnswer(ANSWER),
  ...given,
});
const people = (...levels: [string, string][]) =>
  levels.map(([level, atMost], at) =>
    onRepository({
      person: aPersonName({ displayName: `P${at}` }),
      level: level as 'read',
      atMost: atMost as 'read',
    }),
  );

test.each([
  [people(['admin', 'admin'], ['read', 'read']), '2 people reach studio-assets: 1 admin, 1 read.'],
  [people(['write', 'write']), '1 person reaches studio-assets: 1 write.'],
  [
    people(['write', 'write'], ['none', 'read']),
    'At least 1 and at most 2 people reach studio-assets: 1 write, 1 not known.',
  ],
  [people(['none', 'read']), 'At most 1 person reaches studio-assets: 1 not known.'],
  [[], 'Nobody reaches studio-assets.'],
])('a complete answer says %#', (given, sentence) => {
  expect(repositorySentence(view({ people: given }))).toBe(sentence);
});

test('without coverage nothing is said as if it were all', () => {
  const coverage = { state: 'provisional', gaps: [] } as const;
  expect(repositorySentence(view({ people: people(['read', 'read']), coverage }))).toBe(
    'At least 1 person reaches studio-assets: 1 read.',
  );
  expect(repositorySentence(view({ people: [], coverage }))).toBe(
    'Nobody is known to reach studio-assets.',
  );
});

test('a public repository says so, and its public readers are not counted', () => {
  const repository = { ...ANSWER.repository, isPrivate: false };
  const everybody = onRepository({ level: 'read', publicOnly: true });
  expect(repositorySentence(view({ repository, people: [everybody] }))).toBe(
    'Nobody reaches studio-assets. It is public: anybody can read it.',
  );
});

const BANDED = [
  onRepository({ person: aPersonName({ displayName: 'Ada' }), level: 'admin' }),
  onRepository({ person: aPersonName({ displayName: 'Bea' }), level: 'write', atMost: 'admin' }),
  onRepository({ person: aPersonName({ displayName: 'Cid' }), level: 'none', atMost: 'read' }),
  onRepository({ person: aPersonName({ displayName: 'Dee' }), level: 'read', publicOnly: true }),
  onRepository({ person: aPersonName({ displayName: 'Bot', kind: 'app_user' }), level: 'write' }),
];
const titles = (filter: string) =>
  toRows(BANDED, filter).map((row) =>
    row.is === 'heading' ? `# ${row.title}: ${row.count}` : row.row.person.displayName,
  );

test('people stand in bands, those who are no people or only read what is public last', () => {
  expect(titles('')).toEqual([
    '# Admin: 1 person',
    'Ada',
    '# Write: 1 person, 1 possibly higher',
    'Bea',
    '# Not known: 1 person',
    'Cid',
    '# Read, because it is public: 1 person',
    'Dee',
    '# Accounts that are no people: 1 account',
    'Bot',
  ]);
});

test.each([
  ['cid', ['# Not known: 1 person', 'Cid']],
  ['level:admin', ['# Admin: 1 person', 'Ada']],
  ['level:read', []],
  ['known:no', ['# Write: 1 person, 1 possibly higher', 'Bea', '# Not known: 1 person', 'Cid']],
])('the list that a number opens is the one it counts: %s', (filter, expected) => {
  expect(titles(filter)).toEqual(expected);
});
