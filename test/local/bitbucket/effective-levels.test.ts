import fc from 'fast-check';
import { acme } from '../../../local/bitbucket/demo/acme';
import { type EffectiveLevel, effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import {
  type AccountRecord,
  type ProjectLevel,
  type RepositoryRecord,
  type WorkspaceData,
} from '../../../local/bitbucket/workspace-data';
import { NOON } from './a-simulator';

const RANKS: readonly string[] = ['none', 'read', 'write', 'admin'];

/** One pair at a time, by the words of the documents: the highest of everything that applies. */
function levelByTheBook(
  data: WorkspaceData,
  account: AccountRecord,
  repository: RepositoryRecord,
): string {
  if (account.membership?.role === 'owner') return 'admin';
  const project = data.projects.find(({ uuid }) => uuid === repository.project);
  const groups = data.groups.filter(({ members }) => members.includes(account.uuid));
  const slugs = groups.map(({ slug }) => slug);
  const levels: ProjectLevel[] = [project, repository]
    .flatMap((granting) => [
      ...(granting?.userGrants ?? []).filter((grant) => grant.account === account.uuid),
      ...(granting?.groupGrants ?? []).filter((grant) => slugs.includes(grant.group)),
    ])
    .map(({ level }) => level);
  const acting = levels.map((level) => (level === 'create-repo' ? 'write' : level));
  return (
    RANKS.filter((rank) => rank === 'none' || acting.some((level) => level === rank)).at(-1) ??
    'none'
  );
}

const triples = (rows: Iterable<EffectiveLevel>): string[] =>
  Array.from(
    rows,
    ({ repository, account, level }) => `${repository.slug} ${account.uuid} ${level}`,
  ).sort();

function everythingByTheBook(data: WorkspaceData): string[] {
  const pairs = data.repositories.flatMap((repository) =>
    data.accounts.map((account) => ({ repository, account })),
  );
  return pairs
    .map(({ repository, account }) => ({
      repository,
      account,
      level: levelByTheBook(data, account, repository),
    }))
    .filter(({ level }) => level !== 'none')
    .map(({ repository, account, level }) => `${repository.slug} ${account.uuid} ${level}`)
    .sort();
}

test('the levels of acme are those of the book, pair by pair', () => {
  const data = acme(NOON);
  expect(triples(effectiveLevels(data))).toEqual(everythingByTheBook(data));
});

const aSize = fc.record({
  people: fc.integer({ min: 1, max: 25 }),
  groups: fc.integer({ min: 1, max: 8 }),
  projects: fc.integer({ min: 1, max: 5 }),
  repositories: fc.integer({ min: 1, max: 30 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

test('law: so are those of any generated workspace', () => {
  fc.assert(
    fc.property(aSize, (size) => {
      const data = generateWorkspace(size);
      expect(triples(effectiveLevels(data))).toEqual(everythingByTheBook(data));
    }),
    { numRuns: 60 },
  );
});

test('law: a repository grant never lowers anybody', () => {
  fc.assert(
    fc.property(aSize, (size) => {
      const data = generateWorkspace(size);
      const without = {
        ...data,
        repositories: data.repositories.map((one) => ({ ...one, userGrants: [], groupGrants: [] })),
      };
      const ranks = new Map(
        Array.from(effectiveLevels(data), (row) => [keyOf(row), RANKS.indexOf(row.level)]),
      );
      for (const row of effectiveLevels(without)) {
        expect(ranks.get(keyOf(row))).toBeGreaterThanOrEqual(RANKS.indexOf(row.level));
      }
    }),
    { numRuns: 30 },
  );
});

const keyOf = ({ repository, account }: EffectiveLevel) => `${repository.slug} ${account.uuid}`;

test('implicit admins can be left out, readers of public repositories put in', () => {
  const data = acme(NOON);
  const [open] = data.repositories.filter(({ isPrivate }) => !isPrivate);
  const only = { ...data, repositories: open ? [open] : [] };
  const count = (listed: Parameters<typeof effectiveLevels>[1]) =>
    [...effectiveLevels(only, listed)].length;
  const usual = count({ implicitAdminsListed: true, publicReadersListed: false });
  expect(count(undefined)).toBe(usual);
  expect(count({ implicitAdminsListed: false, publicReadersListed: false })).toBe(usual - 5);
  expect(count({ implicitAdminsListed: true, publicReadersListed: true })).toBe(62);
});
