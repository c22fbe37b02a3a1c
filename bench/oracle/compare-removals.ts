import { createRandom } from '../../local/bitbucket/random';
import { type RepositoryRecord } from '../../local/bitbucket/workspace-data';
import { explainRepositoryAccess } from '../../src/domain/access/explain-access';
import { listPeopleOf } from '../../src/domain/access/list-access';
import { type Path } from '../../src/domain/access/path';
import { repositoryUuid } from '../../src/domain/facts/ids';
import { type Opponents } from './compare-repositories';
import { type Comparison, type Difference, findDifference, toComparison } from './comparison';
import { levelOf, type OracleLevel } from './oracle-levels';
import { grantTuple, ownerTuple, type Tuple, tuplesOfWorkspace } from './tuples-of-workspace';

interface Pair {
  readonly person: string;
  readonly repository: RepositoryRecord;
  readonly paths: readonly Path[];
}

/**
 * Takes each path that Usher lists for a pair out of SpiceDB and asks again (Usher's "remains without
 * it"), then takes all of them out at once, after which nothing may be left.
 */
export async function compareRemovals(opponents: Opponents, pairs: number): Promise<Comparison> {
  const known = new Set(tuplesOfWorkspace(opponents.data).map(keyOf));
  const found = [];
  for (const pair of drawPairs(opponents, pairs)) {
    for (const path of pair.paths) found.push(await withoutPath(opponents, { pair, path, known }));
    found.push(await withoutAny(opponents, pair));
  }
  return toComparison(found);
}

const DRAWN_PER_PAIR = 8;

/** At random, and of those the pairs with the most paths: one path alone is no question. */
function drawPairs({ index, data }: Opponents, wanted: number): Pair[] {
  const random = createRandom(wanted);
  const pairs = Array.from({ length: wanted * DRAWN_PER_PAIR }, () => {
    const repository = data.repositories[Math.floor(random() * data.repositories.length)];
    if (repository === undefined) return [];
    const uuid = repositoryUuid(repository.uuid);
    const people = listPeopleOf(index, uuid);
    const person = people[Math.floor(random() * people.length)]?.account;
    if (person === undefined) return [];
    return [{ person, repository, paths: explainRepositoryAccess(index, person, uuid).paths }];
  }).flat();
  return pairs.sort((a, b) => b.paths.length - a.paths.length).slice(0, wanted);
}

interface Removal {
  readonly pair: Pair;
  readonly path: Path;
  readonly known: ReadonlySet<string>;
}

async function withoutPath(
  { spicedb, data }: Opponents,
  { pair, path, known }: Removal,
): Promise<Difference | undefined> {
  const question = `${pair.person} on ${pair.repository.slug} without ${path.kind} ${path.group ?? ''}`;
  const usher = { Usher: path.remainsWithout };
  const asked = { on: repositoryId(pair), person: pair.person };
  const tuple = tupleOf(path, pair, data.workspace.uuid);
  if (tuple === undefined) return findDifference(question, await levelOf(spicedb, asked), usher);
  if (!known.has(keyOf(tuple)))
    return findDifference(question, 'none', { Usher: `a path without a grant: ${keyOf(tuple)}` });
  await spicedb.remove([tuple]);
  const left = withPublic(await levelOf(spicedb, asked), pair);
  await spicedb.write([tuple]);
  return findDifference(question, left, usher);
}

async function withoutAny(
  { spicedb, data }: Opponents,
  pair: Pair,
): Promise<Difference | undefined> {
  const tuples = pair.paths.flatMap((path) => tupleOf(path, pair, data.workspace.uuid) ?? []);
  await spicedb.remove(tuples);
  const left = await levelOf(spicedb, { on: repositoryId(pair), person: pair.person });
  await spicedb.write(tuples);
  const question = `${pair.person} on ${pair.repository.slug} without any of ${pair.paths.length} paths`;
  return findDifference(question, left, { Usher: 'none' });
}

/** What the path rests on; `undefined` for public reading, which bitbucket.zed does not know. */
function tupleOf(path: Path, pair: Pair, workspace: string): Tuple | undefined {
  if (path.kind === 'public') return undefined;
  if (path.kind === 'workspace-admin') return ownerTuple(workspace, pair.person);
  const on =
    path.project === undefined
      ? repositoryId(pair)
      : ({ type: 'project', id: path.project } as const);
  const to =
    path.group === undefined
      ? ({ type: 'person', id: pair.person } as const)
      : ({ type: 'group', id: path.group } as const);
  return grantTuple(on, path.level, to);
}

function withPublic(level: OracleLevel, { repository }: Pair): OracleLevel {
  return level === 'none' && !repository.isPrivate ? 'read' : level;
}

function repositoryId({ repository }: Pair) {
  return { type: 'repository', id: repository.uuid } as const;
}

function keyOf({ resource, relation, subject }: Tuple): string {
  return `${resource.type}:${resource.id}#${relation}@${subject.type}:${subject.id}`;
}
