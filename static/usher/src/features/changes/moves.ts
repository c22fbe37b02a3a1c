import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type LevelRange } from '../../../../../src/domain/access/path';
import {
  type Change,
  type LevelCause,
  type LevelChange,
} from '../../../../../src/domain/changes/change';
import { type FactChanges } from '../../../../../src/domain/changes/list-changes';
import { type ProjectUuid, type RepositoryUuid } from '../../../../../src/domain/facts/ids';
import { groupBy } from '../../lib/group-by';

/** Somebody's level on repositories, moved by one cause. */
export interface Move {
  readonly person: LevelChange['person'];
  readonly repositories: readonly RepositoryUuid[];
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
}

/** Everything that one cause moved in one direction. */
export interface CauseGroup {
  readonly key: string;
  readonly code: LevelChange['code'];
  readonly causes: readonly LevelCause[];
  /** Of all its repositories, where a grant on the project is a cause. */
  readonly project: ProjectUuid | undefined;
  /** The changes that were read and that are this cause; empty where only the outcome shows. */
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
}

interface Piece extends Move {
  readonly change: LevelChange;
  readonly project: ProjectUuid | undefined;
}

/** In which project a repository is; of the newer facts, else of the older. */
export type ProjectOf = (repository: RepositoryUuid) => ProjectUuid | undefined;

/** Level changes by their cause, the one that moved most first. */
export function groupByCause(
  { changes, levels }: FactChanges & { readonly levels: readonly LevelChange[] },
  projectOf: ProjectOf,
): readonly CauseGroup[] {
  const pieces = levels.flatMap((change) => toPieces(change, projectOf));
  const groups = groupBy(pieces, ({ change, project }) =>
    JSON.stringify([change.code, change.causes, project]),
  );
  const matcher = createMatcher(changes);
  return [...groups]
    .map(([key, of]) => toGroup(key, of, matcher))
    .sort((a, b) => countPairs(b) - countPairs(a) || (a.key < b.key ? -1 : 1));
}

export function peopleOf({ moves }: Pick<CauseGroup, 'moves'>): ReadonlySet<string> {
  return new Set(moves.map(({ person }) => person));
}

/** Each person on each repository. */
export function countPairs({ moves }: Pick<CauseGroup, 'moves'>): number {
  return moves.reduce((sum, { repositories }) => sum + repositories.length, 0);
}

export function repositoriesOf({ moves }: Pick<CauseGroup, 'moves'>): ReadonlySet<RepositoryUuid> {
  return new Set(moves.flatMap(({ repositories }) => repositories));
}

/** A grant on a project is another cause in each project. */
function toPieces(change: LevelChange, projectOf: ProjectOf): readonly Piece[] {
  const { person, before, after, repositories } = change;
  const piece = { change, person, before, after };
  const isByProject = change.causes.some(
    (cause) => cause.kind === 'grant' && cause.on === 'project',
  );
  if (!isByProject) return [{ ...piece, repositories, project: undefined }];
  return [...groupBy(repositories, projectOf)].map(([project, of]) => ({
    ...piece,
    repositories: of,
    project,
  }));
}

function toGroup(
  key: string,
  pieces: readonly [Piece, ...Piece[]],
  matches: (cause: LevelCause, pieces: readonly Piece[]) => readonly Change[],
): CauseGroup {
  const [{ change, project }] = pieces;
  return {
    key,
    code: change.code,
    causes: change.causes,
    project,
    changes: [...new Set(change.causes.flatMap((cause) => matches(cause, pieces)))],
    moves: pieces.map(({ person, repositories, before, after }) => ({
      person,
      repositories,
      before,
      after,
    })),
  };
}

/** Finds the changes of facts that are a cause: the grant that came, the people who joined the group. */
function createMatcher(changes: readonly Change[]) {
  const byBeginning = groupBy(changes, ({ code }) => code.split('-')[0] ?? '');
  const of = (beginning: string) => byBeginning.get(beginning) ?? [];
  return (cause: LevelCause, pieces: readonly Piece[]): readonly Change[] => {
    const people = new Set<string>(pieces.map(({ person }) => person));
    switch (cause.kind) {
      case 'grant':
        return of('grant').filter((change) => isGrant(change, cause, pieces));
      case 'membership':
        return of('group').filter(
          (change) =>
            (change.code === 'group-member-joined' || change.code === 'group-member-left') &&
            change.group === cause.group &&
            people.has(change.person),
        );
      case 'role':
        return of('role').filter((change) => 'person' in change && people.has(change.person));
      case 'visibility':
        return of('made').filter((change) => isOfPieces(change, pieces));
      case 'moved':
        return of('repository').filter(
          (change) => change.code === 'repository-moved' && isOfPieces(change, pieces),
        );
      case 'unexplained':
        return [];
    }
  };
}

function isGrant(
  change: Change,
  cause: Extract<LevelCause, { kind: 'grant' }>,
  pieces: readonly Piece[],
): boolean {
  if (!('holder' in change) || !isSameHolder(change.holder, cause.holder)) return false;
  if (change.scope.kind !== cause.on) return false;
  return change.scope.kind === 'project'
    ? change.scope.project === pieces[0]?.project
    : isOfPieces(change, pieces);
}

type Holder = Extract<LevelCause, { kind: 'grant' }>['holder'];

function isSameHolder(one: Holder, other: Holder): boolean {
  return one.kind === 'group'
    ? other.kind === 'group' && one.group === other.group
    : other.kind === 'person' && one.person === other.person;
}

function isOfPieces(change: Change, pieces: readonly Piece[]): boolean {
  const repository = repositoryOf(change);
  if (repository === undefined) return false;
  return pieces.some(({ repositories }) => repositories.includes(repository));
}

function repositoryOf(change: Change): RepositoryUuid | undefined {
  if ('repository' in change) return change.repository;
  return 'scope' in change && change.scope.kind === 'repository'
    ? change.scope.repository
    : undefined;
}
