import { type AccountKind } from '../../../../../src/domain/facts/facts';
import { type PersonRole } from './person-row';

const ROLES: Readonly<Record<PersonRole, string>> = {
  owner: 'workspace admin',
  member: 'member',
  collaborator: 'collaborator',
  unknown: 'role not known',
  none: 'not a member',
  untold: '',
};

const KINDS: Readonly<Record<AccountKind, string>> = {
  user: 'person',
  team: 'team account',
  app_user: 'app account',
  unknown: 'unknown kind of account',
};

/** Empty where this reader is not told. */
export function roleWord(role: PersonRole): string {
  return ROLES[role];
}

export function kindWord(kind: AccountKind): string {
  return KINDS[kind];
}
