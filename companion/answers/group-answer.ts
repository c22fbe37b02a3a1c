import { type AccessIndex } from '../../src/domain/access/access-index';
import {
  describeGroup,
  type GroupDescription,
  type HeldGrant,
  type Membership,
} from '../../src/domain/access/describe-group';
import { type GroupSlug } from '../../src/domain/facts/ids';
import { type RowPerson } from '../../src/domain/access/access-row';
import { type GroupHead, type GroupReachRow, toGroupHead, toReachRow } from './group-row';
import { createRowNames, type RowNames } from './row-names';

/** What `usher group` prints as JSON; docs/companion.md describes it. */
export interface GroupAnswer extends GroupHead {
  /** By display name. */
  readonly members: readonly MemberRow[];
  /** By project, then by repository. */
  readonly grants: readonly GrantRow[];
  readonly reach: GroupReachRow;
}

/** Somebody who is in the group, or may be, and what they would hold less without it. */
export interface MemberRow {
  readonly person: RowPerson;
  readonly membership: Membership;
  /** Repositories on which they would have no access, a lower level, perhaps one of these. */
  readonly lose: number;
  readonly drop: number;
  readonly possible: number;
}

export type GrantRow = { readonly level: HeldGrant['level'] } & (
  | { readonly project: ReturnType<RowNames['project']> }
  | { readonly repository: ReturnType<RowNames['repository']> }
);

/** @throws NotInFactsError if no list and no grant names the group. */
export function toGroupAnswer(index: AccessIndex, slug: GroupSlug): GroupAnswer {
  const group = describeGroup(index, slug);
  const names = createRowNames(index);
  return {
    ...toGroupHead(index, group),
    members: toMemberRows(group, names),
    grants: group.grants.map((grant) => toGrantRow(grant, names)).sort(byPlace),
    reach: toReachRow(group),
  };
}

function toMemberRows({ members, reach }: GroupDescription, names: RowNames): MemberRow[] {
  const losses = new Map(reach.people.map((one) => [one.person, one]));
  return members
    .map(({ person, membership }) => {
      const { lose = 0, drop = 0, possible = 0 } = losses.get(person) ?? {};
      return { person: names.person(person), membership, lose, drop, possible };
    })
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function sortKey({ person }: MemberRow): string {
  return `${person.displayName.normalize('NFKC').toLowerCase()} ${person.uuid}`;
}

function toGrantRow({ level, ...place }: HeldGrant, names: RowNames): GrantRow {
  return 'project' in place
    ? { level, project: names.project(place.project) }
    : { level, repository: names.repository(place.repository) };
}

function byPlace(a: GrantRow, b: GrantRow): number {
  return compare(placeKey(a), placeKey(b));
}

function placeKey(grant: GrantRow): string {
  return 'project' in grant ? `0 ${grant.project.key}` : `1 ${grant.repository.fullName}`;
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
