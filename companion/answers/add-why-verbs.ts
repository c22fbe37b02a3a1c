import { type Command, Option } from 'commander';
import { ABILITIES } from '../../src/domain/gates/question';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { withFiles } from './open-answers';
import { type AskOptions, runQuestion } from './question-command';
import { withSetup } from './setup-options';
import { runWhy } from './why-command';

/** `usher why` and `usher why-not`; `end` is told the exit code. */
export function addWhyVerbs(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withOptions(program.command('why'))
    .description('Why a person can do something, or every path by which they reach a repository.')
    .addOption(canOption())
    .action(async (options: WhyOptions) => {
      end(await answer(options, terminal));
    });
  withOptions(program.command('why-not'))
    .description('Why a person cannot do something, and the smallest changes that would let them.')
    .addOption(canOption().makeOptionMandatory())
    .action(async (options: AskOptions) => {
      end(await runQuestion(options, terminal));
    });
}

type WhyOptions = Omit<AskOptions, 'can'> & Partial<Pick<AskOptions, 'can'>>;

async function answer({ can, ...options }: WhyOptions, terminal: Terminal): Promise<ExitCode> {
  if (can !== undefined) return runQuestion({ ...options, can }, terminal);
  const { person, repository } = options;
  if (repository === undefined)
    throw wrongUsage("required option '--repository <repository>' not specified.", SEE_HELP);
  const unused = (['branch', 'project', 'plan', 'billingPeriod', 'paidSeats'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (unused !== undefined) throw wrongUsage(`--${toOptionName(unused)} needs --can.`, SEE_HELP);
  return runWhy({ ...options, person, repository }, terminal);
}

/** `paidSeats` is typed as `--paid-seats`. */
function toOptionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const SEE_HELP = 'See: usher why --help';

function withOptions(command: Command): Command {
  return withSetup(withFiles(command))
    .requiredOption('--person <person>', 'uuid, account id or display name')
    .option('--repository <repository>', 'slug, full name or uuid')
    .option('--branch <name>', 'with --can push or merge: any name, existing or not')
    .option('--project <project>', 'with --can create-repository: its key or uuid')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'),
    );
}

function canOption(): Option {
  return new Option('--can <ability>', 'what is asked').choices(ABILITIES);
}
