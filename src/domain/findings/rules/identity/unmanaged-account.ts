import { type DirectoryPerson } from '../../../directory/directory-person';
import { createDirectoryLookup, missingDirectory } from '../../evidence/directory';
import { listMembers, missingMembers } from '../../evidence/members';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const ID_03: Rule = {
  id: 'ID-03',
  title: 'Unmanaged account in the workspace',
  severity: 'medium',
  category: 'identity',
  why: 'The company cannot deactivate it, single sign-on does not hold for it, and its tokens are not seen.',
  remedy: 'Claim the domain, or invite the company address instead.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://confluence.atlassian.com/cloud/deactivate-a-managed-account-961259517.html',
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  needs: ['members', 'directory', 'company-domains'],
  find: (evidence) => {
    const lookUp = createDirectoryLookup(evidence);
    const own = new Set(evidence.thresholds.companyDomains.map((domain) => domain.toLowerCase()));
    const isForeign = ({ emailDomain }: DirectoryPerson) =>
      own.size > 0 && emailDomain !== undefined && !own.has(emailDomain.toLowerCase());
    const matches = listMembers(evidence.facts).flatMap((account) => {
      const person = lookUp(account);
      if (person === undefined || person.isManaged === true) return [];
      if (person.isManaged !== false && !isForeign(person)) return [];
      const found =
        person.isManaged === false
          ? 'The organization does not manage the account.'
          : `The address is at ${person.emailDomain ?? ''}, which is no domain of the company.`;
      return [
        {
          subject: { kind: 'person' as const, person: account.uuid },
          evidence: [found],
        },
      ];
    });
    const missing = missingDirectory(
      evidence,
      (person) => person.isManaged !== undefined || isForeign(person),
    );
    return verdict(matches, [...missingMembers(evidence.facts), ...missing]);
  },
};
