import { type GroupGrant, type ProjectLevel, type UserGrant } from '../workspace-data';
import { type Draw } from './draw';
import { createZipf } from './sampling';

export type GrantSources = Pick<Draw, 'random' | 'accounts' | 'groups'>;

export interface GrantDraw<Level> {
  /** So many draws; a group or person drawn twice keeps the later level. */
  groupGrants(draws: number): GroupGrant<Level>[];
  userGrants(draws: number): UserGrant<Level>[];
}

/** Draws grants: large groups and the first people more often, `read` and `write` most of all. */
export function createGrantDraw<Level extends ProjectLevel>(
  { random, accounts, groups }: GrantSources,
  levelOf: (drawn: number) => Level,
): GrantDraw<Level> {
  const group = createZipf(random, groups.length - 1, 0.8);
  const person = createZipf(random, accounts.length, 0.5);
  const draw = (draws: number, pick: () => string | undefined): [string, Level][] => {
    const levels = new Map<string, Level>();
    for (let count = 0; count < draws; count += 1) {
      const picked = pick();
      const level = levelOf(random());
      if (picked !== undefined) levels.set(picked, level);
    }
    return [...levels].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return {
    groupGrants: (draws) =>
      draw(draws, () => groups[1 + group()]).map(([slug, level]) => ({ group: slug, level })),
    userGrants: (draws) =>
      draw(draws, () => accounts[person()]?.uuid).map(([account, level]) => ({ account, level })),
  };
}
