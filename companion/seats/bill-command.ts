import { isComplete } from '../../src/domain/facts/reading';
import { toDay } from '../../src/domain/findings/evidence/days';
import { type BillInput, type PricedBill } from '../../src/domain/seats/bill';
import { toBillInput } from '../../src/domain/seats/bill-input';
import { type Cliff, listCliffs, WHO_IS_STOPPED } from '../../src/domain/seats/list-cliffs';
import {
  compareWork,
  SCIM_DOES,
  STAYS_BY_HAND,
  type WorkAnswer,
  type WorkCompared,
} from '../../src/domain/seats/manual-work';
import { moneyRangeText } from '../../src/domain/seats/money-text';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { priceBill } from '../../src/domain/seats/price-bill';
import { planRenewal, type Renewal } from '../../src/domain/seats/renewal';
import { type BillTrial, tryBill } from '../../src/domain/seats/try-bill';
import { type Setup } from '../../src/domain/setup/setup';
import { reportMissing } from '../answers/report-coverage';
import { wrongUsage } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { billCsvColumns, billTableColumns, toBillRows } from './bill-row';
import { toEmptyText } from './empty-seats';
import { countEarlierSeats } from './kept-counts';
import {
  openWorkspaces,
  type SeatFiles,
  toUntoldText,
  type WorkspaceSeats,
} from './open-workspaces';
import { readPrices } from './price-file';
import { toCountText } from './seat-row';
import { type StatedOptions, toStatedSetup } from './stated-setup';
import { toChange, type WhatIfOptions } from './what-if-options';

export interface BillOptions extends Omit<SeatFiles, 'from'>, StatedOptions, WhatIfOptions {
  readonly from: string;
  readonly prices?: string;
  /** Snapshots of earlier days. */
  readonly earlier: readonly string[];
  readonly inactiveDays: number;
  readonly format: Format;
}

/** `usher bill`: the lines on stdout, what they mean on stderr. Throws `CommandError`. */
export async function runBill(options: BillOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = toStatedSetup(options, terminal.now());
  requireRenewal(options);
  const book = await readPrices(options.prices, terminal);
  const [workspace] = await openWorkspaces({ ...options, from: [options.from] }, terminal);
  if (workspace === undefined) throw wrongUsage('no snapshot was given.', 'Add --from <file>.');
  const { input, missing = [] } = toBillInput(setup, workspace.count);
  if (input === undefined) return sayWhatIsMissing(workspace, missing, terminal);
  const change = toChange(options, workspace, setup);
  const trial = change && tryChange(input, change, book);
  const today = trial?.today ?? priceBill(input, book);
  const rows = [...toBillRows('today', today), ...(trial ? toBillRows('what-if', trial.then) : [])];
  const counts = [
    ...(await countEarlierSeats(options.earlier, workspace.index.facts)),
    workspace.count,
  ];
  const { inactiveDays } = options;
  const asked = { setup, inactiveDays, counts, today: toDay(terminal.now()) };
  const renewal = planRenewal({ ...asked, ...toRenewalFacts(workspace) });
  const said = { workspace, input, today, trial, book, setup, renewal, days: counts.length };
  for (const line of toSentences(said)) terminal.stderr.write(`usher: ${line}\n`);
  const columns = { tableColumns: billTableColumns, csvColumns: billCsvColumns };
  await printRows(terminal.stdout, { format: options.format, rows: () => rows, ...columns });
  return reportMissing(listMissing(workspace, today), terminal);
}

function requireRenewal({ earlier, renewsOn }: BillOptions): void {
  if (earlier.length > 0 && renewsOn === undefined)
    throw wrongUsage('--earlier tells the peak before a renewal.', 'Add --renews-on <date>.');
}

function tryChange(input: BillInput, change: Parameters<typeof tryBill>[1], book: PriceBook) {
  try {
    return tryBill(input, change, book);
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : 'nothing can be tried.', SEE_HELP);
  }
}

const SEE_HELP = 'See: usher bill --help';

function sayWhatIsMissing(
  { index, count }: WorkspaceSeats,
  missing: readonly string[],
  terminal: Terminal,
): ExitCode {
  const { slug } = index.facts.workspace;
  const options = missing.map((one) => `--${one}`).join(' and ');
  terminal.stderr.write(
    `usher: ${slug}: ${toCountText(count.members)} members, ${toCountText(count)} seats; the bill is not known: no API tells the plan. Add ${options}.\n`,
  );
  return EXIT.gaps;
}

function toRenewalFacts({ index, seats, brought: { directory, organization } }: WorkspaceSeats) {
  return {
    ...{ facts: index.facts, seats },
    ...(directory && { directory: directory.value, directoryAsOf: directory.asOf }),
    ...(organization && { organization }),
  };
}

interface Said {
  readonly workspace: WorkspaceSeats;
  readonly input: BillInput;
  readonly today: PricedBill;
  readonly trial: BillTrial | undefined;
  readonly book: PriceBook;
  readonly setup: Setup;
  readonly renewal: Renewal | undefined;
  /** How many snapshots the peak is over. */
  readonly days: number;
}

