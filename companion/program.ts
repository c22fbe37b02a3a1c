import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addActivity } from './activity/add-activity';
import { type AccessOptions, runAccess } from './answers/access-command';
import { FORMATS, type Format } from './formats/print-rows';
import { type AnswersFrom, withFiles } from './answers/open-answers';
import { addGroupVerbs } from './answers/add-group-verbs';
import { addCheckVerbs } from './answers/add-check-verbs';
import { addChangeVerbs } from './answers/add-change-verbs';
import { runGaps } from './answers/gaps-command';
import { addWhyVerbs } from './answers/add-why-verbs';
import { addAudit } from './audit/add-audit';
import { addCollect } from './atlassian-org/add-collect';
import { DEFAULT_API } from './api-origin';
import { type CommandError, wrongUsage } from './command-error';
import { addDigest } from './digest/add-digest';
import { EXIT, type ExitCode } from './exit-code';
import { addFindings } from './findings/add-findings';
import { addPlanVerbs } from './plans/add-plan-verbs';
import { addReport } from './report/add-report';
import { addSeatVerbs } from './seats/add-seat-verbs';
import { toQuantity } from './seats/stated-setup';
import { DETAIL_FAMILIES } from '../src/domain/facts/fact-families';
import { DEFAULT_THRESHOLDS } from '../src/domain/findings/thresholds';
import {
  ALL_DETAILS,
  runScanCommand,
  type ScanOptions as WorkspaceToScan,
} from './scan/scan-command';
import { type Terminal } from './terminal';

const SECRET_OPTION = /--?(?:token|key|password|pass|email|user|username|secret)\b/i;

/** Reads the arguments and runs the verb they name. Throws `CommandError`; resolves to the exit code. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.complete;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!isHelpAskedFor(error, args)) throw toUsageError(error);
  }
  return exitCode;
}

/** By what was typed: commander tells `usher help` and no verb at all apart by this process's exit code. */
function isHelpAskedFor({ code, exitCode }: CommanderError, [verb]: readonly string[]): boolean {
  return code === 'commander.help' ? verb === 'help' : exitCode === 0;
}

type End = (exitCode: ExitCode) => void;

/** The command with all its verbs, which have not run yet; `end` is told the exit code. */
export function createProgram(terminal: Terminal, end: End): Command {
  const program = new Command('usher')
    .description('Who has access to a Bitbucket Cloud workspace, and why.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      // Errors are said once, by us: commander's own text repeats what was typed.
      writeErr: () => undefined,
    })
    .addHelpText('after', EXIT_CODES);
  addScan(program, terminal, end);
  addCollect(program, terminal, end);
  addAccess(program, terminal, end);
  addWhyVerbs(program, terminal, end);
  addGroupVerbs(program, terminal, end);
  addCheckVerbs(program, terminal, end);
  addGaps(program, terminal, end);
  addFindings(program, terminal, end);
  addDigest(program, terminal, end);
  addReport(program, terminal, end);
  addAudit(program, terminal, end);
  addChangeVerbs(program, terminal, end);
  addSeatVerbs(program, terminal, end);
  addActivity(program, terminal, end);
  addPlanVerbs(program, terminal, end);
  return program;
}

const EXIT_CODES = `
Exit codes: 0 complete, 3 answered but with gaps (stated on stderr), 2 wrong usage, 1 failed.
Credentials come from USHER_EMAIL and USHER_TOKEN, or are asked for at a terminal.`;

interface ScanOptions {
  readonly workspace: string;
  readonly api: string;
  readonly maxWait?: number;
  readonly out: string;
  readonly without: WorkspaceToScan['without'];
  /** True for the threshold that is usual. */
  readonly activity?: number | true;
}

function addScan(program: Command, terminal: Terminal, end: End): void {
  program
    .command('scan')
    .description('Read a workspace from Bitbucket into a snapshot file. Goes on where it stopped.')
    .requiredOption('--workspace <slug>', 'the workspace, as in bitbucket.org/<slug>')
    .requiredOption('--out <file>', 'the snapshot to write')
    .option('--api <url>', 'where the API is', DEFAULT_API)
    .option('--max-wait <seconds>', 'wait at most so long for the rate limit', toSeconds)
    .addOption(
      new Option('--without <families...>', 'details not to read; "details" for none at all')
        .choices([...DETAIL_FAMILIES, ALL_DETAILS])
        .default([]),
    )
    .option(
      '--activity [days]',
      'also read who worked on repositories pushed to in these days (90): 2 to 6 requests each',
      toQuantity,
    )
    .action(async ({ maxWait, activity, ...rest }: ScanOptions) => {
      const maxWaitMs = maxWait === undefined ? {} : { maxWaitMs: maxWait * 1000 };
      const days = activity === true ? DEFAULT_THRESHOLDS.inactiveDays : activity;
      const since = days === undefined ? {} : { activityDays: days };
      end(await runScanCommand({ ...rest, ...maxWaitMs, ...since }, terminal));
    });
}

function addAccess(program: Command, terminal: Terminal, end: End): void {
  withFiles(program.command('access'))
    .description('Who has access to what: one row for each person and repository.')
    .option('--person <person>', 'only this one: uuid, account id or display name')
    .option('--repository <repository>', 'only this one: slug, full name or uuid')
    .addOption(formatOption(FORMATS))
    .action(async (options: AccessOptions) => {
      end(await runAccess(options, terminal));
    });
}

function addGaps(program: Command, terminal: Terminal, end: End): void {
  withFiles(program.command('gaps'))
    .description('What the snapshot does not know, and what no API can tell.')
    .addOption(formatOption(FORMATS))
    .action(async (options: AnswersFrom & { readonly format: Format }) => {
      end(await runGaps(options, terminal));
    });
}

function formatOption(formats: readonly Format[]): Option {
  return new Option('--format <format>', 'how to print').choices(formats).default('table');
}

function toSeconds(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give whole seconds, 0 or more.');
  return Number(value);
}

function toUsageError({ code, message }: CommanderError): CommandError {
  if (code === 'commander.help') return wrongUsage('no verb was given.', SEE_HELP);
  const text = message.replace(/^error: /, '');
  if (code !== 'commander.unknownOption') return wrongUsage(text, SEE_HELP);
  if (SECRET_OPTION.test(text)) {
    return wrongUsage(
      'credentials are not taken from arguments: these are visible to others and stay in the history of the shell.',
      'Set USHER_EMAIL and USHER_TOKEN instead. If a token was typed here, revoke it.',
    );
  }
  // Of `--name=value` and `-nvalue` the value may be a secret; the name says enough.
  const [option = ''] = /--[\w-]+|-\w/.exec(text) ?? [];
  return wrongUsage(`unknown option '${option}'.`, SEE_HELP);
}

const SEE_HELP = 'See: usher --help, usher scan --help';
