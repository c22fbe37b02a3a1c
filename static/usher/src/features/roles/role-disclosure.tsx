import { useState, type ReactNode } from 'react';
import { type RoleId } from '../../../../../src/domain/roles/role-card';
import { LazyRoleCard } from './lazy-role-card';
import './role-disclosure.css';

interface RoleDisclosureProps {
  readonly role: RoleId;
  /** What is clicked: the role's name, or a question about it. */
  readonly children: ReactNode;
}

/** A role's card in place, under its own name. */
export function RoleDisclosure({ role, children }: RoleDisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="role-disclosure"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{children}</summary>
      {isOpen ? <LazyRoleCard role={role} /> : null}
    </details>
  );
}
