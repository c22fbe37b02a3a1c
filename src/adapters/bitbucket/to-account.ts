import { type Account, type AccountKind, type WorkspaceRole } from '../../domain/facts/facts';
import { accountUuid } from '../../domain/facts/ids';
import { type RawAccount } from './schemas';

const KINDS: ReadonlySet<string> = new Set<AccountKind>(['user', 'team', 'app_user']);

/** Somebody as an answer names them. Without a display name they are shown by nickname, else by id. */
export function toAccount(raw: RawAccount): Account {
  return {
    uuid: accountUuid(raw.uuid),
    kind: isKnownKind(raw.type) ? raw.type : 'unknown',
    displayName: raw.display_name ?? raw.nickname ?? raw.uuid,
    ...(raw.account_id != null && { accountId: raw.account_id }),
    ...(raw.nickname != null && { nickname: raw.nickname }),
  };
}

function isKnownKind(type: string | null | undefined): type is AccountKind {
  return type != null && KINDS.has(type);
}

const ROLES: ReadonlyMap<string, WorkspaceRole> = new Map<string, WorkspaceRole>([
  ['owner', 'owner'],
  ['member', 'member'],
  // May create projects; on what exists a member like any other.
  ['create-project', 'member'],
  ['collaborator', 'collaborator'],
]);

export function toRole(permission: string | null | undefined): WorkspaceRole {
  return ROLES.get(permission ?? '') ?? 'unknown';
}
