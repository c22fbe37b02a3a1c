import * as fc from 'fast-check';
import {
  type Account,
  type Facts,
  type ListedLevel,
  type ListName,
} from '../../src/domain/facts/facts';
import { type Gap, type Reading } from '../../src/domain/facts/reading';
import { bruteForceLevel } from './brute-force';
import { arbitraryGap } from './arbitrary-facts';
import { complete } from './facts-builders';

/** One thing that a scan may not have seen. */
export type Hide = (facts: Facts) => Facts;

/** The truth, with Bitbucket's effective listing of every repository; workspace admins may be left out. */
export function withListings(facts: Facts, showsAdmins: boolean): Facts {
  return {
    ...facts,
    repositories: facts.repositories.map((repository) => ({
      ...repository,
      listing: complete(
        facts.accounts.flatMap(({ uuid, role }): ListedLevel[] => {
          if (role === 'owner' && !showsAdmins) return [];
          const level = bruteForceLevel(facts, uuid, { repository, withPublic: false });
          return level === 'none' ? [] : [{ person: uuid, level: level as ListedLevel['level'] }];
        }),
      ),
    })),
  };
}

/** Leaves some rows out and says so, or everything. Never says that what is left is all. */
function lessOf<Row>(reading: Reading<readonly Row[]>, by: { seed: number; gap: Gap }) {
  const { seed, gap } = by;
  if (reading.state === 'unread' || seed % 3 === 0) return { state: 'unread' as const, gap };
  const value = reading.value.filter((_, at) => ((seed >> (at % 16)) & 1) === 1);
  return { state: 'partial' as const, readAt: reading.readAt, value, gap };
}

function at<Row>(rows: readonly Row[], seed: number, edit: (row: Row) => Row): Row[] {
  return rows.map((row, position) =>
    position === seed % Math.max(1, rows.length) ? edit(row) : row,
  );
}

function withoutRole(account: Account): Account {
  const { role: hidden, ...rest } = account;
  return hidden === undefined ? account : rest;
}

export const arbitraryHide: fc.Arbitrary<Hide> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.nat(), fc.nat(), arbitraryGap)
  .map(([what, where, seed, gap]) => hideOf(what, where, { seed, gap }));

function hideOf(what: number, where: number, by: { seed: number; gap: Gap }): Hide {
  const list = (facts: Facts, name: ListName): Facts['lists'] => ({
    ...facts.lists,
    [name]: { state: 'partial', readAt: 0, value: null, gap: by.gap },
  });
  const hides: readonly Hide[] = [
    (facts) => ({
      ...facts,
      groups: at(facts.groups, where, (group) => ({
        ...group,
        members: lessOf(group.members, by),
      })),
    }),
    (facts) => ({
      ...facts,
      groups: facts.groups.filter((_, position) => position !== where % 3),
      lists: list(facts, 'groups'),
    }),
    (facts) => ({
      ...facts,
      projects: at(facts.projects, where, (project) => ({
        ...project,
        groupGrants: lessOf(project.groupGrants, by),
      })),
    }),
    (facts) => ({
      ...facts,
      projects: at(facts.projects, where, (project) => ({
        ...project,
        personGrants: lessOf(project.personGrants, by),
      })),
    }),
    (facts) => ({
      ...facts,
      projects: facts.projects.filter((_, position) => position !== where % 2),
      lists: list(facts, 'projects'),
    }),
    (facts) => ({
      ...facts,
      repositories: at(facts.repositories, where, (repository) => ({
        ...repository,
        groupGrants: lessOf(repository.groupGrants, by),
      })),
    }),
    (facts) => ({
      ...facts,
      repositories: at(facts.repositories, where, (repository) => ({
        ...repository,
        personGrants: lessOf(repository.personGrants, by),
      })),
    }),
    (facts) => ({
      ...facts,
      repositories: at(facts.repositories, where, (repository) => ({
        ...repository,
        listing: lessOf(repository.listing, by),
      })),
    }),
    (facts) => ({
      ...facts,
      accounts: at(facts.accounts, where, withoutRole),
      lists: list(facts, 'members'),
    }),
  ];
  return hides[what % hides.length] ?? ((facts) => facts);
}
