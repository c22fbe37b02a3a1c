import { type AccountKind, type WorkspaceRole } from '../../../../../src/domain/facts/facts';

const ROLES: Readonly<Record<WorkspaceRole, string>> = {
  owner: 'workspace admin',
  member: 'member',
  collaborator: 'collaborator',
  unknown: 'role not known',
};

const KINDS: Readonly<Record<AccountKind, string>> = {
  user: 'person',
  team: 'team account',
  app_user: 'app account',
  unknown: 'unknown kind of account',
};

export function roleWord(role: WorkspaceRole | undefined): string {
  return role === undefined ? 'not a member' : ROLES[role];
}

export function kindWord(kind: AccountKind): string {
  return KINDS[kind];
}
