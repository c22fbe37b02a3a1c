import { type Level } from '../../access/level';
import { isPerson } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { type GrantPlace } from '../../gates/change';
import { findValue } from '../found-value';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { createStatusLookup, isBlocked } from '../account-status';
import { type Leaver } from './leaver';
import { type Offboarding } from './offboarding';

/** What a named successor needs on a place before they can take it over. */
export type Succession =
  | { readonly kind: 'nobody-named' }
  /** An admin of the workspace administers it already; Bitbucket refuses grants to them. */
  | { readonly kind: 'administers-all'; readonly person: AccountUuid }
  | {
      readonly kind: 'needs-grant';
      readonly person: AccountUuid;
      readonly on: GrantPlace;
      readonly before: Level;
    }
  /** What they hold there was not read: somebody has to look. */
  | { readonly kind: 'held-not-known'; readonly person: AccountUuid }
  | { readonly kind: 'needs-role'; readonly person: AccountUuid };

export interface Successors {
  /** `undefined`: the workspace. */
  readonly of: (on: GrantPlace | undefined) => Succession;
  /** Of people who were named and cannot take anything over. */
  readonly hazards: readonly Hazard[];
}

/** Sorts out whom the one who asks named: only members who stay can take something over. */
export function createSuccessors(
  { successors = [] }: Offboarding,
  leavers: readonly Leaver[],
  context: PlanContext,
): Successors {
  const refusalOf = createRefusals(leavers, context);
  const able = successors.filter(({ person }) => refusalOf(person) === undefined);
  const names = createNames(context.index.facts);
  const refused = new Set(successors.map(({ person }) => person).filter(refusalOf));
  const find = (on: GrantPlace | undefined) =>
    able.find((one) => one.on !== undefined && on !== undefined && isSamePlace(one.on, on)) ??
    able.find((one) => one.on === undefined);
  return {
    of: (on) => {
      const person = find(on)?.person;
      return person === undefined ? { kind: 'nobody-named' } : succeed(person, on, context);
    },
    hazards: [...refused].map((person) => ({
      code: 'successor-cannot',
      severity: 'high',
      says: `${names.person(person)} cannot take over: ${refusalOf(person) ?? ''}.`,
      remedy: 'Name somebody else when the plan is made.',
    })),
  };
}

function createRefusals(leavers: readonly Leaver[], context: PlanContext) {
  const { index } = context;
  const leaving = new Set(leavers.map(({ person }) => person));
  const lookUp = createStatusLookup(context);
  const accounts = new Map(index.facts.accounts.map((account) => [account.uuid, account]));
  return (person: AccountUuid): string | undefined => {
    if (leaving.has(person)) return 'leaves too';
    const account = accounts.get(person);
    if (account === undefined || !index.roster.roles.has(person))
      return 'is not among the members of the workspace';
    if (!isPerson(account)) return 'is not a person';
    const told = lookUp(account);
    return told !== undefined && isBlocked(told) ? 'has an account that is blocked' : undefined;
  };
}

function succeed(
  person: AccountUuid,
  on: GrantPlace | undefined,
  { index }: PlanContext,
): Succession {
  if (index.roster.roles.get(person) === 'owner') return { kind: 'administers-all', person };
  if (on === undefined) return { kind: 'needs-role', person };
  const action = { kind: 'person-grant', on, person, before: 'none', after: 'admin' } as const;
  const found = findValue(index.facts, action);
  if (found.state === 'not-known') return { kind: 'held-not-known', person };
  return { kind: 'needs-grant', person, on, before: found.value as Level };
}

function isSamePlace(one: GrantPlace, other: GrantPlace): boolean {
  if ('project' in one) return 'project' in other && one.project === other.project;
  return 'repository' in other && one.repository === other.repository;
}
