import { type RegisterEntry } from '../../brought-facts';
import { daysSince } from '../../evidence/days';
import { type Evidence, type Match, type Missing, type Rule } from '../../rule';
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
  find: (evidence) => {
    const { register } = evidence;
    const told = toldInSetup(evidence);
    if (register === undefined && told === undefined) return cannotTell('register');
    const keys = register?.value.filter(({ kind }) => kind === 'scim-key') ?? [];
    if (keys.length === 0 && told === undefined)
      return verdict([], [{ need: 'register', detail: 'no SCIM key is written down' }]);
    const isSaidTwice = keys.some(({ expiresOn }) => expiresOn === told);
    return verdict(
      [
        ...(isSaidTwice ? [] : matchSetup(told, evidence)),
        ...keys.flatMap((key) => matchEntry(key, evidence)),
      ],
      register === undefined ? OTHERS : listUndated(keys, told, evidence.now),
    );
  },
};

const OTHERS: readonly Missing[] = [
  { need: 'register', detail: 'whether there are other SCIM keys' },
];

/** One key, and a date in the setup: the same key. Of several it is not known whose date that is. */
function listUndated(
  keys: readonly RegisterEntry[],
  told: string | undefined,
  now: number,
): readonly Missing[] {
  if (told !== undefined && keys.length === 1) return [];
  return keys.flatMap((key) => undated(key, now));
}

/** The date that was typed into the setup; nothing where it is no date. */
function toldInSetup({ setup, now }: Evidence): string | undefined {
  const told = setup.scimKeyExpiresOn?.value;
  return told !== undefined && daysSince(now, told) !== undefined ? told : undefined;
}

function matchSetup(told: string | undefined, evidence: Evidence): readonly Match[] {
  const found = told === undefined ? undefined : soonText(told, evidence);
  const subject = { kind: 'workspace' as const };
  return found === undefined ? [] : [{ subject, about: 'setup', evidence: [found] }];
}

function matchEntry({ name, expiresOn }: RegisterEntry, evidence: Evidence): readonly Match[] {
  const found = typeof expiresOn === 'string' ? soonText(expiresOn, evidence) : undefined;
  const subject = { kind: 'register-entry' as const, name };
  return found === undefined ? [] : [{ subject, evidence: [found] }];
}

/** Nothing where it lasts longer, or is no date. */
function soonText(on: string, { now, thresholds }: Evidence): string | undefined {
  const days = daysSince(now, on);
  if (days === undefined || -days >= thresholds.scimKeyWarnDays) return undefined;
  return days > 0 ? `Expired on ${on}.` : `Expires on ${on}.`;
}

/** `null` says that it never expires; no date, or no real one, says nothing. */
function undated({ name, expiresOn }: RegisterEntry, now: number): readonly Missing[] {
  if (expiresOn === null) return [];
  if (expiresOn !== undefined && daysSince(now, expiresOn) !== undefined) return [];
  const detail = 'when it expires';
  return [{ need: 'register', subject: { kind: 'register-entry', name }, detail }];
}
