// How many pages of Bitbucket's effective listings it takes to decide every level when nobody told us
// who is in which group: the demo workspace and generated ones.
import { parseArgs } from 'node:util';
import { acme } from '../local/bitbucket/demo/acme';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../local/bitbucket/workspace-data';
import { createAccessIndex } from '../src/domain/access/access-index';
import { countAccounts } from '../src/domain/access/account-set';
import { createClassPlanes } from '../src/domain/access/class-planes';
import { REPOSITORY_LEVELS } from '../src/domain/access/level';
import { listPeopleOf } from '../src/domain/access/list-access';
import { planProbes } from '../src/domain/access/plan-probes';
import { type Facts, type ListedLevel, type Repository } from '../src/domain/facts/facts';
import { type RepositoryUuid } from '../src/domain/facts/ids';
import { factsFromWorkspace } from './facts-from-workspace';

const { values } = parseArgs({ options: { size: { type: 'string', default: 'all' } } });

const SIZES: readonly { readonly name: string; readonly data: () => WorkspaceData }[] = [
  { name: 'acme (the demo)', data: () => acme(Date.UTC(2026, 10, 21)) },
  {
    name: 'small (200 × 500)',
    data: () =>
      generateWorkspace({ people: 200, groups: 20, projects: 20, repositories: 500, seed: 7 }),
  },
  {
    name: 'medium (500 × 2,000)',
    data: () =>
      generateWorkspace({ people: 500, groups: 50, projects: 60, repositories: 2000, seed: 7 }),
  },
  {
    name: 'large (5,000 × 10,000)',
    data: () =>
      generateWorkspace({ people: 5000, groups: 500, projects: 300, repositories: 10000, seed: 7 }),
  },
];

for (const { name, data } of SIZES)
  if (values.size === 'all' || name.startsWith(values.size)) measure(name, data());

function measure(name: string, data: WorkspaceData): void {
  const truth = factsFromWorkspace(data);
  const listings = createListings(truth);
  let facts = withoutMembers(truth);
  print(name, shareDecided(facts), 'of pairs decided by grants to people alone');
  let [rounds, probes, pages, slowest] = [0, 0, 0, 0];
  for (;;) {
    const begin = performance.now();
    const planned = planProbes(facts);
    slowest = Math.max(slowest, performance.now() - begin);
    if (planned.length === 0) break;
    rounds++;
    const wanted = new Set(planned.map(({ repository }) => repository.uuid));
    for (const { uuid } of facts.repositories)
      if (wanted.has(uuid)) pages += Math.max(1, Math.ceil((listings.of(uuid)?.length ?? 0) / 100));
    probes += wanted.size;
    facts = withListings(facts, wanted, listings.of);
    if (rounds % 8 === 1 || values.size !== 'all')
      print(
        '',
        `round ${rounds}`,
        `${probes} probes, ${pages} pages, ${shareDecided(facts)} decided`,
      );
  }
  print('', String(rounds), `rounds, ${probes} listings, ${pages} pages`);
  print(
    '',
    percent(pages / listings.pages),
    `of the ${listings.pages} pages of the whole effective listing`,
  );
  const scan = 4 + 2 * truth.projects.length + 3 * truth.repositories.length;
  print('', percent(pages / scan), `of the ${scan} requests of a scan`);
  print('', shareDecided(facts), 'of pairs decided');
  print('', `${slowest.toFixed(0)} ms`, 'slowest plan of a round');
  refuseDifference(truth, facts);
}

type ListingOf = (repository: RepositoryUuid) => readonly ListedLevel[] | undefined;

/** What Bitbucket would list: everybody with access, without those who only read what is public. */
function createListings(truth: Facts): { readonly of: ListingOf; readonly pages: number } {
  const index = createAccessIndex({
    ...truth,
    repositories: truth.repositories.map((repository) => ({ ...repository, isPrivate: true })),
  });
  const planesOf = createClassPlanes(index.roster);
  let rows = 0;
  for (const of of index.classes.all) {
    const [readers] = planesOf(of).level;
    rows += (readers === undefined ? 0 : countAccounts(readers)) * of.repositories.length;
  }
  const of: ListingOf = (repository) =>
    listPeopleOf(index, repository).flatMap(({ account, level }) =>
      level === 'none' ? [] : [{ person: account, level }],
    );
  return { of, pages: Math.ceil(rows / 100) };
}

function withoutMembers(truth: Facts): Facts {
  const members = { state: 'unread', gap: { reason: 'wrong-credential' } } as const;
  return { ...truth, groups: truth.groups.map((group) => ({ ...group, members })) };
}

function withListings(facts: Facts, wanted: ReadonlySet<RepositoryUuid>, of: ListingOf): Facts {
  const readAt = facts.startedAt;
  const repositories = facts.repositories.map((repository): Repository => {
    if (!wanted.has(repository.uuid)) return repository;
    const value = of(repository.uuid) ?? [];
    return { ...repository, listing: { state: 'complete', readAt, value } };
  });
  return { ...facts, repositories };
}

function shareDecided(facts: Facts): string {
  const index = createAccessIndex(facts);
  const planesOf = createClassPlanes(index.roster);
  let undecided = 0;
  for (const of of index.classes.all) {
    const { level, atMost } = planesOf(of);
    const open = new Uint32Array(level[0]?.length ?? 0);
    atMost.forEach((plane, at) => {
      plane.forEach((word, w) => {
        open[w] = (open[w] ?? 0) | (word & ~(level[at]?.[w] ?? 0));
      });
    });
    undecided += countAccounts(open) * of.repositories.length;
  }
  const pairs = index.roster.accounts.length * facts.repositories.length;
  return percent(1 - undecided / pairs);
}

/** Every certain level must be the true one. */
function refuseDifference(truth: Facts, found: Facts): void {
  const [one, other] = [createAccessIndex(truth), createAccessIndex(found)];
  const planes = [createClassPlanes(one.roster), createClassPlanes(other.roster)] as const;
  const positions = one.roster.accounts.map((account) => other.roster.positions.get(account) ?? -1);
  let wrong = 0;
  truth.repositories.forEach((_, at) => {
    const [real, seen] = [one.classes.of[at], other.classes.of[at]];
    if (real === undefined || seen === undefined) throw new RangeError('A repository is gone.');
    const [a, b] = [planes[0](real), planes[1](seen)];
    const rank = (of: readonly Uint32Array[], position: number) =>
      of.filter((plane) => (((plane[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1).length;
    positions.forEach((position, account) => {
      const level = rank(a.level, account);
      if (rank(b.level, position) > level || rank(b.atMost, position) < level) wrong++;
    });
  });
  if (wrong === 0) return;
  console.error(`${wrong} pairs are not within their range (${REPOSITORY_LEVELS.join(', ')}).`);
  process.exitCode = 1;
}

function print(what: string, value: string, meaning: string): void {
  console.log(`${what.padEnd(26)}${value.padStart(9)}  ${meaning}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.9 && share < 1 ? 4 : 2)} %`;
}
