import { type Brake, type Plan } from './plan';

/** The brakes that hold a plan up: those that stop, and that nobody let go or nobody may. */
export function listHeldBrakes({
  brakes,
  releases,
}: Pick<Plan, 'brakes' | 'releases'>): readonly Brake[] {
  const released = new Set(releases.map(({ brake }) => brake));
  return brakes.filter(
    ({ stops, isReleasable, key }) => stops && !(isReleasable && released.has(key)),
  );
}

export function isExpired({ expiresAt }: Pick<Plan, 'expiresAt'>, now: number): boolean {
  return now >= expiresAt;
}

/** Whether nothing stops it at that moment (milliseconds since 1970): no brake, and not its age. */
export function mayBeApplied(plan: Plan, now: number): boolean {
  return listHeldBrakes(plan).length === 0 && !isExpired(plan, now);
}
