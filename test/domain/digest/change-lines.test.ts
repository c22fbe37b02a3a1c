import { type Change, type ChangeCode, type LevelChange } from '../../../src/domain/changes/change';
import { listChangeLines, scopesText } from '../../../src/domain/digest/change-lines';
import { type DigestLine } from '../../../src/domain/digest/digest';
import { createNames } from '../../../src/domain/findings/evidence/names';
import { aPerson, aProject, aRepository, someFacts } from '../../builders/facts-builders';
import { phraseWords } from '../../builders/phrase-words';

const SINCE = '2026-11-14';
const people = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].map((displayName) => aPerson({ displayName }));
const [ann, bob, cid, dan, eve] = people.map(({ uuid }) => uuid);
if (!ann || !bob || !cid || !dan || !eve) throw new Error('There are five.');
const art = aProject({ key: 'ART', name: 'Art' });
const music = aProject({ key: 'MUS', name: 'Music' });
const paintings = aRepository({ slug: 'paintings' });
const songs = aRepository({ slug: 'songs' });
const names = createNames(
  someFacts({ accounts: people, projects: [art, music], repositories: [paintings, songs] }),
);

const READ = { readBefore: 1, readAfter: 2 };
const ofProject = { kind: 'project', project: art.uuid } as const;
const ofMusic = { kind: 'project', project: music.uuid } as const;
const ofPaintings = { kind: 'repository', repository: paintings.uuid } as const;
const ofSongs = { kind: 'repository', repository: songs.uuid } as const;

function linesOf(
  changes: readonly Change[],
  levels: readonly LevelChange[] = [],
): readonly DigestLine[] {
  return listChangeLines({ changes, levels, names, since: SINCE });
}
const listed = (kind: string) => ({ view: 'changes', since: SINCE, filter: `kind:${kind}` });

test('nothing changed: no line', () => {
  expect(linesOf([])).toStrictEqual([]);
});

describe('what became public', () => {
  const made = (...scopes: readonly (typeof ofProject | typeof ofPaintings)[]) =>
    linesOf(scopes.map((scope) => ({ code: 'made-public', ...READ, scope })));

  test('one repository has a page of its own', () => {
    expect(made(ofPaintings)).toStrictEqual([
      {
        text: ['1 repository became public: acme/paintings'],
        tone: 'danger',
        place: { view: 'repository', id: paintings.uuid },
      },
    ]);
  });

  test.each([
    ['one project', [ofProject], '1 project became public: project ART (Art)'],
    [
      'two projects',
      [ofProject, ofMusic],
      '2 projects became public: project ART (Art), project MUS (Music)',
    ],
    [
      'two repositories',
      [ofPaintings, ofSongs],
      '2 repositories became public: acme/paintings, acme/songs',
    ],
    [
      'both kinds',
      [ofProject, ofPaintings],
      '2 projects and repositories became public: project ART (Art), acme/paintings',
    ],
  ] as const)('%s: the list of changes', (_, scopes, text) => {
    expect(linesOf(scopes.map((scope) => ({ code: 'made-public', ...READ, scope })))).toStrictEqual(
      [{ text: [text], tone: 'danger', place: listed('visibility') }],
    );
  });
});

test.each([
  [[], '0 repositories'],
  [[ofProject], '1 project'],
  [[ofPaintings], '1 repository'],
  [[ofPaintings, ofProject, ofSongs], '3 projects and repositories'],
] as const)('scopes %# are %s', (scopes, text) => {
  expect(scopesText(scopes)).toBe(text);
});

describe('people', () => {
  const became = (person: typeof ann, before: 'member' | 'owner', after: 'member' | 'owner') =>
    ({ code: 'role-changed', ...READ, person, before, after }) as const;

  test('who became admin and who is no longer, one by one', () => {
    expect(linesOf([became(bob, 'owner', 'member'), became(ann, 'member', 'owner')])).toStrictEqual(
      [
        {
          text: [{ person: ann }, ' became workspace admin'],
          tone: 'warning',
          place: { view: 'person', id: ann },
        },
        {
          text: [{ person: bob }, ' is no longer workspace admin'],
          tone: 'plain',
          place: { view: 'person', id: bob },
        },
      ],
    );
  });

  test('several at once', () => {
    expect(
      linesOf([
        became(ann, 'member', 'owner'),
        became(bob, 'member', 'owner'),
        became(cid, 'owner', 'member'),
        became(dan, 'owner', 'member'),
      ]),
    ).toStrictEqual([
      {
        text: ['2 people became workspace admins', ': ', { person: ann }, ', ', { person: bob }],
        tone: 'warning',
        place: listed('people'),
      },
      {
        text: [
          '2 people are no longer workspace admins',
          ': ',
          { person: cid },
          ', ',
          { person: dan },
        ],
        tone: 'plain',
        place: listed('people'),
      },
    ]);
  });

  test('who joined, then who left; three by name', () => {
    expect(
      linesOf([
        { code: 'person-left', ...READ, person: eve, before: 'member' },
        ...[ann, bob, cid, dan].map(
          (person) => ({ code: 'person-joined', ...READ, person, after: 'member' }) as const,
        ),
      ]),
    ).toStrictEqual([
      {
        text: [
          '4 people joined',
          ': ',
          { person: ann },
          ', ',
          { person: bob },
          ', ',
          { person: cid },
          ' and 1 more',
        ],
        tone: 'plain',
        place: listed('people'),
      },
      {
        text: [{ person: eve }, ' left'],
        tone: 'plain',
        place: { view: 'person', id: eve },
      },
    ]);
  });
});

