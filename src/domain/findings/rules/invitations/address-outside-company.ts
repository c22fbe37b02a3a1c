import { type Invitation } from '../../../facts/details';
import { rowsRead } from '../../../facts/reading';
import { createDirectoryLookup, missingDirectory } from '../../evidence/directory';
import { listMembers, missingMembers } from '../../evidence/members';
import { count } from '../../evidence/names';
import { groupInvitations } from '../../evidence/pending-invitations';
import { type Match, type Missing, type Rule } from '../../rule';
import { cannotTell, missingFrom, verdict } from '../../verdict';

export const INV_02: Rule = {
  id: 'INV-02',
  title: 'Invitation or member with an address outside the company',
  severity: 'high',
  category: 'invitations',
  why: 'Accounts with foreign addresses escape single sign-on and are not thought of when somebody leaves.',
  remedy:
    'Cancel the invitation and invite the company address, or write the person down as an approved external with a sponsor and an end date.',
  remedyAt: 'user-directory',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/kb/functionality-of-invite-permissions-feature/',
  ],
  needs: ['company-domains', 'invitations', 'members', 'directory'],
  find: (evidence) => {
    const { facts, thresholds } = evidence;
    const own = new Set(thresholds.companyDomains.map((domain) => domain.toLowerCase()));
    if (own.size === 0) return cannotTell('company-domains');
    const isForeign = (domain: string | undefined): domain is string =>
      domain !== undefined && !own.has(domain.toLowerCase());
    const lookUp = createDirectoryLookup(evidence);
    const people = listMembers(facts).flatMap((account) => {
      const person = lookUp(account);
      if (!isForeign(person?.emailDomain)) return [];
      const found = `The address is at ${person.emailDomain}.`;
      return [
        {
          subject: { kind: 'person' as const, person: account.uuid },
          evidence: [found],
        },
      ];
    });
    const missing = [
      ...missingFrom('invitations', facts.invitations),
      ...missingMembers(facts),
      ...missingDirectory(evidence, ({ emailDomain }) => emailDomain !== undefined),
    ];
    const invitations = rowsRead(facts.invitations);
    return verdict(
      [...people, ...foreignInvitations(invitations, isForeign)],
      [...missing, ...withoutDomain(invitations)],
    );
  },
};

function foreignInvitations(
  invitations: readonly Invitation[],
  isForeign: (domain: string | undefined) => boolean,
): readonly Match[] {
  const foreign = invitations.filter(({ emailDomain }) => isForeign(emailDomain));
  return groupInvitations(foreign).map(({ about, number, to }) => ({
    subject: { kind: 'workspace' },
    about,
    evidence: [`${count(number, 'pending invitation')} ${to}.`],
  }));
}

function withoutDomain(invitations: readonly Invitation[]): readonly Missing[] {
  const open = invitations.filter(({ emailDomain }) => emailDomain === undefined).length;
  const detail = `the address of ${count(open, 'invitation')}`;
  return open === 0 ? [] : [{ need: 'invitations', detail, isPart: true }];
}
