import { type Thresholds } from '../thresholds';

/** How many admins a scope should have at most, given how many people it concerns. */
export function adminLimit(
  { maxScopeAdmins, maxScopeAdminShare }: Thresholds,
  people: number,
): number {
  return Math.max(maxScopeAdmins, Math.ceil(maxScopeAdminShare * people));
}
