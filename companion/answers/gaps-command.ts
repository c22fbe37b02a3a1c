import { type GapRow, listGaps } from '../../src/domain/access/list-gaps';
import { EXIT, type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Column } from '../formats/table';
import { type Terminal } from '../terminal';
import { toReasonText } from './gap-summary';
import { type AnswersFrom, openAnswers } from './open-answers';

/** One row of `usher gaps` in JSON. */
interface PlainGap extends Pick<GapRow, 'family' | 'object' | 'whatItChanges' | 'remedy'> {
  /** `null`: this scan never asks for it, or no API tells it. */
  readonly reason: string | null;
  readonly detail?: string;
  /** ISO 8601. */
  readonly triedAt?: string;
  /** It should have been read: this makes exit code 3. */
  readonly missed: boolean;
}

/** `usher gaps`: what was missed, then what nothing can tell. Only the first makes exit code 3. */
export async function runGaps(
  { format, ...files }: AnswersFrom & { readonly format: Format },
  terminal: Terminal,
): Promise<ExitCode> {
  const { facts } = await openAnswers(files, terminal);
  const gaps = listGaps(facts);
  const rows = () => gaps.map(toPlain);
  await printRows(terminal.stdout, { format, rows, tableColumns, csvColumns });
  const missed = gaps.filter((gap) => gap.missed).length;
  if (missed === 0) return EXIT.complete;
  terminal.stderr.write(`usher: the snapshot has gaps; not read but wanted: ${missed}.\n`);
  return EXIT.gaps;
}

function toPlain({ gap, family, object, whatItChanges, remedy, missed }: GapRow): PlainGap {
  const { reason = null, detail, triedAt } = gap ?? {};
  return {
    family,
    object,
    reason,
    ...(detail === undefined ? {} : { detail }),
    ...(triedAt === undefined ? {} : { triedAt: new Date(triedAt).toISOString() }),
    whatItChanges,
    remedy,
    missed,
  };
}

function toWhyText({ family, reason, detail }: PlainGap): string {
  if (family === 'access-keys') return 'not read by this scan';
  if (reason === null) return 'not readable by any API';
  return toReasonText({ reason, ...(detail === undefined ? {} : { detail }) });
}

const tableColumns: readonly Column<PlainGap>[] = [
  { title: 'FACTS', text: ({ family }) => family },
  { title: 'OF', text: ({ object }) => object },
  { title: 'WHY', text: toWhyText },
  { title: 'WHAT TO DO', text: ({ remedy }) => remedy },
];

const csvColumns: readonly Column<PlainGap>[] = [
  { title: 'facts', text: ({ family }) => family },
  { title: 'of', text: ({ object }) => object },
  { title: 'why', text: toWhyText },
  { title: 'tried at', text: ({ triedAt }) => triedAt ?? '' },
  { title: 'what it changes', text: ({ whatItChanges }) => whatItChanges },
  { title: 'what to do', text: ({ remedy }) => remedy },
  { title: 'missed', text: ({ missed }) => (missed ? 'yes' : 'no') },
];
