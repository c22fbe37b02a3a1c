import { type AccessIndex } from '../../src/domain/access/access-index';
import { type GroupDescription } from '../../src/domain/access/describe-group';
import { isComplete } from '../../src/domain/facts/reading';
import { toTime } from './change-row';

/** What a row tells of a group beside its members and grants; docs/companion.md describes it. */
export interface GroupHead {
  readonly slug: string;
  readonly name: string;
  /** Where the members are known from. */
  readonly source: GroupDescription['source'];
  /** ISO 8601, the oldest read; `null` where nobody told the members and no listing was read. */
  readonly readAt: string | null;
  /** Every member was told, or proven, and nobody else may be in it. */
  readonly complete: boolean;
  /** Why the members were not all told. */
  readonly gap?: { readonly reason: string; readonly detail?: string };
}

/** One line of `usher groups`. */
export interface GroupRow extends GroupHead {
  /** `certain` are told or inferred; `inferred` counts those again that nobody told. */
  readonly members: {
    readonly certain: number;
    readonly inferred: number;
    readonly possible: number;
  };
  /** On projects and repositories. */
  readonly grants: number;
  /** Pairs of person and repository that would change without the group. */
  readonly reach: GroupReachRow;
}

export interface GroupReachRow {
  readonly repositories: number;
  readonly people: number;
  readonly lose: number;
  readonly drop: number;
  readonly possible: number;
}

export function toGroupHead(
  { listingsReadAt }: AccessIndex,
  { slug, name, source, reading, members }: GroupDescription,
): GroupHead {
  const readAt = reading.state === 'unread' ? listingsReadAt : reading.readAt;
  const isProven =
    source === 'inferred' && members.every(({ membership }) => membership !== 'possible');
  return {
    ...{ slug, name, source },
    readAt: readAt === undefined ? null : toTime(readAt),
    complete: isComplete(reading) || isProven,
    ...(isComplete(reading) ? {} : { gap: toPlainGap(reading.gap) }),
  };
}

function toPlainGap({ reason, detail }: NonNullable<GroupHead['gap']>) {
  return { reason, ...(detail === undefined ? {} : { detail }) };
}

export function toGroupRow(index: AccessIndex, group: GroupDescription): GroupRow {
  const countOf = (wanted: string) =>
    group.members.filter(({ membership }) => membership === wanted).length;
  const [inferred, possible] = [countOf('inferred'), countOf('possible')];
  return {
    ...toGroupHead(index, group),
    members: { certain: group.members.length - possible, inferred, possible },
    grants: group.grants.length,
    reach: toReachRow(group),
  };
}

export function toReachRow({ reach }: GroupDescription): GroupReachRow {
  const { repositories, people, lose, drop, possible } = reach;
  return { repositories, people: people.length, lose, drop, possible };
}
