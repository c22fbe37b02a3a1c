import { listGaps } from '../../src/domain/access/list-gaps';
import { stateCompleteness } from '../../src/domain/audit/completeness';
import { toDay } from '../../src/domain/history/kept-days';
import { sha256Of } from '../../src/snapshot/sha-256';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { summarizeGaps } from '../answers/gap-summary';
import { reportMissing } from '../answers/report-coverage';
import { type ExitCode } from '../exit-code';
import { writeAtomically } from '../files/atomic-write';
import { type Terminal } from '../terminal';
import { openWhole, toReaderText, type WholeFiles } from './open-whole';
import { toReportContent } from './report-content';
import { toReportHtml } from './report-html';

export interface ReportOptions extends WholeFiles {
  readonly out: string;
  readonly reader?: string;
}

/** `usher report`: writes the file, says on stderr what it misses. Throws `CommandError`. */
export async function runReport(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const whole = await openWhole(options, terminal.now(), terminal);
  const { facts } = whole.index;
  const { startedAt, endedAt = startedAt } = facts;
  const statement = stateCompleteness({
    ...{ facts, day: toDay(endedAt), madeAt: terminal.now(), leftOut: [] },
    reader: toReaderText(options.reader),
    snapshotSha256: await sha256Of(await encodeSnapshot(facts)),
  });
  const html = toReportHtml(toReportContent(whole, statement));
  await writeAtomically(options.out, html);
  terminal.stderr.write(`usher: ${facts.workspace.slug}: the report is in ${options.out}.\n`);
  return reportMissing(summarizeGaps(listGaps(facts).filter(({ missed }) => missed)), terminal);
}
