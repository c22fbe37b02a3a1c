import { type WorkspaceData, type RepositoryRecord } from '../local/bitbucket/workspace-data';
import {
  type Account,
  type Facts,
  type Group,
  type Project,
  type Repository,
} from '../src/domain/facts/facts';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../src/domain/facts/ids';
import { type Reading } from '../src/domain/facts/reading';

/** One fixed moment: a measurement must not depend on the day it is taken. */
const READ_AT = Date.UTC(2026, 10, 21);

/** What a scan without any gap would know of this workspace; only grants are asked for. */
export function factsFromWorkspace(data: WorkspaceData): Facts {
  const { uuid, slug, name } = data.workspace;
  return {
    workspace: { uuid: workspaceUuid(uuid), slug, name },
    startedAt: READ_AT,
    endedAt: READ_AT,
    accounts: data.accounts.map(toAccount),
    groups: data.groups.map(toGroup),
    projects: data.projects.map(toProject),
    repositories: data.repositories.map(toRepository),
    lists: {
      members: complete(null),
      groups: complete(null),
      projects: complete(null),
      repositories: complete(null),
    },
    webhooks: NOT_ASKED,
    invitations: NOT_ASKED,
  };
}

function complete<T>(value: T): Reading<T> {
  return { state: 'complete', readAt: READ_AT, value };
}

function toAccount(record: WorkspaceData['accounts'][number]): Account {
  const { uuid, type, displayName, accountId, membership } = record;
  return {
    uuid: accountUuid(uuid),
    kind: type,
    displayName,
    ...(accountId !== undefined && { accountId }),
    ...(membership && {
      // The API knows four roles; who may create projects is a plain member to Usher.
      role: membership.role === 'create-project' ? 'member' : membership.role,
    }),
  };
}

function toGroup({ slug, name, members }: WorkspaceData['groups'][number]): Group {
  return { slug: groupSlug(slug), name, members: complete(members.map(accountUuid)) };
}

function toProject(record: WorkspaceData['projects'][number]): Project {
  const { uuid, key, name, isPrivate } = record;
  return {
    uuid: projectUuid(uuid),
    key,
    name,
    isPrivate,
    ...toGrants(record),
    accessKeys: NOT_ASKED,
  };
}

function toRepository(record: RepositoryRecord): Repository {
  const { uuid, slug, name, project, isPrivate, mainBranch } = record;
  return {
    uuid: repositoryUuid(uuid),
    slug,
    name,
    project: projectUuid(project),
    isPrivate,
    ...(mainBranch !== undefined && { mainBranch }),
    ...toGrants(record),
    branchRules: NOT_ASKED,
    listing: NOT_ASKED,
    branchingModel: NOT_ASKED,
    accessKeys: NOT_ASKED,
    defaultReviewers: NOT_ASKED,
    forks: NOT_ASKED,
    overrides: NOT_ASKED,
    webhooks: NOT_ASKED,
  };
}

const NOT_ASKED = { state: 'unread', gap: { reason: 'not-asked' } } as const;

function toGrants({
  groupGrants,
  userGrants,
}: Pick<WorkspaceData['projects'][number], 'groupGrants' | 'userGrants'>): Pick<
  Project,
  'groupGrants' | 'personGrants'
> {
  return {
    groupGrants: complete(
      groupGrants.map(({ group, level }) => ({ group: groupSlug(group), level })),
    ),
    personGrants: complete(
      userGrants.map(({ account, level }) => ({ person: accountUuid(account), level })),
    ),
  };
}
