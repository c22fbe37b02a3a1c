import { type AccessIndex } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { type AccountUuid, type GroupSlug } from '../../facts/ids';
import { isComplete } from '../../facts/reading';
import { compareSync } from '../../sync/compare-sync';
import { type GroupMapping } from '../../sync/group-mapping';
import { type GroupSource } from '../../sync/group-source';
import { type GrantRow, type MemberRow } from '../../sync/sync-difference';
import { draftStep } from '../draft-step';
import { type Check, type DraftStep, type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { membershipPlace } from './membership-place';
import { listSyncHazards } from './sync-hazards';

export interface SyncAsked {
  readonly mappings: readonly GroupMapping[];
  readonly source: GroupSource;
}

/**
 * What brings groups and grants in step with the identity provider. Memberships are a person's work, for no
 * API an app or a token may use changes them; grants are the companion's. Nobody is taken out of a group
 * unless every mapping of it is exact, and all of its members and of its sources are known.
 */
export function planSync({ mappings, source }: SyncAsked, context: PlanContext): PlanDraft {
  const difference = compareSync(mappings, source, context.index);
  const missingGroups = listMissingGroups(mappings, context);
  const members = difference.members.filter(isDone);
  const grants = difference.grants.filter(
    ({ holder, isChanged }) =>
      isChanged && !('group' in holder && missingGroups.includes(holder.group)),
  );
  const steps = [
    ...missingGroups.map((group) => createGroup(group, context)),
    ...grants.map((row) => grantStep(row, context)),
    ...members.map((row) => membershipStep(row, context)),
  ];
  return {
    kind: 'sync',
    title: toTitle(mappings.length),
    steps,
    hazards: listSyncHazards({ mappings, source, difference, missingGroups, context }),
    checks: toChecks(steps),
    mayRaise: listRaised({ members, grants }, context),
  };
}

/** A surplus that only stands in the difference is nobody's step. */
function isDone(row: MemberRow): boolean {
  return row.state === 'missing' || row.treatment === 'remove';
}

/** Groups that the mapping names and the workspace has not got, for certain. */
function listMissingGroups(
  mappings: readonly GroupMapping[],
  { index }: PlanContext,
): readonly GroupSlug[] {
  if (!isComplete(index.facts.lists.groups)) return [];
  const named = new Set(mappings.flatMap(({ group }) => group ?? []));
  return [...named].filter((group) => !index.groupsBySlug.has(group));
}

function createGroup(group: GroupSlug, context: PlanContext): DraftStep {
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'create-group', group, about: group },
    phase: 'groups',
    why: 'The mapping names this group, and the workspace has none of the name. Plan again when it is there.',
    ...membershipPlace(context),
  });
}

function grantStep({ holder, on, has, wants, sources }: GrantRow, context: PlanContext): DraftStep {
  const change = { on, before: has, after: wants };
  return draftStep(context, {
    action:
      'group' in holder
        ? { kind: 'group-grant', group: holder.group, ...change }
        : { kind: 'person-grant', person: holder.person, ...change },
    phase: 'grants',
    why: `The mapping of ${sources.join(', ')} wants it so.`,
  });
}

function membershipStep(row: MemberRow, context: PlanContext): DraftStep {
  const isAdded = row.state === 'missing';
  const { group, person } = row;
  return draftStep(context, {
    action: { kind: 'group-membership', group, person, before: !isAdded, after: isAdded },
    phase: 'groups',
    why: isAdded
      ? `They are in ${row.sources.join(', ')} of the identity provider.`
      : 'They are in none of the groups of the identity provider that fill it.',
    ...membershipPlace(context),
  });
}

interface Done {
  readonly members: readonly MemberRow[];
  readonly grants: readonly GrantRow[];
}

/** Everybody who may gain by it: who comes into a group, and whoever is in one that gets more, or may be. */
function listRaised({ members, grants }: Done, { index }: PlanContext): readonly AccountUuid[] {
  const added = members.filter(({ state }) => state === 'missing').map(({ person }) => person);
  const granted = grants
    .filter(({ state }) => state !== 'higher')
    .flatMap(({ holder }) =>
      'person' in holder ? holder.person : listPossibleMembers(holder.group, index),
    );
  return [...new Set([...added, ...granted])].sort();
}

function listPossibleMembers(
  group: GroupSlug,
  { groups, roster }: AccessIndex,
): readonly AccountUuid[] {
  const { members, possible } = groups.of(group);
  return roster.accounts.filter(
    (_account, at) => hasAccount(members, at) || hasAccount(possible, at),
  );
}

function toChecks(steps: readonly DraftStep[]): readonly Check[] {
  const byCompanion = steps.some(({ by }) => by === 'companion');
  return [
    ...(byCompanion
      ? [{ says: 'Each grant is read again after it was changed.', by: 'companion' } as const]
      : []),
    {
      says: 'After the next scan, with a new export loaded, Group sync shows no difference.',
      by: 'app',
    },
  ];
}

function toTitle(mappings: number): string {
  const groups = mappings === 1 ? '1 group' : `${mappings} groups`;
  return `Bring ${groups} in step with the identity provider`;
}
