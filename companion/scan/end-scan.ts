import { rm } from 'node:fs/promises';
import { listGaps } from '../../src/domain/access/list-gaps';
import { type Facts } from '../../src/domain/facts/facts';
import { CommandError, failed } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { writeSnapshot } from '../files/snapshot-file';
import { toVisibleText } from '../formats/visible-text';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { type Terminal } from '../terminal';
import { type WorkspaceRead } from './read-workspace';
import { toScanError } from './scan-failure-text';
import { toSummaryLines } from './scan-summary';

export interface ScanEnd {
  readonly out: string;
  readonly partial: string;
  readonly terminal: Terminal;
}

/**
 * Turns what a scan came to into files, words on stderr and an exit code. Only a scan that finished
 * removes the journal. Throws `CommandError` where there is no snapshot to write.
 */
export async function endScan(read: WorkspaceRead, end: ScanEnd): Promise<ExitCode> {
  const { outcome } = read.report;
  switch (outcome.state) {
    case 'finished': {
      const exitCode = await writeResult(read, end, []);
      await rm(end.partial, { force: true });
      return exitCode;
    }
    case 'waiting':
      await writeResult(read, end, toWaitLines(outcome.untilMs, end));
      return EXIT.gaps;
    case 'cancelled':
      throw new CommandError('stopped.', toStoppedText(read.report, end), read.stoppedWith);
    case 'failed':
      if (outcome.failure.nothingRead) await rm(end.partial, { force: true });
      throw toScanError(outcome.failure, end.partial);
    case 'paused':
    case 'switch-to-user':
      throw new Error(`A scan without limits, as a person, cannot end as ${outcome.state}.`);
  }
}

async function writeResult(
  { report, count, requestsBefore }: WorkspaceRead,
  { out, terminal }: ScanEnd,
  more: readonly string[],
): Promise<ExitCode> {
  const facts = getFacts(report.facts());
  await writeSnapshot(out, facts);
  const gaps = listGaps(facts);
  const lines = toSummaryLines({ file: out, facts, gaps, count, requestsBefore });
  const text = [...lines, ...more].map((line) => `usher: ${toVisibleText(line)}\n`).join('');
  terminal.stderr.write(text);
  return gaps.some(({ missed }) => missed) ? EXIT.gaps : EXIT.complete;
}

function getFacts(facts: Facts | undefined): Facts {
  if (facts !== undefined) return facts;
  throw failed(
    'the rate limit left no room to read even the workspace itself.',
    'Nothing was written. Run the same command again later, or with a longer --max-wait.',
  );
}

function toWaitLines(untilMs: number, { partial }: ScanEnd): readonly string[] {
  const until = new Date(untilMs).toISOString();
  return [
    `--max-wait is over; Bitbucket's limit lets the scan go on at ${until}.`,
    toKeptText(partial),
  ];
}

function toStoppedText({ accessRead }: ScanReport, { out, partial }: ScanEnd): string {
  const access = accessRead ? `Who has access is in ${out} already; details are not. ` : '';
  return access + toKeptText(partial);
}

function toKeptText(partial: string): string {
  return `What was read is kept in ${partial}: run the same command again to go on.`;
}
