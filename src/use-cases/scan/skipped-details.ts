import { DETAIL_JOBS } from '../../domain/facts/detail-jobs';
import { DETAIL_FAMILIES, type DetailFamily } from '../../domain/facts/fact-families';
import { type Gap } from '../../domain/facts/reading';
import { type JobKind } from '../../domain/facts/scan-record';
import { type ScanSource } from './scan-ports';

const LEFT_OUT: Gap = { reason: 'not-asked', detail: 'Left out of this scan.' };
const TOKENS_ONLY: Gap = {
  reason: 'wrong-credential',
  detail: 'Bitbucket shows this to API tokens only.',
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/ marks what Forge may not read. */
const CLOSED_TO_FORGE: ReadonlySet<DetailFamily> = new Set<DetailFamily>([
  'access-keys',
  'webhooks',
  'invitations',
]);

export interface DetailTerms {
  readonly source: Pick<ScanSource, 'canReadGroups'>;
  /** Families that this scan leaves out. */
  readonly without?: readonly DetailFamily[];
  /** Activity is read only where somebody asks for it. */
  readonly activitySince?: string;
}

/** Why no job of the family is asked for, if none is. */
export function findReasonToSkip(
  family: DetailFamily,
  { source, without = [], activitySince }: DetailTerms,
): Gap | undefined {
  if (without.includes(family)) return LEFT_OUT;
  if (family === 'activity' && activitySince === undefined) return LEFT_OUT;
  return CLOSED_TO_FORGE.has(family) && !source.canReadGroups ? TOKENS_ONLY : undefined;
}

export function listSkippedJobs(terms: DetailTerms): ReadonlySet<JobKind> {
  const families = DETAIL_FAMILIES.filter((family) => findReasonToSkip(family, terms));
  return new Set(families.flatMap((family): readonly JobKind[] => DETAIL_JOBS[family]));
}
