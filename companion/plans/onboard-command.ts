import { captureTemplate } from '../../src/domain/plans/onboard/capture-template';
import { planOnboarding } from '../../src/domain/plans/onboard/plan-onboarding';
import { type RoleTemplate } from '../../src/domain/setup/role-template';
import { getPerson } from '../answers/find-person';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { readNewcomers } from './newcomers-file';
import { type OpenedContext, openContext } from './open-context';
import { makePlan } from './plan-command';
import { type OnboardOptions } from './plan-options';
import { sayAside } from '../formats/say';

/** `usher plan onboard`. Throws `CommandError`. */
export async function runOnboard(options: OnboardOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openContext(options, terminal);
  const template = getTemplate(options, opened, terminal);
  const { index } = opened.context;
  const { slug: workspace } = index.facts.workspace;
  const newcomers = await readNewcomers(
    {
      ...{ file: options.newcomers, workspace, api: options.api },
      templates: opened.typed.forPlans.roleTemplates,
    },
    terminal,
  );
  const draft = planOnboarding({ newcomers, template }, opened.context);
  return makePlan({ ...options, ...opened }, draft, terminal);
}

function getTemplate(
  { template: name, like }: OnboardOptions,
  { context: { index }, typed }: OpenedContext,
  terminal: Terminal,
): RoleTemplate {
  const { roleTemplates } = typed.forPlans;
  if (name !== undefined && like === undefined) {
    const found = roleTemplates.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    const known = roleTemplates.map((one) => one.name).join(', ') || 'none';
    throw wrongUsage(
      `the settings have no template "${name}".`,
      `Give --settings with "roleTemplates". There: ${known}.`,
    );
  }
  if (like === undefined || name !== undefined)
    throw wrongUsage(
      'it is not said what newcomers get.',
      'Give one of --template <name> and --like <person>.',
    );
  const { uuid, displayName } = getPerson(index.facts, like);
  const { template, notCaptured } = captureTemplate(index, uuid);
  if (notCaptured.length > 0)
    sayAside(
      `not everything that ${displayName} has is taken over: ${notCaptured.map(({ kind }) => kind.replaceAll('-', ' ')).join(', ')}.`,
      terminal,
    );
  return { name: `like ${displayName}`, ...template };
}
