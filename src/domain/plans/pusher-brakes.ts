import { rankOf } from '../access/level';
import { toActivitySince, wasPushedSince } from '../activity/pushed-since';
import { type Repository } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { count, passes, stops } from './brake';
import { type AccessEffect, type Brake } from './plan';
import { namesFrom } from './plan-names';
import { losersOf, type PlanToBrake } from './plan-to-brake';

/**
 * Who wrote commits lately and loses write there. Where nobody read who did, it is not taken for nobody: that
 * stops, too, and can be let go.
 */
export function pusherBrakes(plan: PlanToBrake): readonly Brake[] {
  const { context, effects } = plan;
  const since = toActivitySince(context.now, context.limits.recentDays);
  const losses = effects.access.filter(losesWrite);
  const code = 'recent-pusher-loses-write';
  if (losses.length === 0) return [passes(code, 'Nobody loses write.')];
  const recent = new Map<AccountUuid, Repository[]>();
  const untold = new Map<AccountUuid, Repository[]>();
  for (const { person, repository } of pairsOf(plan, losses)) {
    const work = hasPushed(repository, person, since);
    if (work === 'no') continue;
    const list = work === 'yes' ? recent : untold;
    const places = list.get(person);
    if (places === undefined) list.set(person, [repository]);
    else places.push(repository);
  }
  const days = `the last ${context.limits.recentDays} days`;
  if (recent.size + untold.size === 0)
    return [passes(code, `Nobody who loses write wrote a commit there in ${days}.`)];
  const brakes = [...recent].map(([person, where]) => recentBrake(plan, { person, where, days }));
  return untold.size === 0 ? brakes : [...brakes, untoldBrake(plan, untold, days)];
}

function losesWrite({ before, after }: AccessEffect): boolean {
  const write = rankOf('write');
  return rankOf(before.atMost) >= write && rankOf(after.level) < write;
}

function* pairsOf({ context: { index } }: PlanToBrake, losses: readonly AccessEffect[]) {
  for (const { person, repositories } of losses)
    for (const uuid of repositories) {
      const repository = index.facts.repositories[index.repositoryPositions.get(uuid) ?? -1];
      if (repository !== undefined) yield { person, repository };
    }
}

function hasPushed(
  repository: Repository,
  person: AccountUuid,
  since: string,
): 'yes' | 'no' | 'not-known' {
  if (!wasPushedSince(repository, since)) return 'no';
  const commits = repository.activity?.commits;
  if (commits === undefined) return 'not-known';
  const isTold = rowsRead(commits).some((trace) => trace.person === person && trace.on >= since);
  if (isTold) return 'yes';
  return isComplete(commits) ? 'no' : 'not-known';
}

interface Recent {
  readonly person: AccountUuid;
  readonly where: readonly Repository[];
  readonly days: string;
}

function recentBrake(plan: PlanToBrake, { person, where, days }: Recent): Brake {
  const names = namesFrom(plan.context.index);
  const [first, ...others] = where.map(({ uuid }) => names.place({ repository: uuid }));
  const places = others.length === 0 ? first : `${first} and ${others.length} more`;
  return stops({
    code: 'recent-pusher-loses-write',
    about: person,
    says: `${names.person(person)} wrote commits in ${days} where write goes: ${places}.`,
    isReleasable: true,
    steps: losersOf(plan).get(person) ?? [],
  });
}

function untoldBrake(
  plan: PlanToBrake,
  untold: ReadonlyMap<AccountUuid, readonly Repository[]>,
  days: string,
): Brake {
  const losers = losersOf(plan);
  const places = new Set([...untold.values()].flat());
  const people = count(untold.size, 'person', 'people');
  return stops({
    code: 'recent-pusher-loses-write',
    about: 'not-known',
    says: `Whether ${people} who lose write worked in ${days} on ${count(places.size, 'repository', 'repositories')} is not known: commits were not read.`,
    isReleasable: true,
    steps: [...new Set([...untold.keys()].flatMap((person) => losers.get(person) ?? []))],
  });
}
