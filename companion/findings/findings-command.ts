import { createAccessIndex } from '../../src/domain/access/access-index';
import { toBroughtPeople } from '../../src/domain/findings/brought-people';
import {
  evaluateFindings,
  type Finding,
  type FindingsReport,
} from '../../src/domain/findings/evaluate-findings';
import { type Evidence, SEVERITIES, type Severity } from '../../src/domain/findings/rule';
import { type Facts } from '../../src/domain/facts/facts';
import { type Plan, type Setup } from '../../src/domain/setup/setup';
import {
  type BroughtFiles,
  openBrought,
  requireWorkspace,
  withGroupsOf,
} from '../directory/brought-files';
import { wrongUsage } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { readSnapshot } from '../files/snapshot-file';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { type FindingsFormat, toFindingsText, toNotCheckedLines } from './findings-formats';
import { NOTHING_TYPED_IN, readExemptions, readSettings, type TypedIn } from './settings-file';

export interface FindingsOptions extends BroughtFiles {
  readonly from: string;
  readonly previous?: string;
  readonly settings?: string;
  readonly exemptions?: string;
  readonly plan?: Plan;
  readonly paidSeats?: number;
  readonly severity: Severity;
  readonly format: FindingsFormat;
}

/** `usher findings`: findings on stdout, what could not be checked on stderr. Throws `CommandError`. */
export async function runFindings(options: FindingsOptions, terminal: Terminal): Promise<ExitCode> {
  const read = createAccessIndex(await readSnapshot(options.from));
  requireWorkspace(options, read.facts.workspace.slug);
  const brought = await openBrought(options, read.facts, terminal);
  const index = withGroupsOf(brought, read);
  const { facts } = index;
  const typedIn = withOptions(await readTypedIn(options), options, terminal.now());
  const { exemptions, setup, thresholds, register, manualChecks, leavers } = typedIn;
  const evidence: Evidence = {
    ...{ facts, index, now: terminal.now() },
    ...{ setup, thresholds },
    ...(register && { register }),
    ...(manualChecks && { manualChecks }),
    ...(leavers && { leavers }),
    ...(await readPrevious(options, facts)),
    ...toBroughtPeople(brought.directory, brought.organization),
  };
  const report = evaluateFindings(evidence, { exemptions });
  const shown = { ...report, findings: report.findings.filter(atLeast(options.severity)) };
  const printed = { report: shown, facts, maxWidth: widthOf(terminal.stdout) };
  await writeChunks(terminal.stdout, toFindingsText(options.format, printed));
  sayWhatIsMissing(report, terminal);
  return hasGaps(report) ? EXIT.gaps : EXIT.complete;
}

async function readTypedIn({ settings, exemptions }: FindingsOptions): Promise<TypedIn> {
  const typed = settings === undefined ? NOTHING_TYPED_IN : await readSettings(settings);
  if (exemptions === undefined) return typed;
  return { ...typed, exemptions: [...typed.exemptions, ...(await readExemptions(exemptions))] };
}

/** What is said on the command line wins over the file. */
function withOptions(
  typed: TypedIn,
  { plan, paidSeats }: FindingsOptions,
  statedAt: number,
): TypedIn {
  const setup: Setup = {
    ...typed.setup,
    ...(plan !== undefined && { plan: { value: plan, statedAt } }),
    ...(paidSeats !== undefined && {
      paidSeats: { value: paidSeats, statedAt },
      billingPeriod: { value: 'annual' as const, statedAt },
    }),
  };
  return { ...typed, setup };
}

async function readPrevious({ from, previous }: FindingsOptions, facts: Facts) {
  if (previous === undefined) return {};
  const earlier = await readSnapshot(previous);
  if (earlier.workspace.uuid !== facts.workspace.uuid)
    throw wrongUsage(
      `${previous} is a snapshot of workspace ${earlier.workspace.slug}, ${from} of ${facts.workspace.slug}.`,
      'Give two snapshots of one workspace.',
    );
  return { previous: earlier };
}

function atLeast(severity: Severity): (finding: Finding) => boolean {
  const worst = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return (finding) => worst.includes(finding.severity);
}

function sayWhatIsMissing({ notChecked }: FindingsReport, terminal: Terminal): void {
  if (notChecked.length === 0) return;
  const inPart = notChecked.filter(({ partly }) => partly).length;
  const heading = `usher: ${notChecked.length} rules were not checked, ${inPart} of them only in part; they need:`;
  const lines = toNotCheckedLines(notChecked).map((line) => `  ${toVisibleText(line)}`);
  terminal.stderr.write(`${[heading, ...lines].join('\n')}\n`);
}

/** Something should have been read and was not; what nobody asked for or brought is no gap. */
function hasGaps({ notChecked }: FindingsReport): boolean {
  return notChecked.some(({ missing }) =>
    missing.some(({ gap }) => gap !== undefined && gap.reason !== 'not-asked'),
  );
}
