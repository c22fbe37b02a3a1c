import { setTimeout as sleep } from 'node:timers/promises';
import { createProgressLine } from '../../companion/scan/progress-line';
import { failed } from '../../companion/command-error';
import { type Terminal } from '../../companion/terminal';
import { createBudget } from '../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../src/adapters/bitbucket/reader';
import { SHARE_OF_LIMIT } from '../../src/entry/scan/read-piece';
import { runScan } from '../../src/use-cases/scan/run-scan';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { API_ORIGIN, type ReadGate } from './read-gate';

export interface CompanionScan {
  readonly slug: string;
  readonly gate: Pick<ReadGate, 'request'>;
  readonly terminal: Pick<Terminal, 'stderr' | 'now'>;
}

/**
 * Reads the workspace as `usher scan` does, group members and keys included, within the app's share of the hourly
 * limit; waits where that is used up. Nothing is journalled: a preview that is stopped reads anew.
 * @throws CommandError when the scan did not come to its end
 */
export async function scanAsCompanion({
  slug,
  gate,
  terminal,
}: CompanionScan): Promise<ScanReport> {
  const { now } = terminal;
  const line = createProgressLine(terminal.stderr, now);
  try {
    const report = await runScan({
      source: createBitbucketReader({
        ...{ request: gate.request, workspace: slug, origin: API_ORIGIN, now, readsAs: 'token' },
        budget: createBudget({ share: SHARE_OF_LIMIT, now }),
      }),
      journal: { append: () => Promise.resolve() },
      readsAs: 'user',
      clock: { now, sleep: (ms, signal) => sleep(ms, undefined, { ...(signal && { signal }) }) },
      onProgress: (progress) => {
        line.show(progress);
      },
    });
    if (report.outcome.state !== 'finished') throw toError(report);
    return report;
  } finally {
    line.clear();
  }
}

function toError({ outcome }: ScanReport) {
  const why = outcome.state === 'failed' ? outcome.failure.message : 'It was stopped.';
  return failed(
    `The workspace could not be read in full. ${why}`,
    'Leave --as-companion out to see what Forge may read, or use the token of a workspace admin.',
  );
}
