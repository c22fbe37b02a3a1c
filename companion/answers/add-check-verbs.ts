import { type Command, Option } from 'commander';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type BranchesOptions, runBranches } from './branches-command';
import { type CrossCheckOptions, runCrossCheck } from './cross-check-command';
import { withFiles } from './open-answers';
import { withSetup } from './setup-options';

/** Adds `usher branches` and `usher cross-check`; `end` is told the exit code. */
export function addCheckVerbs(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withSetup(withFiles(program.command('branches')))
    .description('Who can push to a branch, merge into it, rewrite and delete it, and why.')
    .requiredOption('--repository <repository>', 'slug, full name or uuid')
    .requiredOption('--branch <name>', 'any name, whether the branch exists or not')
    .addOption(formatOption())
    .action(async (options: BranchesOptions) => {
      end(await runBranches(options, terminal));
    });
  withFiles(program.command('cross-check'))
    .description("Where grants and groups explain other levels than Bitbucket's own listing.")
    .addOption(formatOption())
    .action(async (options: CrossCheckOptions) => {
      end(await runCrossCheck(options, terminal));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print')
    .choices(['table', 'csv', 'json'])
    .default('table');
}
