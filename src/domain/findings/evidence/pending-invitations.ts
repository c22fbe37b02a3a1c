import { type Invitation } from '../../facts/details';

/** Invitations of one moment to one domain: Bitbucket gives them no id, and no address is kept. */
export interface InvitationGroup {
  readonly about: string;
  readonly number: number;
  readonly sentOn: string;
  /** `to acme.example`. */
  readonly to: string;
}

export function groupInvitations(invitations: readonly Invitation[]): readonly InvitationGroup[] {
  const groups = new Map<string, InvitationGroup>();
  for (const { sentOn = '', emailDomain } of invitations) {
    const about = `invitation ${sentOn} ${emailDomain ?? ''}`.trimEnd();
    const to = emailDomain === undefined ? 'to an address not told' : `to ${emailDomain}`;
    const number = (groups.get(about)?.number ?? 0) + 1;
    groups.set(about, { about, number, sentOn, to });
  }
  return [...groups.values()];
}
