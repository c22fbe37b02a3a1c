import { SEAT_KINDS, type SeatKind } from '../../src/domain/seats/seat';
import { listSharedPeople } from '../../src/domain/seats/shared-people';
import { isAccessGap, summarizeGaps } from '../answers/gap-summary';
import { reportMissing } from '../answers/report-coverage';
import { type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Column } from '../formats/table';
import { listGaps } from '../../src/domain/access/list-gaps';
import { type Terminal } from '../terminal';
import { openWorkspaces, type SeatFiles, type WorkspaceSeats } from './open-workspaces';
import { readPrices } from './price-file';
import {
  seatCsvColumns,
  type SeatRow,
  seatTableColumns,
  toCountText,
  toSeatRows,
} from './seat-row';
import { type StatedOptions, toStatedSetup } from './stated-setup';

export interface SeatsOptions extends SeatFiles, StatedOptions {
  readonly prices?: string;
  readonly groupBy: 'person' | 'kind';
  readonly format: Format;
}

/** `usher seats`: who is billed, what goes with it, what removal does. Throws `CommandError`. */
export async function runSeats(options: SeatsOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = toStatedSetup(options, terminal.now());
  const book = await readPrices(options.prices, terminal);
  const workspaces = await openWorkspaces(options, terminal);
  const rows = workspaces.flatMap((one) => toSeatRows(one, { setup, book }));
  const { format } = options;
  for (const line of toHeads(workspaces)) terminal.stderr.write(`usher: ${line}\n`);
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
function toHeads(workspaces: readonly WorkspaceSeats[]): readonly string[] {
  return [
    ...workspaces.map(({ index, count }) => {
      const { slug } = index.facts.workspace;
      const members = toCountText(count.members);
      return `${slug}: ${members} members, ${toCountText(count)} seats${invited(count.pendingInvitations.atMost)}`;
    }),
    ...(workspaces.length > 1 ? [toSharedText(workspaces)] : []),
    'whether Bitbucket counts the app Usher as a user is not documented: compare Users on Plan before and after installing it.',
  ];
}

function invited(atMost: number | undefined): string {
  if (atMost === undefined) return '; pending invitations were not read';
  return atMost === 0 ? '' : `, and 0 to ${String(atMost)} for pending invitations`;
}

function toSharedText(workspaces: readonly WorkspaceSeats[]): string {
  const { people, doubleSeats } = listSharedPeople(
    workspaces.map(({ index, directory }) => ({
      facts: index.facts,
      ...(directory && { directory }),
    })),
  );
  const names = people.map(
    ({ displayName, workspaces: slugs }) => `${displayName} (${slugs.join(', ')})`,
  );
  const who = names.length === 0 ? '' : `: ${names.join('; ')}`;
  const more = toCountText(doubleSeats);
  return `members of several workspaces: ${String(people.length)}, which takes ${more} more ${doubleSeats.atMost === 1 ? 'seat' : 'seats'} than one for each person${who}`;
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
    const untold = (count.atMost ?? 0) - count.atLeast;
    return [
      ...(untold > 0
        ? [
            `${of}whether ${String(untold)} members are active: give --directory with the export of the User directory`,
          ]
        : []),
      ...summarizeGaps(listGaps(facts).filter(isAccessGap)).map((line) => `${of}${line}`),
    ];
  });
}
