import { type DirectoryPerson } from '../directory/directory-person';
import { type Account, type Facts } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type AccountUuid } from '../facts/ids';
import { billableOf, createDirectoryLookup, hasSeat } from './billable';
import { type CountRange } from './money';

/** Somebody with a seat in more than one workspace: each of them is billed. */
export interface SharedPerson {
  readonly person: AccountUuid;
  readonly displayName: string;
  /** Slugs, in the order asked. */
  readonly workspaces: readonly string[];
}

export interface SharedSeats {
  readonly people: readonly SharedPerson[];
  /** Different people over all workspaces; `atMost` is missing where members may be. */
  readonly distinctPeople: CountRange;
  /** Seats beyond one for each person. */
  readonly doubleSeats: CountRange;
}

export interface WorkspaceMembers {
  readonly facts: Facts;
  readonly directory?: readonly DirectoryPerson[];
}

/**
 * Who is a member of several workspaces: a person in two is billed twice.
 * https://community.atlassian.com/forums/Bitbucket-questions/Would-our-organization-be-billed-per-user-per-workspace-or-per/qaq-p/3134533
 */
export function listSharedPeople(workspaces: readonly WorkspaceMembers[]): SharedSeats {
  const all = [...collectSeats(workspaces).values()];
  const isWhole = workspaces.every(({ facts }) => isComplete(facts.lists.members));
  const atMost = (count: number) => isWhole && { atMost: count };
  const sum = (of: (one: HeldSeats) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    people: all.filter(({ shared }) => shared.workspaces.length > 1).map(({ shared }) => shared),
    distinctPeople: {
      atLeast: all.filter(({ certain }) => certain > 0).length,
      ...atMost(all.length),
    },
    doubleSeats: {
      atLeast: sum(({ certain }) => Math.max(0, certain - 1)),
      ...atMost(sum(({ shared }) => shared.workspaces.length - 1)),
    },
  };
}

interface HeldSeats {
  readonly shared: SharedPerson;
  /** In how many workspaces they are certainly billed. */
  readonly certain: number;
}

function collectSeats(
  workspaces: readonly WorkspaceMembers[],
): ReadonlyMap<AccountUuid, HeldSeats> {
  const held = new Map<AccountUuid, HeldSeats>();
  for (const { facts, directory } of workspaces) {
    const lookUp = createDirectoryLookup(directory);
    for (const account of facts.accounts.filter(hasSeat)) {
      const { state } = billableOf(account, lookUp(account));
      if (state !== 'no')
        held.set(account.uuid, withSeat(held.get(account.uuid), account, [facts, state]));
    }
  }
  return held;
}

function withSeat(
  held: HeldSeats | undefined,
  { uuid, displayName }: Account,
  [{ workspace }, state]: readonly [Facts, 'yes' | 'not-known'],
): HeldSeats {
  const { shared, certain } = held ?? {
    shared: { person: uuid, displayName, workspaces: [] },
    certain: 0,
  };
  return {
    shared: { ...shared, workspaces: [...shared.workspaces, workspace.slug] },
    certain: certain + (state === 'yes' ? 1 : 0),
  };
}
