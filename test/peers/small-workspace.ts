import { acme } from '../../local/bitbucket/demo/acme';
import {
  type AccountRecord,
  type GroupRecord,
  type ProjectRecord,
  type RepositoryRecord,
  type WorkspaceData,
  type WorkspaceRole,
} from '../../local/bitbucket/workspace-data';
import { type BranchRestrictionRecord } from '../../local/bitbucket/branch-records';
import { uuidOf } from '../builders/facts-builders';
import { NOON } from '../builders/simulated-bitbucket';

const THEN = '2024-05-01T09:00:00.000000+00:00';

export function anAccount(name: string, role: WorkspaceRole = 'member'): AccountRecord {
  return {
    ...{ uuid: uuidOf(name), type: 'user', displayName: name, nickname: name.toLowerCase() },
    accountId: `557058:${uuidOf(name).slice(1, -1)}`,
    membership: { role, addedOn: THEN, lastAccessedOn: THEN },
  };
}

/** The only workspace admin; no grant names her. */
export const olga = anAccount('Olga', 'owner');
/** In the group of developers, which holds a grant on the project. */
export const ann = anAccount('Ann');
export const bob = anAccount('Bob');

export const developers: GroupRecord = {
  ...{ slug: 'developers', name: 'Developers', permission: null, accountPrivilege: null },
  members: [ann.uuid],
};

export const art: ProjectRecord = {
  ...{ uuid: uuidOf('ART'), key: 'ART', name: 'Art', description: '', isPrivate: true },
  ...{ createdOn: THEN, updatedOn: THEN, userGrants: [] },
  groupGrants: [{ group: 'developers', level: 'write' }],
};

export function aRepositoryRecord(given: Partial<RepositoryRecord> = {}): RepositoryRecord {
  const slug = given.slug ?? 'paintings';
  return {
    ...{ uuid: uuidOf(slug), slug, name: slug, description: '', project: art.uuid },
    ...{ isPrivate: true, forkPolicy: 'no_public_forks', mainBranch: 'main', language: '' },
    ...{ sizeBytes: 1, createdOn: THEN, updatedOn: THEN },
    ...{ userGrants: [], groupGrants: [], branchRestrictions: [] },
    ...given,
  };
}

export function aRestriction(
  id: number,
  given: Partial<BranchRestrictionRecord> = {},
): BranchRestrictionRecord {
  return {
    ...{ id, kind: 'push', match: { by: 'glob', pattern: 'main' } },
    ...{ users: [], groups: [], value: null },
    ...given,
  };
}

/** Three people, one group with write on one project, two repositories in it; Bob reads one of them. */
export function aSmallWorkspace(given: Partial<WorkspaceData> = {}): WorkspaceData {
  return {
    workspace: acme(NOON).workspace,
    accounts: [olga, ann, bob],
    groups: [developers],
    projects: [art],
    repositories: [
      aRepositoryRecord({ userGrants: [{ account: bob.uuid, level: 'read' }] }),
      aRepositoryRecord({ slug: 'sketches' }),
    ],
    ...given,
  };
}
