import { SEAT_KINDS, type SeatKind } from '../../src/domain/seats/seat';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { isAccessGap, summarizeGaps } from '../answers/gap-summary';
import { reportMissing } from '../answers/report-coverage';
import { type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Column } from '../formats/table';
import { listGaps } from '../../src/domain/access/list-gaps';
import { type Terminal } from '../terminal';
import {
  openWorkspaces,
  type SeatFiles,
  toUntoldText,
  type WorkspaceSeats,
} from './open-workspaces';
import { readPrices } from './price-file';
import { seatCsvColumns, type SeatRow, seatTableColumns, toSeatRows } from './seat-row';
import { type StatedWorkspace, withOwnSettings } from './settings-by-workspace';
import { type StatedOptions, toStatedSetup } from './stated-setup';
import { toSharedTexts, toWorkspaceText } from './workspace-sentence';

export interface SeatsOptions extends SeatFiles, StatedOptions {
  readonly prices?: string;
  /** `slug=file`, each. */
  readonly settings: readonly string[];
  readonly groupBy: 'person' | 'kind';
  readonly format: Format;
}

/** `usher seats`: who is billed, what goes with it, what removal does. Throws `CommandError`. */
export async function runSeats(options: SeatsOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = toStatedSetup(options, terminal.now());
  const book = await readPrices(options.prices, terminal);
  const opened = await openWorkspaces(options, terminal);
  const workspaces = await withOwnSettings(opened, options.settings, setup);
  const rows = workspaces.flatMap((one) => toSeatRows(one, { setup: one.setup, book }));
  const { format } = options;
  for (const line of toHeads(workspaces, book)) terminal.stderr.write(`usher: ${line}\n`);
  if (options.groupBy === 'person') {
    const columns = { tableColumns: withWorkspace(workspaces), csvColumns: seatCsvColumns };
    await printRows(terminal.stdout, { format, rows: () => rows, ...columns });
  } else {
    const kinds = countKinds(rows);
    const columns = { tableColumns: kindColumns, csvColumns: kindColumns };
    await printRows(terminal.stdout, { format, rows: () => kinds, ...columns });
  }
  return reportMissing(missingOf(workspaces), terminal);
}

function withWorkspace({ length }: readonly WorkspaceSeats[]): readonly Column<SeatRow>[] {
  if (length === 1) return seatTableColumns;
  return [{ title: 'WORKSPACE', text: ({ workspace }) => workspace }, ...seatTableColumns];
}

/** Said once, beside the rows: numbers a pipe should not have to skip. */
function toHeads(workspaces: readonly StatedWorkspace[], book: PriceBook): readonly string[] {
  return [
    ...workspaces.map((workspace) => toWorkspaceText(workspace, book)),
    ...(workspaces.length > 1 ? toSharedTexts(workspaces, book) : []),
    'whether Bitbucket counts the app Usher as a user is not documented: compare Users on Plan before and after installing it.',
  ];
}

interface KindRow {
  readonly kind: SeatKind;
  readonly billed: number;
  readonly notBilled: number;
  readonly notKnown: number;
}

const kindColumns: readonly Column<KindRow>[] = [
  { title: 'BILLABLE BECAUSE MEMBER, AND', text: ({ kind }) => kind },
  { title: 'BILLED', text: ({ billed }) => String(billed) },
  { title: 'NOT KNOWN', text: ({ notKnown }) => String(notKnown) },
  { title: 'NOT BILLED', text: ({ notBilled }) => String(notBilled) },
];

function countKinds(rows: readonly SeatRow[]): readonly KindRow[] {
  return SEAT_KINDS.map((kind) => {
    const of = rows.filter((row) => row.kind === kind);
    const count = (state: SeatRow['billable']) =>
      of.filter(({ billable }) => billable === state).length;
    return { kind, billed: count('yes'), notBilled: count('no'), notKnown: count('not-known') };
  });
}

function missingOf(workspaces: readonly WorkspaceSeats[]): readonly string[] {
  return workspaces.flatMap(({ index, count }) => {
    const { facts } = index;
    const of = workspaces.length === 1 ? '' : `${facts.workspace.slug}: `;
    const untold = toUntoldText(count);
    return [
      ...(untold === undefined ? [] : [`${of}${untold}`]),
      ...summarizeGaps(listGaps(facts).filter(isAccessGap)).map((line) => `${of}${line}`),
    ];
  });
}