test('levels: people and repositories are counted once each, raised before lowered', () => {
  const moved = (
    code: LevelChange['code'],
    person: typeof ann,
    repositories: LevelChange['repositories'],
  ): LevelChange => ({
    code,
    person,
    repositories,
    before: { level: 'none', atMost: 'none' },
    after: { level: 'read', atMost: 'read' },
    causes: [],
  });
  const levels = [
    moved('level-lowered', cid, [songs.uuid]),
    moved('level-raised', ann, [paintings.uuid]),
    moved('level-raised', ann, [songs.uuid]),
    moved('level-raised', bob, [songs.uuid, paintings.uuid]),
  ];
  expect(linesOf([], levels)).toStrictEqual([
    {
      text: [
        '2 people may do more in 2 repositories',
        ': ',
        { person: ann },
        ', ',
        { person: bob },
      ],
      tone: 'plain',
      place: listed('gained'),
    },
    {
      text: ['1 person may do less in 1 repository', ': ', { person: cid }],
      tone: 'plain',
      place: listed('lost'),
    },
  ]);
});

/** Of tallies only the code counts. */
const someOf = (code: ChangeCode, count: number) =>
  Array.from({ length: count }, () => ({ code, ...READ }) as unknown as Change);

describe('everything else is counted', () => {
  test.each<[line: string, kind: string, counts: Partial<Record<ChangeCode, number>>]>([
    ['Access keys: 2 added, 1 removed', 'keys', { 'access-key-removed': 1, 'access-key-added': 2 }],
    [
      'Branch rules: 1 removed, 2 changed, 3 added',
      'branch-rules',
      { 'branch-rule-removed': 1, 'branch-rule-changed': 2, 'branch-rule-added': 3 },
    ],
    [
      'Repositories: 1 created, 2 deleted, 3 renamed, 4 moved, 5 made private',
      'repositories',
      {
        'repository-created': 1,
        'repository-deleted': 2,
        'repository-renamed': 3,
        'repository-moved': 4,
        'made-private': 5,
      },
    ],
    [
      'Projects: 1 created, 2 deleted, 3 renamed',
      'projects',
      { 'project-created': 1, 'project-deleted': 2, 'project-renamed': 3 },
    ],
    [
      'Groups: 1 new, 2 gone, 3 renamed, 4 times somebody joined, 5 times somebody left',
      'groups',
      {
        'group-appeared': 1,
        'group-vanished': 2,
        'group-renamed': 3,
        'group-member-joined': 4,
        'group-member-left': 5,
      },
    ],
    [
      'Grants: 1 added, 2 removed, 3 raised, 4 lowered',
      'grants',
      { 'grant-added': 1, 'grant-removed': 2, 'grant-raised': 3, 'grant-lowered': 4 },
    ],
    [
      'Default reviewers: 1 added, 2 removed',
      'reviewers',
      { 'default-reviewer-added': 1, 'default-reviewer-removed': 2 },
    ],
    ['Fork policies: 1 changed', 'forks', { 'fork-policy-changed': 1 }],
    ['Grants: 1,204 removed', 'grants', { 'grant-removed': 1204 }],
  ])('%s', (line, kind, counts) => {
    const changes = Object.entries(counts).flatMap(([code, count]) =>
      someOf(code as ChangeCode, count),
    );
    const tone = kind === 'keys' ? 'warning' : 'plain';
    expect(linesOf(changes)).toStrictEqual([{ text: [line], tone, place: listed(kind) }]);
  });

  test('in the order of how much it matters', () => {
    const codes = [
      'fork-policy-changed',
      'default-reviewer-added',
      'grant-added',
      'group-appeared',
      'project-created',
      'repository-created',
      'branch-rule-added',
      'access-key-added',
    ] as const;
    const lines = linesOf(codes.flatMap((code) => someOf(code, 1)));
    expect(lines.map(({ text }) => phraseWords(text).split(':')[0])).toStrictEqual([
      'Access keys',
      'Branch rules',
      'Repositories',
      'Projects',
      'Groups',
      'Grants',
      'Default reviewers',
      'Fork policies',
    ]);
  });
});
