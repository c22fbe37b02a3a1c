import { type Command } from 'commander';
import { type AccessIndex } from '../../src/domain/access/access-index';
import { type Known } from '../../src/domain/audit/audit-input';
import { type BroughtPeople, toBroughtPeople } from '../../src/domain/findings/brought-people';
import { evaluateFindings, type FindingsReport } from '../../src/domain/findings/evaluate-findings';
import { type Exemption } from '../../src/domain/findings/exemption';
import { countSeats, type SeatCount } from '../../src/domain/seats/count-seats';
import { listSeats } from '../../src/domain/seats/list-seats';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { type Seat } from '../../src/domain/seats/seat';
import { type Setup } from '../../src/domain/setup/setup';
import { type AnswersFrom, openAnswers } from '../answers/open-answers';
import { wrongUsage } from '../command-error';
import {
  type BroughtFiles,
  openBrought,
  requireWorkspace,
  withBroughtFiles,
  withGroupsOf,
} from '../directory/brought-files';
import { NOTHING_TYPED_IN, readExemptions, readSettings } from '../findings/settings-file';
import { readPrices } from '../seats/price-file';
import { type StatedOptions, toStatedSetup, withStated } from '../seats/stated-setup';
import { type Terminal } from '../terminal';

/** Every file and option that any answer takes. */
export interface WholeFiles extends AnswersFrom, StatedOptions, BroughtFiles {
  readonly settings?: string;
  readonly exemptions?: string;
  readonly prices?: string;
}

/** All answers at once, from the same facts. */
export interface Whole {
  readonly index: AccessIndex;
  readonly seats: readonly Seat[];
  readonly count: SeatCount;
  readonly brought: BroughtPeople;
  readonly setup: Setup;
  readonly book: PriceBook;
  readonly findings: FindingsReport;
  /** Not known where neither settings nor exemptions were given. */
  readonly exemptions: Known<readonly Exemption[]>;
}

/** Adds the options that `WholeFiles` holds, but for the snapshot itself. */
export function withWholeFiles(command: Command): Command {
  return withBroughtFiles(withStated(command))
    .option('--members <csv>', 'members of groups: columns group and member')
    .option('--settings <file>', 'JSON: setup, thresholds, register, manual checks, exemptions')
    .option('--exemptions <file>', 'JSON: findings that may stay, why and until when')
    .option('--prices <file>', 'JSON: a price book of your own');
}

/**
 * Reads all files and works every answer out.
 * @param at milliseconds since 1970; what rules and exemptions take for now
 * Throws `CommandError` naming the file that cannot be used.
 */
export async function openWhole(files: WholeFiles, at: number, terminal: Terminal): Promise<Whole> {
  const { index, directory, organization } = await openFacts(files, terminal);
  const typed =
    files.settings === undefined ? NOTHING_TYPED_IN : await readSettings(files.settings);
  const setup = toSetup(typed.setup, toStatedSetup(files, terminal.now()));
  const exemptions = await openExemptions(files, typed.exemptions);
  const brought = toBroughtPeople(directory, organization);
  const { thresholds, register, manualChecks, leavers } = typed;
  const findings = evaluateFindings(
    {
      ...{ facts: index.facts, index, now: at, setup, thresholds, ...brought },
      ...(register && { register }),
      ...(manualChecks && { manualChecks }),
      ...(leavers && { leavers }),
    },
    { exemptions: exemptions.state === 'known' ? exemptions.value : [] },
  );
  return {
    ...{ index, setup, findings, exemptions, brought },
    seats: listSeats(index, brought.directory?.value),
    count: countSeats(index.facts, brought.directory?.value),
    book: await readPrices(files.prices, terminal),
  };
}

async function openFacts(files: WholeFiles, terminal: Terminal) {
  const opened = await openAnswers(files, terminal);
  requireWorkspace(files, opened.facts.workspace.slug);
  const brought = await openBrought(files, opened.facts, terminal);
  return { index: withGroupsOf(brought, opened), ...brought };
}

async function openExemptions(
  { settings, exemptions }: WholeFiles,
  ofSettings: readonly Exemption[],
): Promise<Known<readonly Exemption[]>> {
  if (settings === undefined && exemptions === undefined)
    return {
      state: 'not-known',
      why: 'whether anything is exempted: neither --settings nor --exemptions was given',
    };
  const own = exemptions === undefined ? [] : await readExemptions(exemptions);
  return { state: 'known', value: [...ofSettings, ...own] };
}

/** What is said on the command line wins over the file. Throws `CommandError` for seats bought by the month. */
function toSetup(ofFile: Setup, stated: Setup): Setup {
  const setup = { ...ofFile, ...stated };
  if (setup.billingPeriod?.value !== 'monthly' || setup.paidSeats === undefined) return setup;
  throw wrongUsage(
    'paid seats do not go with billing by the month: the bill grows with the people.',
    'Leave one of them out, of the options or of the settings file.',
  );
}

/** Who read the snapshot, as far as somebody told: no snapshot says whose credential it was. */
export function toReaderText(reader: string | undefined): string {
  return `the usher command; ${reader === undefined ? 'nobody told as whom' : `as told: ${reader}`}`;
}
