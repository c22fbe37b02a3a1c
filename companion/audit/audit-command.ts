import { listGaps } from '../../src/domain/access/list-gaps';
import { type AuditInput, type AuditPlan, type Known } from '../../src/domain/audit/audit-input';
import { composeAudit } from '../../src/domain/audit/compose-audit';
import { toVerdictText } from '../../src/domain/audit/completeness-text';
import { toDay } from '../../src/domain/history/kept-days';
import { packAudit } from '../../src/snapshot/audit-pack';
import { sha256Of } from '../../src/snapshot/sha-256';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { summarizeGaps } from '../answers/gap-summary';
import { reportMissing } from '../answers/report-coverage';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { writeAtomically } from '../files/atomic-write';
import { readSnapshot } from '../files/snapshot-file';
import { toCsv } from '../formats/csv';
import { readPlan, readResult } from '../plans/plan-files';
import { openWhole, toReaderText, type Whole, type WholeFiles } from '../report/open-whole';
import { type Terminal } from '../terminal';
import { zipFiles } from './zip-files';

export interface AuditOptions extends Omit<WholeFiles, 'from'> {
  readonly from: readonly string[];
  readonly out: string;
  /** ISO date. */
  readonly day?: string;
  readonly plans: readonly string[];
  readonly result: readonly string[];
  readonly reader?: string;
}

/** `usher audit`: writes the archive, says on stderr what it misses. Throws `CommandError`. */
export async function runAudit(options: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  const { file, day, at } = await chooseSnapshot(options);
  const whole = await openWhole({ ...options, from: file }, at, terminal);
  const plans = await openPlans(options);
  const snapshot = await encodeSnapshot(whole.index.facts);
  const audit = composeAudit({
    ...toInput(whole, options),
    ...{ day, plans, madeAt: terminal.now(), snapshotSha256: await sha256Of(snapshot) },
  });
  const files = await packAudit({ audit, snapshot, toCsv: toText });
  await writeAtomically(options.out, zipFiles(files, terminal.now()));
  const { facts } = whole.index;
  terminal.stderr.write(
    `usher: ${facts.workspace.slug}, ${day}: ${String(files.length)} files in ${options.out}. ${toVerdictText(audit.statement)}\n`,
  );
  return reportMissing(summarizeGaps(listGaps(facts).filter(({ missed }) => missed)), terminal);
}

function toInput(
  { index, seats, findings, exemptions }: Whole,
  { reader }: AuditOptions,
): Pick<AuditInput, 'index' | 'seats' | 'findings' | 'exemptions' | 'reader'> {
  return { index, seats, findings, exemptions, reader: toReaderText(reader) };
}

/** The last scan of the wanted day, else the newest of all. Throws `CommandError` where there is none. */
async function chooseSnapshot({ from, day: wanted }: AuditOptions) {
  const all = await Promise.all(
    from.map(async (file) => {
      const { startedAt, endedAt = startedAt } = await readSnapshot(file);
      return { file, at: endedAt, day: toDay(endedAt) };
    }),
  );
  const newestFirst = [...all].sort((a, b) => b.at - a.at);
  const found = newestFirst.find(({ day }) => wanted === undefined || day === wanted);
  if (found !== undefined) return found;
  throw wrongUsage(
    `no snapshot is of ${wanted ?? 'any day'}; there are ${newestFirst.map(({ day }) => day).join(', ')}.`,
    'Give the snapshot of that day with --from, or another --day.',
  );
}

/** A plan whose result is not among the files may have been carried out: nobody can tell. */
async function openPlans({ plans, result }: AuditOptions): Promise<Known<readonly AuditPlan[]>> {
  if (plans.length + result.length === 0)
    return {
      state: 'not-known',
      why: 'whether there are plans: none was given with --plans or --result',
    };
  const results = await Promise.all(result.map(readResult));
  const told = new Set(results.map(({ plan }) => plan.hash));
  const read = await Promise.all(plans.map(readPlan));
  return {
    state: 'known',
    value: [
      ...results.map((one): AuditPlan => ({
        plan: one.plan,
        result: { state: 'known', value: one },
      })),
      ...read
        .filter(({ hash }) => !told.has(hash))
        .map((plan): AuditPlan => ({ plan, result: { state: 'not-known', why: NO_RESULT } })),
    ],
  };
}

const NO_RESULT = 'what became of it: no result file was given';

function toText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = header.map((title, at) => ({
    title,
    text: (row: readonly string[]) => row[at] ?? '',
  }));
  return [...toCsv({ columns, rows })].join('');
}
