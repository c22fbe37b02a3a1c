import { t } from '@lingui/core/macro';
import { roleWord } from '../people/role-words';
import { type PersonRole } from '../people/person-row';
import { RoleCardsButton } from '../roles/role-cards-button';

/** The role in the workspace; where it has a card, it opens it. */
export function PersonRoleNote({ role }: { readonly role: PersonRole }) {
  switch (role) {
    case 'owner':
      return <RoleCardsButton text={t`workspace admin`} roles={['workspace-admin']} />;
    case 'member':
      return <RoleCardsButton text={t`workspace member`} roles={['workspace-member']} />;
    default:
      return <span>{roleWord(role)}</span>;
  }
}
