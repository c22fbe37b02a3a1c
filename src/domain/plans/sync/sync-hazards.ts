import { type GroupSlug } from '../../facts/ids';
import { isComplete, rowsRead } from '../../facts/reading';
import { nameKey } from '../../organization/name-key';
import { type GroupMapping } from '../../sync/group-mapping';
import { type GroupSource, type SourceGroup } from '../../sync/group-source';
import { type SyncDifference } from '../../sync/sync-difference';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';

export interface SyncPlanned {
  readonly mappings: readonly GroupMapping[];
  readonly source: GroupSource;
  readonly difference: SyncDifference;
  readonly missingGroups: readonly GroupSlug[];
  readonly context: PlanContext;
}

/** What a plan for groups cannot see, and what will undo it again. */
export function listSyncHazards(planned: SyncPlanned): readonly Hazard[] {
  return [
    howGroupsAreFilled(planned.context),
    ...emptySources(planned),
    ...oldSource(planned),
    ...unmatchedPeople(planned),
    ...untold(planned),
    ...missingGroups(planned),
  ];
}

const SCIM = 'https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/';
const UNIFIED =
  'https://bitbucket.org/blog/unified-user-management-is-generally-available-for-new-bitbucket-cloud-workspaces';

/** Atlassian's documents do not say it of Bitbucket in one sentence, so it is told as very probable. */
function howGroupsAreFilled({ setup }: PlanContext): Hazard {
  switch (setup.managedIn?.value) {
    case 'bitbucket':
      return {
        code: 'no-group-sync',
        severity: 'medium',
        says: 'Workspaces managed in Bitbucket have no group sync: what is in step today drifts again with the next change in the identity provider.',
        remedy:
          'Load a new export regularly; the finding on group membership compares it with every scan.',
        source: 'https://www.stitchflow.com/scim/atlassian-bitbucket',
      };
    case 'atlassian-administration':
      return {
        code: 'synced-groups-very-probable',
        severity: 'medium',
        says: 'Groups of this workspace are those of the organization, and user provisioning fills these. Synced groups can very probably be granted as they are; then nobody copies members by hand.',
        remedy:
          'Before any membership is changed by hand, look in Atlassian Administration whether the group of the identity provider is there already, and map that one.',
        source: UNIFIED,
      };
    case undefined:
      return {
        code: 'managed-in-not-told',
        severity: 'not-known',
        says: 'Nobody has said whether people and groups are managed in Bitbucket or in Atlassian Administration, so the place of the membership steps may be the other one.',
        remedy: 'Say so under Settings, Plan and seats.',
        source: SCIM,
      };
  }
}

/** An export that went wrong often looks like an empty group. */
function emptySources({ mappings, source }: SyncPlanned): readonly Hazard[] {
  const empty = new Set(
    rowsRead(source.groups)
      .filter(isEmpty)
      .map(({ name }) => nameKey(name)),
  );
  const named = mappings.filter(
    ({ mode, group, source: name }) =>
      mode === 'exact' && group !== undefined && empty.has(nameKey(name)),
  );
  return named.map(({ source: name, group }) => ({
    code: 'source-group-empty',
    severity: 'high',
    says: `${name} has no members in the export, and the mapping is exact: nobody stays in ${group ?? ''} for it.`,
    remedy: 'Look in the identity provider whether it is really empty before anybody is taken out.',
  }));
}

function isEmpty({ members, unmatched }: SourceGroup): boolean {
  return isComplete(members) && members.value.length + unmatched.length === 0;
}

function oldSource({ source, context: { now, limits } }: SyncPlanned): readonly Hazard[] {
  if (now - source.asOf <= limits.factsExpireAfterMs) return [];
  const hours = Math.floor((now - source.asOf) / 3_600_000);
  return [
    {
      code: 'source-is-old',
      severity: 'medium',
      says: `The export of the identity provider is ${hours} hours old: who joined or left a group since then is not in it.`,
      remedy: 'Load a new export, and plan again.',
    },
  ];
}

function unmatchedPeople({ difference: { unmatched } }: SyncPlanned): readonly Hazard[] {
  const count = unmatched.reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return [];
  return [
    {
      code: 'people-unmatched',
      severity: 'not-known',
      says: `${count} times the mapped groups hold somebody who was matched with nobody in this workspace. They get nothing by this plan.`,
      remedy:
        'Invite them, or give their Atlassian account ids in the export. Group sync lists them by group.',
    },
  ];
}

function untold({ difference: { unknown, members } }: SyncPlanned): readonly Hazard[] {
  const kept = members.filter(
    (row) => row.state === 'surplus' && row.treatment !== 'remove' && row.treatment !== 'add-only',
  );
  if (unknown.length + kept.length === 0) return [];
  return [
    {
      code: 'sync-not-all-known',
      severity: 'not-known',
      says: `${unknown.length} things were not read that the mapping is about, and ${kept.length} people stay in groups because a list is not whole.`,
      remedy: 'Load the members of groups and a whole export, scan again, then plan again.',
    },
  ];
}

function missingGroups({ missingGroups: groups }: SyncPlanned): readonly Hazard[] {
  return groups.map((group) => ({
    code: 'group-not-there',
    severity: 'medium',
    says: `The workspace has no group ${group}: its members and grants are in no step yet.`,
    remedy: 'Create it, scan again, then plan again.',
  }));
}
