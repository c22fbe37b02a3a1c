import { type AnswerGap } from '../../src/domain/access/answer-coverage';
import { type CoverageFamily } from '../../src/domain/access/coverage-family';
import { type GapRow } from '../../src/domain/access/list-gaps';
import { type Gap } from '../../src/domain/facts/reading';

/** What decides who has access to what; branch rules and the cross-check by listing do not. */
const ACCESS_FAMILIES: ReadonlySet<CoverageFamily> = new Set([
  'members',
  'groups',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
]);

const NAMED_AT_MOST = 3;

/** Whether the row keeps an answer about access from being complete. */
export function isAccessGap({ family, gap }: GapRow): boolean {
  return gap !== undefined && ACCESS_FAMILIES.has(family);
}

/** One line a family: `repository grants: acme/api, acme/web and 3 more (not an admin)`. */
export function summarizeGaps(rows: readonly GapRow[]): readonly string[] {
  const byFamily = new Map<CoverageFamily, GapRow[]>();
  for (const row of rows) byFamily.set(row.family, [...(byFamily.get(row.family) ?? []), row]);
  return [...byFamily].map(([family, missing]) => {
    const gaps = missing.flatMap(({ gap }) => (gap === undefined ? [] : [gap]));
    const objects = named(missing.map(({ object }) => object));
    return `${family.replaceAll('-', ' ')}: ${objects} (${reasons(gaps)})`;
  });
}

/** One line a read: `people with access to acme/web (not an admin)`. */
export function toGapLines(gaps: readonly AnswerGap[]): readonly string[] {
  return gaps.map(({ what, gap }) => `${what} (${toReasonText(gap)})`);
}

interface ReasonGiven {
  readonly reason: string;
  readonly detail?: string;
}

/** `missing scope: read:repository:bitbucket` */
export function toReasonText({ reason, detail }: ReasonGiven): string {
  const text = reason.replaceAll('-', ' ');
  return detail === undefined ? text : `${text}: ${detail}`;
}

function named(objects: readonly string[]): string {
  const distinct = [...new Set(objects)];
  const rest = distinct.length - NAMED_AT_MOST;
  const first = distinct.slice(0, NAMED_AT_MOST).join(', ');
  return rest > 0 ? `${first} and ${rest} more` : first;
}

function reasons(gaps: readonly Gap[]): string {
  return [...new Set(gaps.map(toReasonText))].join('; ');
}
