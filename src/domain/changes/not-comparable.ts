import { type GroupSlug, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { type GapReason, type Reading } from '../facts/reading';

/** What is compared, and may have been read on one side only. */
export const COMPARED_FAMILIES = [
  'members',
  'roles',
  'groups',
  'group-members',
  'projects',
  'project-grants',
  'repositories',
  'repository-projects',
  'repository-grants',
  'branch-rules',
  'access-keys',
  'default-reviewers',
  'fork-policies',
] as const;
export type ComparedFamily = (typeof COMPARED_FAMILIES)[number];

export type ComparedObject =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'group'; readonly group: GroupSlug }
  | { readonly kind: 'project'; readonly project: ProjectUuid }
  | { readonly kind: 'repository'; readonly repository: RepositoryUuid };

/**
 * Why one side is not enough to compare with. `not-told`: Bitbucket's answer left it out.
 * `not-read-again`: what an earlier scan had read was kept, so nothing new is known.
 */
export type WhyNot = GapReason | 'not-told' | 'not-read-again';

/** Objects of which changes may have been missed, all for the same reason. */
export interface NotComparable {
  readonly family: ComparedFamily;
  /** Missing where that side was read in full. */
  readonly before?: WhyNot;
  readonly after?: WhyNot;
  readonly objects: readonly ComparedObject[];
  /** False where neither side was asked for it: then nobody expects an answer. */
  readonly missed: boolean;
}

/** What is wrong with each side; `undefined` where nothing is. */
export interface Doubts {
  readonly before: WhyNot | undefined;
  readonly after: WhyNot | undefined;
}

export interface NotComparableLog {
  readonly add: (family: ComparedFamily, object: ComparedObject, doubts: Doubts) => void;
  readonly list: () => readonly NotComparable[];
}

export function doubtOf(reading: Reading<unknown>): WhyNot | undefined {
  return reading.state === 'complete' ? undefined : reading.gap.reason;
}

/** What Bitbucket's answer left out is not known. */
export function untold(value: unknown): WhyNot | undefined {
  return value === undefined ? 'not-told' : undefined;
}

interface GrowingRow extends NotComparable {
  readonly objects: ComparedObject[];
}

/** Gathers objects by family and reason, so that a workspace of which nothing was read is few rows. */
export function createNotComparableLog(): NotComparableLog {
  const rowsOf = new Map<ComparedFamily, GrowingRow[]>();
  return {
    add: (family, object, { before, after }) => {
      if (before === undefined && after === undefined) return;
      let rows = rowsOf.get(family);
      if (rows === undefined) rowsOf.set(family, (rows = []));
      const known = rows.find((row) => row.before === before && row.after === after);
      if (known !== undefined) known.objects.push(object);
      else rows.push({ ...toRow(family, { before, after }), objects: [object] });
    },
    list: () =>
      [...rowsOf.values()]
        .flat()
        .sort((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}

function toRow(family: ComparedFamily, { before, after }: Doubts): Omit<NotComparable, 'objects'> {
  return {
    family,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    missed: !(isUnasked(before) && isUnasked(after)),
  };
}

function keyOf({ before, after }: NotComparable): string {
  return `${before ?? ''} ${after ?? ''}`;
}

function isUnasked(why: WhyNot | undefined): boolean {
  return why === 'not-asked' || why === 'not-told';
}

function placeOf({ family }: NotComparable): number {
  return COMPARED_FAMILIES.indexOf(family);
}
