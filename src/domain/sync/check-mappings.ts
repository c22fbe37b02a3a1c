import { type AccessIndex } from '../access/access-index';
import { isComplete, rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { nameKey } from '../organization/name-key';
import { type GroupMapping, type MappedGrant, placeKey } from './group-mapping';
import { type GroupSource } from './group-source';

export interface MappingProblem {
  /** Which of the mappings, from 0. */
  readonly at: number;
  readonly code: MappingProblemCode;
  /** The grant it is about. */
  readonly on?: GrantPlace;
}

export type MappingProblemCode =
  /** Neither a group nor a grant: it would do nothing. */
  | 'gives-nothing'
  /** Without a group there is nobody to take out: only adding is possible. */
  | 'exact-without-group'
  /** https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/ */
  | 'create-repositories-on-repository'
  | 'same-place-twice'
  | 'same-mapping-twice'
  /** Two mappings want another level of one group on one place. */
  | 'levels-differ'
  | 'unknown-source'
  | 'unknown-group'
  | 'unknown-project'
  | 'unknown-repository';

/** What is wrong with mappings by themselves, whatever workspace they are of; none may be kept so. */
export function checkMappings(mappings: readonly GroupMapping[]): readonly MappingProblem[] {
  return mappings.flatMap((mapping, at) => [
    ...checkOne(mapping).map((code) => ({ at, code })),
    ...mapping.grants.flatMap(checkGrant).map((problem) => ({ at, ...problem })),
    ...checkAgainst(mapping, mappings.slice(0, at)).map((problem) => ({ at, ...problem })),
  ]);
}

/** What they name and the facts, or the source, do not hold. A list that is not whole proves nothing missing. */
export function findUnknownNames(
  mappings: readonly GroupMapping[],
  { facts, groupsBySlug, projects, repositoryPositions }: AccessIndex,
  source?: GroupSource,
): readonly MappingProblem[] {
  const names = source && isComplete(source.groups) ? namesOf(source) : undefined;
  const areKnown = {
    groups: isComplete(facts.lists.groups),
    projects: isComplete(facts.lists.projects),
    repositories: isComplete(facts.lists.repositories),
  };
  const findPlace = ({ on }: MappedGrant): readonly Problem[] => {
    if ('project' in on)
      return areKnown.projects && !projects.has(on.project)
        ? [{ code: 'unknown-project', on }]
        : [];
    return areKnown.repositories && !repositoryPositions.has(on.repository)
      ? [{ code: 'unknown-repository', on }]
      : [];
  };
  return mappings.flatMap(({ source: name, group, grants }, at) => {
    const isStrange = names?.has(nameKey(name)) === false;
    const isGone = group !== undefined && areKnown.groups && !groupsBySlug.has(group);
    const problems: readonly Problem[] = [
      ...(isStrange ? [{ code: 'unknown-source' } as const] : []),
      ...(isGone ? [{ code: 'unknown-group' } as const] : []),
      ...grants.flatMap(findPlace),
    ];
    return problems.map((problem) => ({ at, ...problem }));
  });
}

type Problem = Omit<MappingProblem, 'at'>;

function namesOf({ groups }: GroupSource): ReadonlySet<string> {
  return new Set(rowsRead(groups).map(({ name }) => nameKey(name)));
}

function checkOne({ group, grants, mode }: GroupMapping): readonly MappingProblemCode[] {
  if (group !== undefined) return [];
  return [
    ...(grants.length === 0 ? (['gives-nothing'] as const) : []),
    ...(mode === 'exact' ? (['exact-without-group'] as const) : []),
  ];
}

function checkGrant(
  { on, level }: MappedGrant,
  at: number,
  grants: readonly MappedGrant[],
): readonly Problem[] {
  const isTwice = grants.slice(0, at).some((other) => placeKey(other.on) === placeKey(on));
  const isTooMuch = 'repository' in on && level === 'create-repo';
  return [
    ...(isTwice ? [{ code: 'same-place-twice', on } as const] : []),
    ...(isTooMuch ? [{ code: 'create-repositories-on-repository', on } as const] : []),
  ];
}

function checkAgainst(mapping: GroupMapping, earlier: readonly GroupMapping[]): readonly Problem[] {
  const ofGroup = earlier.filter(({ group }) => group === mapping.group);
  const isTwice = ofGroup.some(({ source }) => nameKey(source) === nameKey(mapping.source));
  const levels = new Map(
    mapping.group === undefined
      ? []
      : ofGroup.flatMap(({ grants }) => grants).map(({ on, level }) => [placeKey(on), level]),
  );
  const differing = mapping.grants.filter(({ on, level }) => {
    const other = levels.get(placeKey(on));
    return other !== undefined && other !== level;
  });
  return [
    ...(isTwice ? [{ code: 'same-mapping-twice' } as const] : []),
    ...differing.map(({ on }) => ({ code: 'levels-differ', on }) as const),
  ];
}
