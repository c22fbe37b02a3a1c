import { accountState, createDirectoryLookup, missingDirectory } from '../../evidence/directory';
import { listMembers, missingMembers } from '../../evidence/members';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const ID_01: Rule = {
  id: 'ID-01',
  title: 'Member without two-step verification',
  severity: 'high',
  category: 'identity',
  why: 'A password alone is guessed, reused and phished.',
  remedy:
    'Require two-step verification (Premium, or an authentication policy). Whoever signs in by single sign-on is covered there.',
  remedyAt: 'user-directory',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/',
    'https://support.atlassian.com/bitbucket-cloud/docs/control-access-to-private-content-in-a-workspace/',
  ],
  needs: ['members', 'directory', 'two-step-verification'],
  find: (evidence) => {
    const lookUp = createDirectoryLookup(evidence);
    const matches = listMembers(evidence.facts).flatMap((account) => {
      const person = lookUp(account);
      if (person?.hasTwoStepVerification !== false || accountState(person) === 'gone') return [];
      const found =
        'The directory says: no two-step verification. Single sign-on is not seen there.';
      return [
        {
          subject: { kind: 'person' as const, person: account.uuid },
          evidence: [found],
        },
      ];
    });
    const missing = missingDirectory(
      evidence,
      (person) => person.hasTwoStepVerification !== undefined || accountState(person) === 'gone',
    );
    return verdict(matches, [...missingMembers(evidence.facts), ...missing]);
  },
};
