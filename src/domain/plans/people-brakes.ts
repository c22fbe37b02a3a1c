import { type AccountUuid } from '../facts/ids';
import { count, passes, stops } from './brake';
import { type Brake } from './plan';
import { namesFrom } from './plan-names';
import { losersOf, type PlanToBrake } from './plan-to-brake';

/** Whether it takes anything from the one who asks. */
export function yourselfBrake(plan: PlanToBrake): Brake {
  const { you } = plan.context;
  const code = 'yourself';
  if (you === undefined) return passes(code, 'You are not among the accounts of this workspace.');
  const steps = losersOf(plan).get(you);
  return steps === undefined
    ? passes(code, 'Takes nothing from you.')
    : stops({ code, says: 'Takes access from yourself.', isReleasable: true, steps });
}

/** Without the settings nobody is known to be unprotected. */
export function protectedBrakes(plan: PlanToBrake): readonly Brake[] {
  const { protectedPeople, index } = plan.context;
  const code = 'protected-person';
  const losers = losersOf(plan);
  if (losers.size === 0) return [passes(code, 'Takes nothing from anybody.')];
  if (protectedPeople === undefined) {
    const says = 'Who must never be proposed for removal is not known: the settings were not read.';
    return [stops({ code, says, isReleasable: false, steps: [...losers.values()].flat() })];
  }
  const found = protectedPeople.filter(({ person }) => losers.has(person));
  if (found.length === 0)
    return [passes(code, 'Nobody in it is marked “never propose for removal”.')];
  const { person: nameOf } = namesFrom(index);
  return found.map(({ person, reason }) =>
    stops({
      code,
      about: person,
      says: `Never propose for removal: ${nameOf(person)} (“${reason}”).`,
      isReleasable: true,
      steps: losers.get(person) ?? [],
    }),
  );
}

/** Of the members, those who lose something. */
export function removalsBrake(plan: PlanToBrake): Brake {
  const { index, limits } = plan.context;
  const members = new Set<AccountUuid>();
  for (const { uuid, role } of index.facts.accounts) if (role !== undefined) members.add(uuid);
  const losers = [...losersOf(plan)].filter(([person]) => members.has(person));
  const share = members.size === 0 ? 0 : losers.length / members.size;
  const percent = Math.round(limits.removalShare * 100);
  const people = `${losers.length} of ${count(members.size, 'member loses', 'members lose')} access`;
  const code = 'many-removals';
  if (share <= limits.removalShare) return passes(code, `${people}; ${percent} % may.`);
  const steps = [...new Set(losers.flatMap(([, ids]) => ids))];
  return stops({ code, says: `${people}: more than ${percent} %.`, isReleasable: true, steps });
}
