import { type Facts } from '../../src/domain/facts/facts';
import { type MachineNeed } from '../../src/domain/machine/machine-need';
import { type MachineAsked } from '../../src/domain/plans/machine/machine-asked';
import { planMachine } from '../../src/domain/plans/machine/plan-machine';
import { getProject } from '../answers/find-project';
import { getRepository } from '../answers/find-repository';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type OpenedContext, openContext } from './open-context';
import { makePlan } from './plan-command';
import { type MachineOptions } from './plan-options';

/** `usher plan machine`: the recommended credential, and the steps to it. Throws `CommandError`. */
export async function runMachine(options: MachineOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openContext(options, terminal);
  const { name } = options;
  const places = listPlaces(options, opened.context.index.facts);
  const draft = planMachine({ need: toNeed(options, opened), name, places }, opened.context);
  return makePlan({ ...options, ...opened }, draft, terminal);
}

function toNeed(options: MachineOptions, { context }: OpenedContext): MachineNeed {
  const { task, reach, transport, forPerson, sso } = options;
  return {
    ...{ task, reach, transport, ssoIsEnforced: sso, isForPerson: forPerson === true },
    plan: context.setup.plan?.value ?? 'not-known',
  };
}

function listPlaces(
  { reach, repository, project }: MachineOptions,
  facts: Facts,
): MachineAsked['places'] {
  const isNamed = repository.length + project.length > 0;
  if (reach === 'everything' && !isNamed) return 'everywhere';
  if (reach === 'everything' || !isNamed)
    throw wrongUsage(
      `--reach ${reach} does not go with the places that are named.`,
      'Give --repository or --project once for each place; with --reach everything none.',
    );
  return [
    ...repository.map((one) => ({ repository: getRepository(facts, one).uuid })),
    ...project.map((one) => ({ project: getProject(facts, one).uuid })),
  ];
}
