import { type Command, InvalidArgumentError, Option } from 'commander';
import { ABILITIES } from '../../src/domain/gates/question';
import { PLANS } from '../../src/domain/setup/setup';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type AskOptions, runQuestion } from './question-command';
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
  const { from, person, repository, format } = options;
  if (repository === undefined)
    throw wrongUsage("required option '--repository <repository>' not specified.", SEE_HELP);
  const unused = (['branch', 'project', 'plan', 'paidSeats'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (unused !== undefined)
    throw wrongUsage(`--${unused === 'paidSeats' ? 'paid-seats' : unused} needs --can.`, SEE_HELP);
  return runWhy({ from, person, repository, format }, terminal);
}

const SEE_HELP = 'See: usher why --help';

function withOptions(command: Command): Command {
  return command
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .requiredOption('--person <person>', 'uuid, account id or display name')
    .option('--repository <repository>', 'slug, full name or uuid')
    .option('--branch <name>', 'with --can push or merge: any name, existing or not')
    .option('--project <project>', 'with --can create-repository: its key or uuid')
    .addOption(new Option('--plan <plan>', 'the plan of the workspace').choices(PLANS))
    .option('--paid-seats <number>', 'what an annual plan was bought for', toSeats)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'),
    );
}

function canOption(): Option {
  return new Option('--can <ability>', 'what is asked').choices(ABILITIES);
}

function toSeats(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(value);
}
