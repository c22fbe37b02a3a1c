import { type PlanContext } from '../../src/domain/plans/plan-context';
import { NOTHING_TYPED_IN, readSettings, type TypedIn } from '../findings/settings-file';
import { readPrices } from '../seats/price-file';
import { type Terminal } from '../terminal';

/** What a plan is judged by and no API tells. */
export type PlanTyped = Pick<
  PlanContext,
  'setup' | 'book' | 'register' | 'limits' | 'protectedPeople'
>;

export interface TypedFiles {
  readonly settings?: string;
  readonly prices?: string;
}

/** The settings file as it is. Throws `CommandError` naming the field. */
export async function readTyped({ settings }: TypedFiles): Promise<TypedIn> {
  return settings === undefined ? NOTHING_TYPED_IN : readSettings(settings);
}

/** Throws `CommandError` naming file and field. */
export async function toPlanTyped(
  { setup, register, forPlans }: TypedIn,
  { prices }: TypedFiles,
  terminal: Terminal,
): Promise<PlanTyped> {
  const { limits, protectedPeople } = forPlans;
  return {
    ...{ setup, limits, register: register?.value ?? [] },
    book: await readPrices(prices, terminal),
    ...(protectedPeople !== undefined && { protectedPeople }),
  };
}
