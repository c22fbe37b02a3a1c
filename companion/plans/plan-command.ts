import { getPerson } from '../answers/find-person';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { type CleanUpAsked, FOUND_KINDS } from '../../src/domain/plans/clean-up/clean-up';
import { planCleanUp } from '../../src/domain/plans/clean-up/plan-clean-up';
import { finishPlan } from '../../src/domain/plans/finish-plan';
import { planOffboarding } from '../../src/domain/plans/offboard/plan-offboarding';
import { type PlanDraft } from '../../src/domain/plans/plan';
import { PlanError } from '../../src/domain/plans/plan-error';
import { planSync } from '../../src/domain/plans/sync/plan-sync';
import { sealPlan } from '../../src/snapshot/plan-file';
import { failed, wrongUsage } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type OpenedContext, openContext } from './open-context';
import { openGroupSource } from './group-source';
import { readPastedFile } from './pasted-file';
import { writePlan } from './plan-files';
import { toPlanLines } from './plan-lines';
import {
  type CleanUpOptions,
  type OffboardOptions,
  type PlanFiles,
  type SyncOptions,
} from './plan-options';
import { sayAnswer, sayAside } from '../formats/say';

/** `usher plan offboard`. Throws `CommandError`. */
export async function runOffboard(options: OffboardOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openContext(options, terminal);
  const people = await listPeople(options, opened, terminal);
  if (people.length === 0)
    throw wrongUsage(
      'nobody is named who could leave.',
      'Give --person once for each, or --addresses <file> with addresses of members.',
    );
  const { successor, at } = options;
  const { facts } = opened.context.index;
  const successors = successor === undefined ? {} : toSuccessors(getPerson(facts, successor).uuid);
  const asked = { people, ...successors, ...(at !== undefined && { at }) };
  return makePlan({ ...options, ...opened }, planOffboarding(asked, opened.context), terminal);
}

function toSuccessors(person: AccountUuid) {
  return { successors: [{ person }] };
}

async function listPeople(
  { person, addresses, api }: OffboardOptions,
  { context }: OpenedContext,
  terminal: Terminal,
): Promise<readonly AccountUuid[]> {
  const named = person.map((one) => getPerson(context.index.facts, one).uuid);
  const pasted =
    addresses === undefined ? [] : await readPastedFile(addresses, { context, api }, terminal);
  return [...new Set([...named, ...pasted])];
}

/** `usher plan clean-up`. Throws `CommandError`. */
export async function runCleanUp(options: CleanUpOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openContext(options, terminal);
  const draft = planCleanUp(toCleanUp(options, opened), opened.context);
  return makePlan({ ...options, ...opened }, draft, terminal);
}

function toCleanUp(
  { what, person, only }: CleanUpOptions,
  { context, typed }: OpenedContext,
): CleanUpAsked {
  if (what === 'demote-admins') {
    if (only.length > 0) throw wrongUsage('--only goes with what was found.', 'Give --person.');
    const { facts } = context.index;
    return { what, people: person.map((one) => ({ person: getPerson(facts, one).uuid })) };
  }
  if (person.length > 0)
    throw wrongUsage(
      `--person goes with demote-admins, not with ${what}.`,
      `Leave it out, or choose with --only. What can be found: ${FOUND_KINDS.join(', ')}.`,
    );
  return { what, exemptions: typed.exemptions, ...(only.length > 0 && { only }) };
}

/** `usher plan sync`: groups of the identity provider against the mapping of the settings. Throws `CommandError`. */
export async function runSync(options: SyncOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openContext(options, terminal);
  const source = await openGroupSource(options, opened.context, terminal);
  const mappings = opened.typed.forPlans.groupSync;
  if (source === undefined || mappings.length === 0)
    throw wrongUsage(
      'there is nothing to bring in step.',
      'Give --groups <export> or --organization <file of usher collect>, and --settings with "groupSync".',
    );
  return makePlan(
    { ...options, ...opened },
    planSync({ mappings, source }, opened.context),
    terminal,
  );
}

export async function makePlan(
  { out, context }: Pick<PlanFiles, 'out'> & Pick<OpenedContext, 'context'>,
  draft: PlanDraft,
  terminal: Terminal,
): Promise<ExitCode> {
  const plan = await sealPlan(finish(draft, context));
  await writePlan(out, plan);
  sayAnswer([...toPlanLines(plan, context.index), `Hash: ${plan.hash}`], terminal);
  sayAside(`wrote ${out}. Nothing was changed. Next: usher apply ${out}`, terminal);
  return plan.hazards.some(({ severity }) => severity === 'not-known') ? EXIT.gaps : EXIT.complete;
}

function finish(draft: PlanDraft, context: OpenedContext['context']) {
  try {
    return finishPlan(draft, context);
  } catch (error) {
    if (error instanceof PlanError) throw failed(error.message, 'Nothing was written.');
    throw error;
  }
}
