import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ROLE_NAMES, type RoleId } from '../../../../../src/domain/roles/role-card';
import { Dialog } from '../../components/dialog';
import { LazyRoleCard } from './lazy-role-card';
import { RoleDisclosure } from './role-disclosure';
import './role-disclosure.css';
import { translated } from '../../lib/i18n';

interface RoleCardsButtonProps {
  /** What is clicked, and what stands over the cards. */
  readonly text: string;
  readonly roles: readonly [RoleId, ...RoleId[]];
}

/** Opens the card of a role, or the cards of several to choose from. */
export function RoleCardsButton({ text, roles }: RoleCardsButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="role-opener"
        aria-haspopup="dialog"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text}
      </button>
      {isOpen ? (
        <Dialog
          title={text}
          onClose={close}
          actions={
            <Button onClick={close}>
              <Trans>Close</Trans>
            </Button>
          }
        >
          {roles.length === 1 ? (
            <LazyRoleCard role={roles[0]} />
          ) : (
            roles.map((role) => (
              <RoleDisclosure key={role} role={role}>
                {translated(ROLE_NAMES[role])}
              </RoleDisclosure>
            ))
          )}
        </Dialog>
      ) : null}
    </>
  );
}
