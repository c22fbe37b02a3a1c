import { createAccessIndex } from '../../src/domain/access/access-index';
import {
  evaluateFindings,
  type Finding,
  type FindingsReport,
} from '../../src/domain/findings/evaluate-findings';
import { type Evidence, SEVERITIES, type Severity } from '../../src/domain/findings/rule';
import { type Facts } from '../../src/domain/facts/facts';
import { type Plan, type Setup } from '../../src/domain/setup/setup';
import { type AskedBitbucket } from '../directory/ask-addresses';
import { readDirectory } from '../directory/directory-file';
import { wrongUsage } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { readSnapshot } from '../files/snapshot-file';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { type FindingsFormat, toFindingsText, toNotCheckedLines } from './findings-formats';
import { NOTHING_TYPED_IN, readExemptions, readSettings, type TypedIn } from './settings-file';

export interface FindingsOptions {
  readonly from: string;
  readonly previous?: string;
  readonly directory?: string;
  /** With it, Bitbucket is asked whose the addresses of the directory are. */
  readonly workspace?: string;
  readonly api: string;
  readonly settings?: string;
  readonly exemptions?: string;
  readonly plan?: Plan;
  readonly paidSeats?: number;
  readonly severity: Severity;
  readonly format: FindingsFormat;
}

/** `usher findings`: findings on stdout, what could not be checked on stderr. Throws `CommandError`. */
export async function runFindings(options: FindingsOptions, terminal: Terminal): Promise<ExitCode> {
  const facts = await readSnapshot(options.from);
  const typedIn = withOptions(await readTypedIn(options), options, terminal.now());
  const { exemptions, setup, thresholds, register, manualChecks, leavers } = typedIn;
  const evidence: Evidence = {
    facts,
    index: createAccessIndex(facts),
    now: terminal.now(),
    ...{ setup, thresholds },
    ...(register && { register }),
    ...(manualChecks && { manualChecks }),
    ...(leavers && { leavers }),
    ...(await readPrevious(options, facts)),
    ...(await readPeople(options, facts, terminal)),
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

async function readPeople(options: FindingsOptions, facts: Facts, terminal: Terminal) {
  const { directory: file } = options;
  if (file === undefined) return {};
  const bitbucket = toAsked(options, facts);
  const { directory, note } = await readDirectory({ file, facts, bitbucket }, terminal);
  if (note !== undefined) terminal.stderr.write(`usher: ${note}\n`);
  const { people, asOf } = directory;
  return { directory: { value: people, source: 'directory-csv' as const, asOf } };
}

/** Members of another workspace would be nobody in this snapshot. */
function toAsked({ workspace, api, from }: FindingsOptions, facts: Facts) {
  if (workspace === undefined) return undefined;
  const { slug } = facts.workspace;
  if (workspace === slug) return { workspace, api } satisfies AskedBitbucket;
  throw wrongUsage(
    `--workspace is ${workspace}, and ${from} is a snapshot of ${slug}.`,
    'Give the workspace of the snapshot, or leave the option out.',
  );
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
