import { type AccountUuid } from '../../facts/ids';
import { type RoleTemplate } from '../../setup/role-template';

export interface OnboardingAsked {
  readonly newcomers: readonly Newcomer[];
  /** For everybody who brings none of their own. */
  readonly template: RoleTemplate;
}

/** Somebody who is to join, or has joined already. */
export interface Newcomer {
  /** What people call them; an e-mail address is never taken over into a plan. */
  readonly label: string;
  /** Known once they have accepted the invitation. */
  readonly person?: AccountUuid;
  /** Of their e-mail address: open invitations are known by it alone. */
  readonly emailDomain?: string;
  readonly template?: RoleTemplate;
}
