import { ORGANIZATION_ROLES } from './organization-roles';
import { PROJECT_ROLES } from './project-roles';
import { REPOSITORY_ROLES } from './repository-roles';
import { type RoleCard, type RoleId } from './role-card';
import { WORKSPACE_ROLES } from './workspace-roles';

/** Every card, from the workspace inwards, then the organization around it. */
export const ROLE_CARDS: readonly RoleCard[] = [
  ...WORKSPACE_ROLES,
  ...PROJECT_ROLES,
  ...REPOSITORY_ROLES,
  ...ORGANIZATION_ROLES,
];

/** @throws Error for a role that has no card, which no known id is */
export function getRoleCard(id: RoleId): RoleCard {
  const card = BY_ID.get(id);
  if (card === undefined) throw new Error(`The role ${id} has no card.`);
  return card;
}

const BY_ID: ReadonlyMap<RoleId, RoleCard> = new Map(ROLE_CARDS.map((card) => [card.id, card]));
