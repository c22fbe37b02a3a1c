import { rankOf } from '../access/level';
import {
  type GroupGrant,
  type ListName,
  type PersonGrant,
  type Project,
  type Repository,
} from '../facts/facts';
import { type AccessKey } from '../facts/details';
import { type ChangeScope, type Granted, type Holder } from './change';
import { type Comparison, isSettled, note, pairRows, timesOfRows } from './comparison';
import { listRowDifferences, type RowDifference } from './compare-rows';
import { type ComparedFamily } from './not-comparable';
import { type ObjectPair } from './object-pairs';

type Scope = Pick<Project | Repository, 'groupGrants' | 'personGrants' | 'accessKeys'>;

export interface ScopePair<Item extends Scope> extends ObjectPair<Item> {
  readonly scope: ChangeScope;
}

/** Explicit entries for groups and for people on one project or repository. */
export function compareGrants<Item extends Scope>(
  comparison: Comparison,
  pair: ScopePair<Item>,
): void {
  const { before, after, scope: object } = pair;
  const of = { family: familyOf(object), object };
  const groups = { before: before?.groupGrants, after: after?.groupGrants };
  if (!isSettled(comparison, of, groups)) compareGroupGrants(comparison, pair);
  const people = { before: before?.personGrants, after: after?.personGrants };
  if (!isSettled(comparison, of, people)) comparePersonGrants(comparison, pair);
}

function compareGroupGrants(comparison: Comparison, pair: ScopePair<Scope>): void {
  const { scope } = pair;
  const of = { list: listOf(scope), family: familyOf(scope), object: scope };
  const rows = ({ groupGrants }: Scope) => groupGrants;
  const grants = pairRows<Scope, GroupGrant>(comparison, pair, { ...of, rows });
  const times = timesOfRows(comparison, grants);
  for (const row of listRowDifferences(grants, ({ group }) => group, higher))
    noteGrant(comparison, { ...row, scope, times, holderOf: toGroupHolder });
}

function comparePersonGrants(comparison: Comparison, pair: ScopePair<Scope>): void {
  const { scope } = pair;
  const of = { list: listOf(scope), family: familyOf(scope), object: scope };
  const rows = ({ personGrants }: Scope) => personGrants;
  const grants = pairRows<Scope, PersonGrant>(comparison, pair, { ...of, rows });
  const times = timesOfRows(comparison, grants);
  for (const row of listRowDifferences(grants, ({ person }) => person, higher))
    noteGrant(comparison, { ...row, scope, times, holderOf: toPersonHolder });
}

function familyOf({ kind }: ChangeScope): ComparedFamily {
  return kind === 'project' ? 'project-grants' : 'repository-grants';
}

/** SSH keys of machines on one project or repository. When a key was last used is no change of access. */
export function compareAccessKeys<Item extends Scope>(
  comparison: Comparison,
  pair: ScopePair<Item>,
): void {
  const { scope } = pair;
  const { before: old, after: now } = pair;
  const family = 'access-keys';
  const both = { before: old?.accessKeys, after: now?.accessKeys };
  if (isSettled(comparison, { family, object: scope }, both)) return;
  const of = { list: listOf(scope), family, object: scope } as const;
  const rows = (from: Scope) => from.accessKeys;
  const keys = pairRows<Scope, AccessKey>(comparison, pair, { ...of, rows });
  const times = timesOfRows(comparison, keys);
  for (const { before, after } of listRowDifferences(keys, ({ id }) => String(id))) {
    if (before === undefined && after !== undefined)
      note(comparison, 'access-key-added', { times, scope, after });
    if (before !== undefined && after === undefined)
      note(comparison, 'access-key-removed', { times, scope, before });
  }
}

function listOf({ kind }: ChangeScope): ListName {
  return kind === 'project' ? 'projects' : 'repositories';
}

function higher<Grant extends { readonly level: Granted }>(one: Grant, other: Grant): Grant {
  return rankOf(one.level) > rankOf(other.level) ? one : other;
}

interface GrantDifference<Grant> extends RowDifference<Grant> {
  readonly scope: ChangeScope;
  readonly times: ReturnType<typeof timesOfRows>;
  readonly holderOf: (grant: Grant) => Holder;
}

function noteGrant<Grant extends { readonly level: Granted }>(
  comparison: Comparison,
  { before, after, scope, times, holderOf }: GrantDifference<Grant>,
): void {
  if (before === undefined && after !== undefined)
    note(comparison, 'grant-added', { times, scope, holder: holderOf(after), after: after.level });
  if (before === undefined) return;
  const holder = holderOf(before);
  if (after === undefined) {
    note(comparison, 'grant-removed', { times, scope, holder, before: before.level });
    return;
  }
  const code = rankOf(after.level) > rankOf(before.level) ? 'grant-raised' : 'grant-lowered';
  note(comparison, code, { times, scope, holder, before: before.level, after: after.level });
}

function toGroupHolder({ group }: GroupGrant): Holder {
  return { kind: 'group', group };
}

function toPersonHolder({ person }: PersonGrant): Holder {
  return { kind: 'person', person };
}
