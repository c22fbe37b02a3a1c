import { type InferOutput, safeParse } from 'valibot';
import { type Level } from '../../domain/access/level';
import { type Group } from '../../domain/facts/facts';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../../domain/facts/ids';
import { type JobKind, type RowOf } from '../../domain/facts/scan-record';
import {
  groupGrantSchema,
  groupMemberSchema,
  groupSchema,
  membershipSchema,
  personGrantSchema,
  projectSchema,
  repositorySchema,
  workspaceSchema,
} from './schemas';
import { toAccessKey } from './to-access-key';
import { toBranchRule } from './to-branch-rule';
import {
  toBranchingModel,
  toDefaultReviewer,
  toFork,
  toInvitation,
  toOverrides,
  toWebhook,
} from './to-details';
import { toAccount, toRole } from './to-account';
import { toCommitTrace, toPullRequestTrace } from './to-work-trace';
import { type Understood, understand } from './understood';

/**
 * Pure conversion of one entry of each job's list, from Bitbucket's words to facts. Only forks ask
 * for the slug of the workspace that is scanned.
 */
export const toRow = {
  workspace: (raw: unknown) =>
    understand(workspaceSchema, raw, (workspace) => ({
      row: {
        uuid: workspaceUuid(workspace.uuid),
        slug: workspace.slug,
        name: workspace.name ?? workspace.slug,
        ...(workspace.is_private != null && { isPrivate: workspace.is_private }),
        ...(workspace.forking_mode != null && { forkingMode: workspace.forking_mode }),
      },
    })),
  members: (raw: unknown) =>
    understand(membershipSchema, raw, (membership) => ({
      row: {
        ...toAccount(membership.user),
        role: toRole(membership.permission),
        ...(membership.added_on != null && { addedOn: membership.added_on }),
        ...(membership.last_accessed != null && { lastAccessedOn: membership.last_accessed }),
      },
    })),
  groups: (raw: unknown) => understand(groupSchema, raw, toGroup),
  projects: (raw: unknown) =>
    understand(projectSchema, raw, ({ uuid, key, name, is_private }) => ({
      row: { uuid: projectUuid(uuid), key, name: name ?? key, isPrivate: is_private ?? true },
    })),
  repositories: (raw: unknown) => understand(repositorySchema, raw, toRepository),
  'project-group-grants': toGroupGrant(['read', 'write', 'create-repo', 'admin']),
  'project-person-grants': toPersonGrant(['read', 'write', 'create-repo', 'admin']),
  'repository-group-grants': toGroupGrant(['read', 'write', 'admin']),
  'repository-person-grants': toPersonGrant(['read', 'write', 'admin']),
  listing: toPersonGrant(['read', 'write', 'admin']),
  'branch-rules': toBranchRule,
  'branching-model': toBranchingModel,
  'default-reviewers': toDefaultReviewer,
  overrides: toOverrides,
  forks: toFork,
  'project-access-keys': toAccessKey,
  'repository-access-keys': toAccessKey,
  'repository-webhooks': toWebhook,
  'workspace-webhooks': toWebhook,
  invitations: toInvitation,
  commits: toCommitTrace,
  'pull-requests': toPullRequestTrace,
} satisfies { [K in JobKind]: (raw: unknown, workspace: string) => Understood<RowOf[K]> };

type Granted = Exclude<Level, 'none'>;

function toGroupGrant<L extends Granted>(levels: readonly L[]) {
  return (raw: unknown) =>
    understand(groupGrantSchema, raw, ({ permission, group }) => {
      const slug = groupSlug(group.slug);
      const groups = [{ slug, name: group.name ?? group.slug }];
      return granted({ permission, levels }, { groups }, (level) => ({ group: slug, level }));
    });
}

function toPersonGrant<L extends Granted>(levels: readonly L[]) {
  return (raw: unknown) =>
    understand(personGrantSchema, raw, ({ permission, user }) => {
      const account = toAccount(user);
      const toGrant = (level: L) => ({ person: account.uuid, level });
      return granted({ permission, levels }, { accounts: [account] }, toGrant);
    });
}

function granted<L extends Granted, Row>(
  { permission, levels }: { readonly permission: string; readonly levels: readonly L[] },
  named: Pick<Understood<Row>, 'accounts' | 'groups'>,
  toGrant: (level: L) => Row,
): Understood<Row> {
  if (permission === 'none') return named;
  const level = levels.find((known) => known === permission);
  return level === undefined
    ? { ...named, doubt: 'a level that is not known' }
    : { ...named, row: toGrant(level) };
}

function toGroup(raw: InferOutput<typeof groupSchema>): Understood<RowOf['groups']> {
  const members = raw.members.map((member) => safeParse(groupMemberSchema, member));
  const known = members.flatMap((member) => (member.success ? [member.output] : []));
  return {
    row: {
      slug: groupSlug(raw.slug),
      name: raw.name ?? raw.slug,
      ...toDefaultLevel(raw.permission),
      members: known.map(({ uuid }) => accountUuid(uuid)),
    },
    accounts: known.map(({ is_team, ...member }) =>
      toAccount({ ...member, type: member.type ?? (is_team === true ? 'team' : 'user') }),
    ),
    ...(known.length < members.length && { doubt: 'a group member without a usable uuid' }),
  };
}

function toDefaultLevel(permission: string | null | undefined): Pick<Group, 'defaultLevel'> {
  if (permission === null) return { defaultLevel: null };
  const level = (['read', 'write', 'admin'] as const).find((known) => known === permission);
  return level === undefined ? {} : { defaultLevel: level };
}

function toRepository(
  raw: InferOutput<typeof repositorySchema>,
): Understood<RowOf['repositories']> {
  return {
    row: {
      uuid: repositoryUuid(raw.uuid),
      slug: raw.slug,
      name: raw.name ?? raw.slug,
      isPrivate: raw.is_private ?? true,
      ...(raw.project != null && { project: projectUuid(raw.project.uuid) }),
      ...(raw.mainbranch?.name != null && { mainBranch: raw.mainbranch.name }),
      ...toHistory(raw),
    },
    ...(raw.is_private == null && { doubt: 'a repository that does not say whether it is public' }),
  };
}

function toHistory(
  raw: InferOutput<typeof repositorySchema>,
): Pick<RowOf['repositories'], 'updatedOn' | 'createdOn' | 'forkPolicy' | 'forkOf'> {
  return {
    ...(raw.updated_on != null && { updatedOn: raw.updated_on }),
    ...(raw.created_on != null && { createdOn: raw.created_on }),
    ...(raw.fork_policy != null && { forkPolicy: raw.fork_policy }),
    ...(raw.parent?.full_name != null && { forkOf: raw.parent.full_name }),
  };
}
