import { t } from '@lingui/core/macro';
import { type AccountKind } from '../../../../../src/domain/facts/facts';
import { type PersonRole } from './person-row';

const ROLES: Readonly<Record<PersonRole, string>> = {
  owner: t`workspace admin`,
  member: t`member`,
  collaborator: t`collaborator`,
  unknown: t`role not known`,
  none: t`not a member`,
  untold: '',
};

const KINDS: Readonly<Record<AccountKind, string>> = {
  user: t`person`,
  team: t`team account`,
  app_user: t`app account`,
  unknown: t`unknown kind of account`,
};

/** Empty where this reader is not told. */
export function roleWord(role: PersonRole): string {
  return ROLES[role];
}

export function kindWord(kind: AccountKind): string {
  return KINDS[kind];
}
