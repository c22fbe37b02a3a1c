import { type DetailFamily } from './fact-families';
import { type Gap, type GapReason } from './reading';
import { type JobKind } from './scan-record';

/** The jobs that read each family of details. */
export const DETAIL_JOBS = {
  'branching-models': ['branching-model'],
  'default-reviewers': ['default-reviewers'],
  overrides: ['overrides'],
  forks: ['forks'],
  'access-keys': ['project-access-keys', 'repository-access-keys'],
  webhooks: ['workspace-webhooks', 'repository-webhooks'],
  invitations: ['invitations'],
  activity: ['commits', 'pull-requests'],
} as const satisfies Readonly<Record<DetailFamily, readonly JobKind[]>>;

export type DetailJobKind = (typeof DETAIL_JOBS)[DetailFamily][number];

const KINDS: ReadonlySet<JobKind> = new Set<JobKind>(Object.values(DETAIL_JOBS).flat());

export function isDetailJob(kind: JobKind): kind is DetailJobKind {
  return KINDS.has(kind);
}

const WIDE: ReadonlySet<GapReason> = new Set<GapReason>([
  'not-asked',
  'wrong-credential',
  'missing-scope',
  'endpoint-removed',
]);

/**
 * Whether what stopped one detail job would stop every other of its kind: then one gap speaks for
 * ten thousand objects, and none of the others is asked for.
 */
export function concernsEveryJob(gap: Gap): boolean {
  return WIDE.has(gap.reason);
}
