import { plural, t } from '@lingui/core/macro';
import { rankOf, type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type AccessEffect, type Plan } from '../../../../../src/domain/plans/plan';
import { levelWord } from '../../lib/level-words';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { countText } from '../seats/count-words';
import { formatCount } from '../../lib/plural';

/** What a plan does to the access of some people, level by level: `−1 write on 6 repositories`. */
export interface AccessLine {
  readonly key: string;
  /** `−2 write`, `+1 admin`. */
  readonly delta: string;
  /** `on 6 repositories`, `everywhere (184)`. */
  readonly where: string;
  /** False where it may be so, and is not known. */
  readonly isCertain: boolean;
}

type Move = 'gain' | 'loss' | 'perhaps-gain' | 'perhaps-loss';

/** Which way a level goes; what may go either way is told as the loss. */
export function moveOf({ before, after }: Pick<AccessEffect, 'before' | 'after'>): Move {
  const least = rankOf(after.level) - rankOf(before.level);
  const most = rankOf(after.atMost) - rankOf(before.atMost);
  if (rankOf(after.level) > rankOf(before.atMost)) return 'gain';
  if (rankOf(after.atMost) < rankOf(before.level)) return 'loss';
  if (least < 0 || most < 0) return 'perhaps-loss';
  return 'perhaps-gain';
}

/** The people whom the steps name; everybody else whom a plan touches is one of the others. */
export function peopleOfSteps({ steps }: Pick<Plan, 'steps'>): ReadonlySet<AccountUuid> {
  return new Set(steps.flatMap(({ action }) => ('person' in action ? [action.person] : [])));
}

/** Losses first, the highest level first. */
export function toAccessLines(
  effects: readonly AccessEffect[],
  repositoriesInAll: number,
): readonly AccessLine[] {
  const groups = new Map<string, Gathered>();
  for (const effect of effects) {
    const move = moveOf(effect);
    const level = move.endsWith('loss') ? effect.before.atMost : effect.after.atMost;
    const key = `${move} ${level}`;
    const group = groups.get(key) ?? { move, level, people: new Set(), repositories: new Set() };
    group.people.add(effect.person);
    for (const repository of effect.repositories) group.repositories.add(repository);
    groups.set(key, group);
  }
  return [...groups].sort(([, a], [, b]) => orderOf(a) - orderOf(b)).map(toLine);

  function toLine([key, { move, level, people, repositories }]: [string, Gathered]): AccessLine {
    const sign = move.endsWith('loss') ? '−' : '+';
    const isEverywhere = repositories.size === repositoriesInAll && repositories.size > 1;
    return {
      key,
      delta: `${sign}${formatCount(people.size)} ${levelWord(level)}`,
      where: isEverywhere
        ? t`everywhere (${formatCount(repositories.size)})`
        : t`on ${plural(repositories.size, { one: '# repository', other: '# repositories' })}`,
      isCertain: !move.startsWith('perhaps'),
    };
  }
}

interface Gathered {
  readonly move: Move;
  readonly level: RepositoryLevel;
  readonly people: Set<string>;
  readonly repositories: Set<string>;
}

const MOVES: readonly Move[] = ['loss', 'perhaps-loss', 'gain', 'perhaps-gain'];

function orderOf({ move, level }: Gathered): number {
  return MOVES.indexOf(move) * 10 - rankOf(level);
}

/** `nobody else loses anything`, or how many others lose, gain, or may. */
export function othersText(plan: Pick<Plan, 'steps' | 'effects'>): string {
  const named = peopleOfSteps(plan);
  const others = plan.effects.access.filter(({ person }) => !named.has(person));
  const of = (wanted: (move: Move) => boolean) =>
    new Set(others.filter((effect) => wanted(moveOf(effect))).map(({ person }) => person)).size;
  const lose = of((move) => move === 'loss');
  const perhaps = of((move) => move === 'perhaps-loss');
  const gain = of((move) => move.endsWith('gain'));
  const parts = [
    ...(lose === 0
      ? []
      : [
          plural(lose, {
            one: '# person named in no step loses access',
            other: '# people named in no step lose access',
          }),
        ]),
    ...(perhaps === 0
      ? []
      : [
          plural(perhaps, {
            one: 'whether # more loses access is not known',
            other: 'whether # more lose access is not known',
          }),
        ]),
    ...(gain === 0
      ? []
      : [
          plural(gain, {
            one: '# person named in no step gains access',
            other: '# people named in no step gain access',
          }),
        ]),
  ];
  return parts.length === 0 ? t`nobody else loses anything` : parts.join('; ');
}

/** `at most 61 → at most 59`: two bounds of one kind, where the lower one is not known of today. */
export function seatsText({ before, after }: Plan['effects']['seats']): string {
  const isBound = before.atLeast === 0 && before.atMost !== undefined;
  return `${countText(before)} → ${countText(isBound ? toBound(after) : after)}`;
}

function toBound({ atLeast, atMost }: CountRange): CountRange {
  return atMost === undefined ? { atLeast } : { atLeast: 0, atMost };
}
