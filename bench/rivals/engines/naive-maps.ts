import {
  type Answer,
  type Engine,
  lossOf,
  type MatrixCounts,
  type Query,
  type View,
  weightOfPerson,
  weightOfRepository,
} from '../engine';
import { type Tables } from '../tables';

interface Grant {
  readonly at: number;
  readonly rank: number;
}

interface Scope {
  readonly groups: Grant[];
  readonly people: Grant[];
}

interface Workspace {
  readonly owners: readonly number[];
  readonly members: readonly (readonly number[])[];
  readonly memberSets: readonly ReadonlySet<number>[];
  readonly projectOf: readonly number[];
  readonly projects: readonly Scope[];
  readonly repositories: readonly Scope[];
}

interface Pair {
  rank: number;
  paths: number;
}

/** What one writes first: a map of people for each repository, made when asked and thrown away. */
export function createNaiveMaps(tables: Tables, readLater: () => Tables): Engine {
  const workspace = toWorkspace(tables);
  const repositories = Array.from({ length: tables.repositories }, (_, at) => at);
  const person = (query: Query): Answer =>
    repositories.flatMap((repository) => {
      const ranks = ranksOfPair(workspace, { ...query, repository });
      return ranks.length === 0 ? [] : [[repository, Math.max(...ranks)] as const];
    });
  const repository = (query: Query): Answer =>
    [...pairsOf(workspace, query.repository)].map(([at, { rank }]) => [at, rank] as const);
  const why = (query: Query): Answer =>
    ranksOfPair(workspace, query).map((rank) => [0, rank] as const);
  return {
    matrix: () => countMatrix(workspace, repositories),
    fingerprint: () => fingerprint(workspace, repositories),
    views: {
      person: { ask: person, answer: person },
      repository: { ask: repository, answer: repository },
      why: { ask: why, answer: why },
      'what-if': toWhatIf(workspace, repositories),
      'two days': toTwoDays(workspace, repositories, () => toWorkspace(readLater())),
    },
  };
}

function toWhatIf(workspace: Workspace, repositories: readonly number[]): View {
  const ask = ({ grant }: Query): Answer => {
    const people = new Map<number, number>();
    for (const repository of repositories) {
      if (workspace.projectOf[repository] !== grant.project) continue;
      const left = pairsOf(withoutGrant(workspace, grant), repository);
      for (const person of workspace.members[grant.group] ?? []) {
        const rank = left.get(person)?.rank ?? 0;
        if (rank >= grant.rank) continue;
        const loss = rank === 0 ? lossOf(1, 0) : lossOf(0, 1);
        people.set(person, (people.get(person) ?? 0) + loss);
      }
    }
    return [...people];
  };
  return { ask, answer: ask };
}

function withoutGrant(workspace: Workspace, { project, group }: Query['grant']): Workspace {
  const projects = [...workspace.projects];
  const scope = projects[project];
  if (scope !== undefined)
    projects[project] = { ...scope, groups: scope.groups.filter(({ at }) => at !== group) };
  return { ...workspace, projects };
}

function toTwoDays(
  workspace: Workspace,
  repositories: readonly number[],
  readLater: () => Workspace,
): View {
  let later = workspace;
  const ask = (): Answer => {
    let [raised, lowered] = [0, 0];
    for (const repository of repositories) {
      const [old, now] = [pairsOf(workspace, repository), pairsOf(later, repository)];
      for (const [person, { rank }] of now) if (rank > (old.get(person)?.rank ?? 0)) raised++;
      for (const [person, { rank }] of old) if (rank > (now.get(person)?.rank ?? 0)) lowered++;
    }
    return [
      [0, raised],
      [1, lowered],
    ];
  };
  return {
    isOne: true,
    prepare: () => {
      later = readLater();
    },
    ask,
    answer: ask,
  };
}

function countMatrix(workspace: Workspace, repositories: readonly number[]): MatrixCounts {
  const counts = [0, 0, 0, 0];
  let total = 0;
  for (const repository of repositories) {
    for (const { rank, paths } of pairsOf(workspace, repository).values()) {
      counts[rank] = (counts[rank] ?? 0) + 1;
      total += paths;
    }
  }
  const [, read = 0, write = 0, admin = 0] = counts;
  return { read, write, admin, paths: total };
}

function fingerprint(workspace: Workspace, repositories: readonly number[]): string {
  let [levels, total] = [0, 0];
  for (const repository of repositories) {
    for (const [person, { rank, paths }] of pairsOf(workspace, repository)) {
      const weight = weightOfPerson(person) * weightOfRepository(repository);
      levels += rank * weight;
      total += paths * weight;
    }
  }
  return `${levels} ${total}`;
}

function pairsOf(workspace: Workspace, repository: number): Map<number, Pair> {
  const pairs = new Map<number, Pair>();
  const add = (person: number, rank: number) => {
    const pair = pairs.get(person);
    if (pair === undefined) pairs.set(person, { rank, paths: 1 });
    else {
      pair.paths++;
      if (rank > pair.rank) pair.rank = rank;
    }
  };
  for (const owner of workspace.owners) add(owner, 3);
  for (const { groups, people } of scopesOf(workspace, repository)) {
    for (const { at, rank } of groups)
      for (const person of workspace.members[at] ?? []) add(person, rank);
    for (const { at, rank } of people) add(at, rank);
  }
  return pairs;
}

function ranksOfPair(workspace: Workspace, { person, repository }: Query): number[] {
  const ranks = workspace.owners.includes(person) ? [3] : [];
  for (const { groups, people } of scopesOf(workspace, repository)) {
    for (const { at, rank } of groups)
      if (workspace.memberSets[at]?.has(person) === true) ranks.push(rank);
    for (const { at, rank } of people) if (at === person) ranks.push(rank);
  }
  return ranks;
}

function scopesOf(workspace: Workspace, repository: number): Scope[] {
  const project = workspace.projects[workspace.projectOf[repository] ?? -1];
  return [project, workspace.repositories[repository]].filter((scope) => scope !== undefined);
}

function toWorkspace({ rows, ...sizes }: Tables): Workspace {
  const members = Array.from({ length: sizes.groups }, (): number[] => []);
  for (const [group = 0, person = 0] of rows.member) members[group]?.push(person);
  return {
    owners: rows.owner.flat(),
    members,
    memberSets: members.map((people) => new Set(people)),
    projectOf: rows.repository.map(([, project = -1]) => project),
    projects: toScopes(sizes.projects, rows.project_group, rows.project_person),
    repositories: toScopes(sizes.repositories, rows.repository_group, rows.repository_person),
  };
}

type Rows = Tables['rows']['member'];

function toScopes(length: number, ofGroups: Rows, ofPeople: Rows): Scope[] {
  const scopes = Array.from({ length }, (): Scope => ({ groups: [], people: [] }));
  const fill = (kind: keyof Scope, rows: Rows) => {
    for (const [scope = 0, at = 0, rank = 0] of rows) scopes[scope]?.[kind].push({ at, rank });
  };
  fill('groups', ofGroups);
  fill('people', ofPeople);
  return scopes;
}
