import { type ProjectPersonAccess } from '../../../../../src/contract/access-answers';
import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import {
  fromProjectAnswer,
  type PersonAccessView,
  type ProjectSection,
  type RepositoryOfPerson,
} from '../../../../../static/usher/src/features/person/person-access';
import { toAccessRows } from '../../../../../static/usher/src/features/person/person-rows';
import {
  personSentence,
  sectionSummary,
} from '../../../../../static/usher/src/features/person/person-sentence';
import { someFacts } from '../../../../builders/facts-builders';
import { aPath, aPersonName } from '../../../../builders/page-rows';

const repo = (name: string, given: Partial<RepositoryOfPerson> = {}): RepositoryOfPerson => ({
  repository: { uuid: `{${name}}`, slug: name, name, isPrivate: true },
  level: 'write',
  atMost: given.level ?? 'write',
  publicOnly: false,
  ...given,
});
const section = (key: string, ...rows: RepositoryOfPerson[]): ProjectSection => ({
  project: { key, name: `Project ${key}` },
  total: 10,
  rows,
});
const view = (
  projects: readonly ProjectSection[],
  state: 'complete' | 'incomplete' = 'complete',
): PersonAccessView => ({
  workspace: 'acme',
  person: aPersonName({ displayName: 'Nora' }),
  details: [],
  projects,
  coverage: { state, gaps: [] },
  explain: () => ({ level: 'write', atMost: 'write', paths: [] }),
});

test.each([
  [[section('PAY', repo('a'))], 'Nora can write to 1 repository.'],
  [
    [section('PAY', repo('a'), repo('b', { level: 'read' })), section('WEB', repo('c'))],
    'Nora can write to 2 repositories and read 1.',
  ],
  [
    [section('PAY', repo('a', { level: 'admin' }), repo('b'), repo('c', { level: 'read' }))],
    'Nora can administer 1 repository, write to 1 and read 1.',
  ],
  [
    [section('PAY', repo('a'), repo('b', { level: 'none', atMost: 'read' }))],
    'Nora can write to 1 repository. They may reach 1 repository more.',
  ],
  [
    [section('PAY', repo('b', { level: 'none', atMost: 'read' }))],
    'Nora may reach 1 repository; nothing is certain.',
  ],
  [
    [section('PAY', repo('b', { level: 'read', publicOnly: true }))],
    'Nora has no access to any repository but the public ones.',
  ],
  [[], 'Nora has no access to any repository.'],
])('the sentence for %#', (projects, sentence) => {
  expect(personSentence(view(projects))).toBe(sentence);
});

test('without full coverage nobody is said to have nothing', () => {
  expect(personSentence(view([], 'incomplete'))).toBe(
    'No access of Nora is known, but not everything could be read.',
  );
});

test('a project sums up its rows', () => {
  const rows = [
    repo('a'),
    repo('b', { level: 'read' }),
    repo('c', { level: 'none', atMost: 'read' }),
  ];
  expect(sectionSummary(section('PAY', ...rows))).toBe(
    'write on 1, read on 1, not known on 1 of 10',
  );
  expect(sectionSummary(section('PAY', repo('d', { level: 'read', publicOnly: true })))).toBe(
    'public only, 1 of 10',
  );
});

const namesOf = (sections: readonly ProjectSection[], filter = '', toggled: string[] = []) =>
  toAccessRows(sections, { filter, toggled: new Set(toggled) }).map((row) =>
    row.is === 'project' ? `# ${row.key}` : row.row.repository.name,
  );

test('repositories stand under their project, highest level first, public ones last', () => {
  const sections = [
    section(
      'PAY',
      repo('a', { level: 'read', publicOnly: true }),
      repo('c'),
      repo('b', { level: 'admin' }),
    ),
    section('WEB', repo('d')),
  ];
  expect(namesOf(sections)).toEqual(['# PAY', 'b', 'c', 'a', '# WEB', 'd']);
  expect(namesOf(sections, '', ['PAY'])).toEqual(['# PAY', '# WEB', 'd']);
});

test('many repositories begin closed, and a filter opens where it finds something', () => {
  const many = Array.from({ length: 101 }, (_, at) => repo(`repo-${at}`));
  const sections = [section('PAY', ...many), section('WEB', repo('shop'))];
  expect(namesOf(sections)).toEqual(['# PAY', '# WEB']);
  expect(namesOf(sections, '', ['WEB'])).toEqual(['# PAY', '# WEB', 'shop']);
  expect(namesOf(sections, 'shop')).toEqual(['# WEB', 'shop']);
  expect(namesOf(sections, 'project web')).toEqual(['# WEB', 'shop']);
  expect(namesOf(sections, 'level:read')).toEqual([]);
});

test('a repository without a project stands in a section of its own', () => {
  expect(namesOf([{ total: 1, rows: [repo('a')] }])).toEqual(['# ', 'a']);
});

test('what the server answers about one project becomes one section', () => {
  const answer: ProjectPersonAccess = {
    person: aPersonName({ displayName: 'Nora', nickname: 'nlind' }),
    repositories: [
      {
        repository: { uuid: '{r}', slug: 'r', name: 'r', isPrivate: false },
        level: 'read',
        atMost: 'read',
        paths: [aPath({ kind: 'public', level: 'read' })],
      },
    ],
    coverage: { state: 'complete', gaps: [] },
  };
  const frame = { workspace: 'acme', project: { key: 'PAY', name: 'Payments' }, total: 4 };
  const made = fromProjectAnswer(answer, frame);
  expect(made.details).toEqual(['nlind']);
  expect(made.projects).toEqual([
    expect.objectContaining({ total: 4, rows: [expect.objectContaining({ publicOnly: true })] }),
  ]);
  expect(made.explain('{r}').paths).toHaveLength(1);
  expect(() => made.explain('{other}')).toThrow(RangeError);
  expect(fromProjectAnswer({ ...answer, repositories: [] }, frame).projects).toEqual([]);
});

test('where the workspace has no repository, that is the reason, unless the list was not read', () => {
  const index = createAccessIndex(someFacts());
  expect(personSentence({ ...view([]), index })).toBe(
    'Nora can open no repository, because the workspace has none.',
  );
  expect(personSentence({ ...view([], 'incomplete'), index })).toBe(
    'No access of Nora is known, but not everything could be read.',
  );
});
