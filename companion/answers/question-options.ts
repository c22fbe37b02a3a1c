import { type Facts } from '../../src/domain/facts/facts';
import { type Ability, type Question } from '../../src/domain/gates/question';
import { type Plan, type Setup } from '../../src/domain/setup/setup';
import { wrongUsage } from '../command-error';
import { getPerson } from './find-person';
import { getProject } from './find-project';
import { getRepository } from './find-repository';

/** What `usher why --can …` and `usher why-not` take. */
export interface QuestionOptions {
  readonly person: string;
  readonly can: Ability;
  readonly repository?: string;
  readonly branch?: string;
  readonly project?: string;
}

export interface SetupOptions {
  readonly plan?: Plan;
  readonly billingPeriod?: BillingPeriod;
  readonly paidSeats?: number;
}

export const BILLING_PERIODS = ['monthly', 'annual'] as const;
type BillingPeriod = (typeof BILLING_PERIODS)[number];

/** Throws `CommandError` where an option is missing, or would not be looked at. */
export function toQuestion(facts: Facts, options: QuestionOptions): Question {
  const { can } = options;
  const person = getPerson(facts, options.person).uuid;
  if (can === 'create-repository') {
    refuse(options, ['repository', 'branch']);
    return { can, person, project: getProject(facts, needed(options, 'project')).uuid };
  }
  refuse(options, ['project']);
  const repository = getRepository(facts, needed(options, 'repository')).uuid;
  if (can === 'push' || can === 'merge')
    return { can, person, repository, branch: needed(options, 'branch') };
  refuse(options, ['branch']);
  return { can, person, repository };
}

type Place = 'repository' | 'branch' | 'project';

function needed(options: QuestionOptions, place: Place): string {
  const given = options[place];
  if (given !== undefined && given !== '') return given;
  throw wrongUsage(
    `--can ${options.can} needs --${place}.`,
    `Add --${place} <${place === 'branch' ? 'name' : place}>.`,
  );
}

function refuse(options: QuestionOptions, places: readonly Place[]): void {
  const given = places.find((place) => options[place] !== undefined);
  if (given === undefined) return;
  throw wrongUsage(`--can ${options.can} does not look at --${given}.`, `Leave --${given} out.`);
}

/** Seats are paid for in advance on annual plans only. Throws `CommandError` for seats of a monthly one. */
export function toSetup({ plan, billingPeriod, paidSeats }: SetupOptions, now: number): Setup {
  if (billingPeriod === 'monthly' && paidSeats !== undefined)
    throw wrongUsage(
      '--paid-seats does not go with --billing-period monthly: the bill grows with the people.',
      'Leave one of them out.',
    );
  const period = paidSeats === undefined ? billingPeriod : 'annual';
  const stated = <Value>(value: Value) => ({ value, statedAt: now });
  return {
    ...(plan !== undefined && { plan: stated(plan) }),
    ...(period !== undefined && { billingPeriod: stated(period) }),
    ...(paidSeats !== undefined && { paidSeats: stated(paidSeats) }),
  };
}
