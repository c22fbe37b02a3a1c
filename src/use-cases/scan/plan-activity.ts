import { wasPushedSince } from '../../domain/activity/pushed-since';
import { type Repository } from '../../domain/facts/facts';
import { type ScanJob } from '../../domain/facts/scan-record';

/** Two jobs for each repository that was pushed to since that day; the others cannot tell of it. */
export function planActivity(
  repositories: readonly Repository[],
  since: string,
): readonly ScanJob[] {
  return repositories
    .filter((repository) => wasPushedSince(repository, since))
    .flatMap(({ uuid: repository, slug }): readonly ScanJob[] => [
      { kind: 'commits', repository, slug, since },
      { kind: 'pull-requests', repository, slug, since },
    ]);
}
