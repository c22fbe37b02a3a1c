import { type AccessIndex } from '../access/access-index';
import { type GrantScope } from '../access/grants';
import { type Level, rankOf } from '../access/level';
import { type Gap, isComplete, type Reading, rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { type MappedGrant } from './group-mapping';
import { type GrantRow, type Holder, type UnknownRow } from './sync-difference';

/** One explicit entry that the mapping wants to stand there. */
export interface WantedGrant {
  readonly holder: Holder;
  readonly on: GrantPlace;
  readonly level: MappedGrant['level'];
  readonly sources: readonly string[];
  readonly isExact: boolean;
}

/** Nothing where the grant is as it is wanted. */
export function compareGrant(
  wanted: WantedGrant,
  index: AccessIndex,
): GrantRow | UnknownRow | undefined {
  const { holder, on, level: wants, sources, isExact } = wanted;
  const found = findMissingMember(holder, index) ?? findLevel(holder, findScope(on, index));
  if ('gap' in found) return { kind: 'grant', holder, on, gap: found.gap };
  const has = found.level;
  if (has === wants) return undefined;
  const isHigher = rankOf(has) > rankOf(wants);
  const state = has === 'none' ? 'missing' : isHigher ? 'higher' : 'lower';
  return { state, holder, on, has, wants, sources, isChanged: !isHigher || isExact };
}

/** Only members of the workspace are granted anything; who is one may not have been read. */
function findMissingMember(
  holder: Holder,
  { facts, roster }: AccessIndex,
): { readonly gap: Gap } | undefined {
  if ('group' in holder || roster.roles.has(holder.person)) return undefined;
  const { members } = facts.lists;
  return { gap: isComplete(members) ? { reason: 'not-found' } : members.gap };
}

function findScope(on: GrantPlace, { facts, projects, repositoryPositions }: AccessIndex) {
  if ('project' in on) return { scope: projects.get(on.project), list: facts.lists.projects };
  const position = repositoryPositions.get(on.repository);
  return {
    scope: position === undefined ? undefined : facts.repositories[position],
    list: facts.lists.repositories,
  };
}

interface Found {
  readonly scope: GrantScope | undefined;
  readonly list: Reading<null>;
}

function findLevel(
  holder: Holder,
  { scope, list }: Found,
): { readonly level: Level } | { readonly gap: Gap } {
  if (scope === undefined) return { gap: isComplete(list) ? { reason: 'not-found' } : list.gap };
  return 'group' in holder
    ? levelIn(scope.groupGrants, ({ group }) => group === holder.group)
    : levelIn(scope.personGrants, ({ person }) => person === holder.person);
}

/** Some rows of a list prove what they say; that there is no more is proved by the whole list alone. */
function levelIn<Row extends { readonly level: Level }>(
  grants: Reading<readonly Row[]>,
  isTheirs: (row: Row) => boolean,
): { readonly level: Level } | { readonly gap: Gap } {
  const row = rowsRead(grants).find(isTheirs);
  if (row !== undefined) return { level: row.level };
  return isComplete(grants) ? { level: 'none' } : { gap: grants.gap };
}