function toSentences({ workspace, input, today, trial, book, setup, renewal, days }: Said) {
  const { plan, billingPeriod } = input;
  const per = billingPeriod === 'annual' ? 'a year' : 'a month';
  const newest = `${moneyRangeText(today.newest.total)} ${per}, before tax, by the ${today.newest.list.title.toLowerCase()} of ${today.newest.list.pricedOn}`;
  const others = today.others.map(
    ({ list, total }) =>
      `${moneyRangeText(total)} by the ${list.title.toLowerCase()} of ${list.pricedOn}`,
  );
  return [
    `${workspace.index.facts.workspace.slug}, ${plan}, ${billingPeriod}: ${toCountText(workspace.count)} seats cost ${[newest, ...others].join('; ')}; ${toEmptyText(workspace.seats, input, book)}.`,
    ...(today.leftOut.length > 0
      ? [`not in the amount, because nobody told its use: ${today.leftOut.join(', ')}.`]
      : []),
    ...(trial ? toTrialText(trial) : []),
    ...listCliffs(input, book).map(toCliffText),
    ...(plan === 'free' || billingPeriod === 'annual'
      ? WHO_IS_STOPPED.map(({ says, source }) => `${says} ${source}`)
      : []),
    ...(renewal ? [toRenewalText(renewal, days)] : []),
    ...toWorkText(compareWork(setup, book), setup),
  ];
}

function toTrialText({ difference, differencePerYear, features, moneyMoves }: BillTrial) {
  const amounts = [
    ...(difference ? [`${moneyRangeText(difference)} a period`] : []),
    ...(differencePerYear ? [`${moneyRangeText(differencePerYear)} a year`] : []),
  ];
  const when = moneyMoves.replaceAll('-', ' ');
  return [
    `what-if: ${amounts.length === 0 ? 'the difference is not known' : amounts.join(', ')}; the money moves: ${when}.`,
    ...(features.lost.length > 0 ? [`lost: ${features.lost.join(', ')}.`] : []),
    ...(features.gained.length > 0 ? [`gained: ${features.gained.join(', ')}.`] : []),
  ];
}

function toCliffText({ kind, limit, roomAtLeast, roomAtMost, state, waysBack }: Cliff): string {
  const room = toRoomText(roomAtLeast, roomAtMost);
  const back = waysBack.length === 0 ? '' : `; way back: ${waysBack.join(' or ')}`;
  return `${kind} up to ${String(limit)} people: ${state}, ${room}${back}.`;
}

/** Below nothing it is not room any more: so many are too many. */
function toRoomText(least: number | undefined, most: number): string {
  const size = (room: number) => String(Math.abs(room));
  if (most < 0) {
    if (least === most) return `${size(most)} too many`;
    return `${size(most)}${least === undefined ? ' or more' : ` to ${size(least)}`} too many`;
  }
  if (least === undefined) return `room for ${size(most)} at most`;
  if (least < 0) return `${size(least)} too many at most, room for ${size(most)} at best`;
  return `room for ${least === most ? size(most) : `${size(least)} to ${size(most)}`}`;
}

function toRenewalText({ daysLeft, paidSeats, peak, canGoFirst }: Renewal, days: number) {
  const when = daysLeft < 0 ? `${String(-daysLeft)} days ago` : `in ${String(daysLeft)} days`;
  const paid = paidSeats === undefined ? '' : `: you pay for ${String(paidSeats)}`;
  const peakText =
    days === 1
      ? `peak today ${toCountText(peak)}`
      : `peak ${toCountText(peak)} over ${String(days)} snapshots`;
  return `renewal ${when}${paid}, ${peakText}; ${String(canGoFirst.length)} can go first.`;
}

/** Only for those who asked: by giving an estimate of their own. */
function toWorkText({ compared, missing }: WorkAnswer, { joinsAMonth, leavesAMonth }: Setup) {
  if (joinsAMonth === undefined && leavesAMonth === undefined) return [];
  if (compared === undefined)
    return [`by hand or with Guard: cannot be told without ${missing.join(', ')}.`];
  const { byHand, guard, breakEven, verdict } = compared;
  return [
    `by hand ${moneyRangeText(byHand)} a month, Guard ${moneyRangeText(guard)}: ${toBreakEvenText(breakEven)} (${verdict}).`,
    `SCIM ${SCIM_DOES.join('; ')}.`,
    `by hand with Guard too: ${STAYS_BY_HAND.join('; ')}.`,
  ];
}

function toBreakEvenText({ atLeast, atMost }: WorkCompared['breakEven']): string {
  if (atLeast === Number.MAX_SAFE_INTEGER) return 'work that costs nothing is always cheaper';
  if (atMost === 0) return 'what is already paid for is always cheaper';
  const below = atLeast === atMost ? String(atLeast) : `${String(atLeast)} to ${String(atMost)}`;
  return `below ${below} joins and leaves a month, by hand is cheaper`;
}

function listMissing({ index, count }: WorkspaceSeats, { newest }: PricedBill): readonly string[] {
  const untold = toUntoldText(count);
  return [
    ...(isComplete(index.facts.lists.members) ? [] : ['members: not all were read']),
    ...(untold === undefined ? [] : [untold]),
    ...(newest.total.atMostCents === undefined ? ['a price: the price book does not hold it'] : []),
  ];
}
