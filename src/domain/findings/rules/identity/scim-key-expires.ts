import { daysSince } from '../../evidence/days';
import { type Missing, type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const ID_04: Rule = {
  id: 'ID-04',
  title: 'SCIM key expires soon',
  severity: 'high',
  category: 'identity',
  why: 'Atlassian sends no reminder, and once it has expired, leavers stay active.',
  remedy: 'Make a new key (the old one stops at once) and give it to the identity provider.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/provisioning-users/docs/manage-scim-api-key-expiration',
    'https://jira.atlassian.com/browse/ACCESS-2194',
    'https://atlassian-releasenotes.valk.nu/features/atlassian-administration/atlassian-administration-scim-api-keys-set-to-expire',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['register'],
  find: ({ register, now, thresholds }) => {
    if (register === undefined) return cannotTell('register');
    const keys = register.value.filter(({ kind }) => kind === 'scim-key');
    if (keys.length === 0)
      return verdict([], [{ need: 'register', detail: 'no SCIM key is written down' }]);
    const matches = keys.flatMap(({ name, expiresOn }) => {
      const days = typeof expiresOn === 'string' ? daysSince(now, expiresOn) : undefined;
      if (days === undefined || -days >= thresholds.scimKeyWarnDays) return [];
      const found = days > 0 ? `Expired on ${expiresOn}.` : `Expires on ${expiresOn}.`;
      return [{ subject: { kind: 'register-entry' as const, name }, evidence: [found] }];
    });
    return verdict(
      matches,
      keys.flatMap(({ name, expiresOn }) => undated(name, expiresOn, now)),
    );
  },
};

/** `null` says that it never expires; no date, or no real one, says nothing. */
function undated(
  name: string,
  expiresOn: string | null | undefined,
  now: number,
): readonly Missing[] {
  if (expiresOn === null) return [];
  if (expiresOn !== undefined && daysSince(now, expiresOn) !== undefined) return [];
  const detail = 'when it expires';
  return [{ need: 'register', subject: { kind: 'register-entry', name }, detail }];
}
