import { type Command, InvalidArgumentError, Option } from 'commander';
import { MACHINE_REACHES, MACHINE_TASKS } from '../../src/domain/machine/machine-need';
import { CLEAN_UP_KINDS } from '../../src/domain/plans/clean-up/clean-up';
import { withFiles } from '../answers/open-answers';
import { DEFAULT_API } from '../api-origin';
import { withBroughtFiles } from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type ApplyOptions, runApply } from './apply-command';
import { runCleanUp, runOffboard, runSync } from './plan-command';
import {
  type CleanUpOptions,
  type MachineOptions,
  type OffboardOptions,
  type OnboardOptions,
  type SyncOptions,
} from './plan-options';
import { runMachine } from './machine-command';
import { withPermission } from './permission';
import { runOnboard } from './onboard-command';
import { runUndo, type UndoOptions } from './undo-command';
import { runVerify, type VerifyOptions } from './verify-command';

type End = (exitCode: ExitCode) => void;

/** Adds `usher plan`, `usher apply`, `usher verify` and `usher undo`; `end` is told the exit code. */
export function addPlanVerbs(program: Command, terminal: Terminal, end: End): void {
  const plan = program
    .command('plan')
    .description('Write down what to do, in which order and by whom, and what comes of it.');
  addOffboard(plan, terminal, end);
  addOnboard(plan, terminal, end);
  addCleanUp(plan, terminal, end);
  addMachine(plan, terminal, end);
  addSync(plan, terminal, end);
  addApply(program, terminal, end);
  addVerify(program, terminal, end);
  addUndo(program, terminal, end);
}

function addOffboard(plan: Command, terminal: Terminal, end: End): void {
  withPlanFiles(plan.command('offboard'))
    .description('Take everything from people who leave, in a safe order.')
    .option('--person <person>', 'uuid, account id or display name; again for each', append, [])
    .option('--addresses <file>', 'e-mail addresses: Bitbucket is asked whose they are')
    .option('--successor <person>', 'who takes over where they are the only admin')
    .option('--at <time>', 'when accounts are blocked, like 2026-11-30T17:00:00Z', toTime)
    .action(async (options: OffboardOptions) => {
      end(await runOffboard(options, terminal));
    });
}

function addOnboard(plan: Command, terminal: Terminal, end: End): void {
  withPlanFiles(plan.command('onboard'))
    .description('Invite newcomers, wait for them, and give them what their work needs.')
    .requiredOption('--newcomers <csv>', 'columns email or name, and template')
    .option('--template <name>', 'what they get: a template of the settings')
    .option('--like <person>', 'what they get: what this person has')
    .action(async (options: OnboardOptions) => {
      end(await runOnboard(options, terminal));
    });
}

function addMachine(plan: Command, terminal: Terminal, end: End): void {
  const choice = (flags: string, says: string, choices: readonly string[]) =>
    new Option(flags, says).choices(choices);
  withPlanFiles(plan.command('machine'))
    .description('Which credential a machine should have, and the steps to it.')
    .requiredOption('--name <name>', 'what the machine is called')
    .addOption(choice('--task <task>', 'what it does', MACHINE_TASKS).makeOptionMandatory())
    .addOption(choice('--reach <reach>', 'where', MACHINE_REACHES).makeOptionMandatory())
    .option('--repository <repository>', 'where: slug or uuid; again for each', append, [])
    .option('--project <project>', 'where: key or uuid; again for each', append, [])
    .addOption(
      choice('--transport <way>', 'how it speaks', ['ssh-only', 'https', 'either']).default(
        'either',
      ),
    )
    .addOption(
      choice('--sso <state>', 'is single sign-on enforced?', ['yes', 'no', 'not-known']).default(
        'not-known',
      ),
    )
    .option('--for-person', 'a person stands behind it, whose name belongs on the commits')
    .action(async (options: MachineOptions) => {
      end(await runMachine(options, terminal));
    });
}

function addCleanUp(plan: Command, terminal: Terminal, end: End): void {
  withPlanFiles(plan.command('clean-up'))
    .description('Take away what nobody needs, or turn workspace admins into members.')
    .addOption(
      new Option('--what <kind>', 'what to clean up').choices(CLEAN_UP_KINDS).makeOptionMandatory(),
    )
    .option('--person <person>', 'with demote-admins: whom; again for each', append, [])
    .option('--only <key>', 'only this one of what was found; again for each', append, [])
    .action(async (options: CleanUpOptions) => {
      end(await runCleanUp(options, terminal));
    });
}

function addSync(plan: Command, terminal: Terminal, end: End): void {
  withPlanFiles(plan.command('sync'))
    .description('Bring groups and grants in step with the groups of the identity provider.')
    .option('--groups <file>', 'an export of the identity provider: SCIM (JSON) or CSV')
    .action(async (options: SyncOptions) => {
      end(await runSync(options, terminal));
    });
}

function withPlanFiles(command: Command): Command {
  return withBroughtFiles(withFiles(command))
    .requiredOption('--out <file>', 'the plan to write')
    .option('--settings <file>', 'JSON: setup, register, protected people, templates, mappings')
    .option('--prices <file>', 'JSON: a price book of your own')
    .option('--as <person>', 'who will carry it out');
}

function addApply(program: Command, terminal: Terminal, end: End): void {
  const apply = program.command('apply').argument('<plan>', 'a file that "usher plan" wrote');
  withPermission(withRunFiles(apply), 'carry it out')
    .description('Show what a plan would change now; with --confirm carry it out.')
    .option('--result <file>', 'what was done; <plan>.result.json unless given')
    .option('--done <step>', 'this step was done by hand; again for each', append, [])
    .action(async (plan: string, options: Omit<ApplyOptions, 'plan'>) => {
      end(await runApply({ ...options, plan }, terminal));
    });
}

function addVerify(program: Command, terminal: Terminal, end: End): void {
  withRunFiles(program.command('verify').argument('<plan>', 'a file that "usher plan" wrote'))
    .description('Read everything again: does it stand as planned, and what is left?')
    .option('--result <file>', 'what "usher apply" wrote, for the evidence')
    .option('--evidence <file>', 'the record for an auditor: Markdown, or JSON for *.json')
    .action(async (plan: string, options: Omit<VerifyOptions, 'plan'>) => {
      end(await runVerify({ ...options, plan }, terminal));
    });
}

function addUndo(program: Command, terminal: Terminal, end: End): void {
  const undo = program.command('undo').argument('<result>', 'a file that "usher apply" wrote');
  withPermission(withRunFiles(undo), 'take it back')
    .description('Show what can be taken back; with --confirm take it back, the last step first.')
    .action(async (result: string, options: Omit<UndoOptions, 'result'>) => {
      end(await runUndo({ ...options, result }, terminal));
    });
}

function withRunFiles(command: Command): Command {
  return command
    .option('--settings <file>', 'JSON: setup, register, protected people, rules for plans')
    .option('--prices <file>', 'JSON: a price book of your own')
    .option('--api <url>', 'where the API is', DEFAULT_API);
}

function append(one: string, others: readonly string[]): readonly string[] {
  return [...others, one];
}

function toTime(text: string): number {
  const at = Date.parse(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(at)) return at;
  throw new InvalidArgumentError('Give a time like 2026-11-30T17:00:00Z.');
}
