import { type Account } from '../../../facts/facts';
import { accountState, createDirectoryLookup } from '../../evidence/directory';
import { listMembers, missingMembers } from '../../evidence/members';
import { count, enumerate } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_07: Rule = {
  id: 'SEAT-07',
  title: 'Same person twice',
  severity: 'medium',
  category: 'seats',
  why: 'A private and a work account are both billed, and only one of them is thought of when the person leaves.',
  remedy: 'Keep the managed account, move the grants, remove the other.',
  remedyAt: 'user-directory',
  sources: [
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://policyforge.fr/en/blog/how-to-write-an-access-control-policy',
  ],
  needs: ['members'],
  find: (evidence) => {
    const lookUp = createDirectoryLookup(evidence);
    const billable = listMembers(evidence.facts).filter(
      (account) => accountState(lookUp(account)) !== 'gone',
    );
    const matches = [...groupByName(billable).values()].flatMap((accounts) => {
      const uuids = accounts.map(({ uuid }) => uuid).sort();
      const [first, ...others] = uuids;
      if (first === undefined || others.length === 0) return [];
      const names = enumerate(accounts.map(({ displayName }) => displayName));
      const found = `${count(uuids.length, 'member account')} with the name ${names}. Two people may share a name.`;
      return [
        {
          subject: { kind: 'person' as const, person: first },
          about: others.join(),
          evidence: [found],
          related: others.map((person) => ({ kind: 'person' as const, person })),
        },
      ];
    });
    return verdict(matches, missingMembers(evidence.facts));
  },
};

function groupByName(accounts: readonly Account[]): ReadonlyMap<string, readonly Account[]> {
  const byName = new Map<string, Account[]>();
  for (const account of accounts) {
    const name = comparable(account.displayName);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), account]);
  }
  return byName;
}

/** Case, accents, punctuation and the order of names do not make another person. */
function comparable(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}
