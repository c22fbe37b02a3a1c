import { Command, InvalidArgumentError, Option } from 'commander';
import { type Fault } from '../fault';
import { type WorkspaceSize } from '../generator/draw';
import { type Switches } from '../switches';
import { parseFault } from './fault-option';

export interface CommandLine {
  readonly port: number;
  /** Missing = the demo workspace. */
  readonly size?: WorkspaceSize;
  readonly switches: Partial<Switches>;
  readonly faults: readonly Fault[];
}

type Values = Partial<Switches> & {
  readonly port: number;
  readonly people?: number;
  readonly groups?: number;
  readonly projects?: number;
  readonly repositories?: number;
  readonly seed?: number;
  readonly managed?: Switches['centrallyManaged'];
  readonly fault: readonly Fault[];
};

/** Reads the arguments after the script's name. Throws commander's error for a wrong one. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const command = createCommand();
  command.parse(args, { from: 'user' });
  const { port, people, groups, projects, repositories, seed, managed, fault, ...rest } =
    command.opts<Values>();
  const sizes = [people, groups, projects, repositories, seed];
  const size = sizes.some((value) => value !== undefined) && {
    people: people ?? 200,
    groups: groups ?? 20,
    projects: projects ?? 20,
    repositories: repositories ?? 500,
    seed: seed ?? 1,
  };
  const switches = { ...rest, ...(managed && { centrallyManaged: managed }) };
  return { port, switches, faults: fault, ...(size && { size }) };
}

function createCommand(): Command {
  const command = new Command('bitbucket')
    .description('A simulated Bitbucket Cloud. Without sizes it holds the demo workspace acme.')
    .exitOverride()
    .option('--port <n>', 'port on 127.0.0.1; 0 = any free one', wholeNumber(0, 65_535), 8090)
    .option('--people <n>', 'generate a workspace with so many people', wholeNumber(1, 100_000))
    .option('--groups <n>', '… groups', wholeNumber(0, 10_000))
    .option('--projects <n>', '… projects', wholeNumber(0, 10_000))
    .option('--repositories <n>', '… repositories', wholeNumber(0, 200_000))
    .option('--seed <n>', '… always the same for the same number', wholeNumber(0, 2 ** 31))
    .option(
      '--fault <effect>',
      'what goes wrong, e.g. 403,path=/hooks,from=2,times=1; again for more',
      addFault,
      [],
    );
  addSwitches(command);
  return command;
}

/** Options for `Switches`; those that are not given keep their documented default. */
function addSwitches(command: Command): void {
  command
    .option(
      '--limit <n>',
      'requests per window, caller and resource group; announced in headers',
      wholeNumber(1, 1_000_000),
    )
    .option(
      '--window-seconds <n>',
      'length of that window; an hour unless given',
      wholeNumber(1, 86_400),
    )
    .option(
      '--retry-after-seconds <n>',
      'sent with a 429; not sent unless given',
      wholeNumber(0, 86_400),
    )
    .option('--latency-ms <n>', 'before every answer', wholeNumber(0, 60_000))
    .option(
      '--write-delay-ms <n>',
      'until a change is seen by readers; at once unless given',
      wholeNumber(0, 5000),
    )
    .addOption(
      new Option(
        '--absent-grant-delete <status>',
        'answer for taking away a grant that is not there: 204 or 404',
      ).argParser(oneStatusOf([204, 404] as const)),
    )
    .addOption(
      new Option(
        '--stranger-grant <status>',
        'answer for a grant to somebody who is not in the workspace: 400 or 404',
      ).argParser(oneStatusOf([400, 404] as const)),
    )
    .option('--seats <n>', 'paid seats; as many as people unless given', wholeNumber(0, 100_000))
    .addOption(choice('--managed <where>', 'where people are managed', ['central', 'bitbucket']))
    .addOption(
      new Option(
        '--managed-invitations <status>',
        'answer for invitations when people are managed centrally: 404 or 403',
      ).argParser(oneStatusOf([404, 403] as const)),
    )
    .addOption(choice('--plan <plan>', 'the plan', ['free', 'standard', 'premium']))
    .addOption(choice('--caller-role <role>', 'plays every caller in this role', ROLES))
    .addOption(
      choice('--explicit-list-query <how>', 'q and sort on explicit lists', ['ignored', 'refused']),
    )
    .option('--as-app-is-admin', 'an app acting as itself passes the admin checks')
    .option('--no-as-app-sees-private', 'an app acting as itself sees public repositories only')
    .option('--no-implicit-admins-listed', 'the effective listing leaves workspace admins out')
    .option('--public-readers-listed', 'the effective listing names readers of public repositories')
    .option('--no-unsorted-pages-shift', 'pages are stable without sort, too')
    .option('--reviewers-lack-type', 'the users in lists of default reviewers have no type')
    .option('--no-page-counters', 'no size, page and previous')
    .option('--unknown-fields', 'a field no document names, in every object');
}

const ROLES = [
  'real',
  'owner',
  'create-project',
  'member',
  'collaborator',
  'project-admin',
  'repository-admin',
  'outsider',
];

const choice = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices(choices);

const addFault = (text: string, faults: readonly Fault[]): Fault[] => [...faults, parseFault(text)];

function oneStatusOf<Status extends number>(statuses: readonly Status[]): (text: string) => Status {
  return (text) => {
    const status = statuses.find((one) => String(one) === text);
    if (status === undefined) throw new InvalidArgumentError(`Take ${statuses.join(' or ')}.`);
    return status;
  };
}

function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/u.test(text) || number < from || number > to) {
      throw new InvalidArgumentError(`Take a whole number from ${from} to ${to}.`);
    }
    return number;
  };
}
