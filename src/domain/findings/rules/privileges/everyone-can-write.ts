import { countAccounts } from '../../../access/account-set';
import { atLeast } from '../../evidence/class-levels';
import { judgeClasses } from '../../evidence/judge-classes';
import { memberSet } from '../../evidence/people-sets';
import { type Rule } from '../../rule';

export const PRIV_17: Rule = {
  id: 'PRIV-17',
  title: 'Everyone can write',
  severity: 'medium',
  category: 'privileges',
  why: 'Base permission too wide (CIS 1.3.8).',
  remedy: 'Read for most, write for the team.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { facts, index, thresholds } = evidence;
    const people = memberSet(index);
    const members = countAccounts(people);
    const isWhole = facts.lists.members.state === 'complete';
    return judgeClasses(evidence, (of, planes) => {
      if (of.isPublic || (isWhole && members <= thresholds.everyoneWritesAboveMembers))
        return 'clean';
      const { certain, possible } = atLeast(planes, 'write', people);
      const least = thresholds.everyoneWritesShare * members;
      const writers = countAccounts(certain);
      if (isWhole && writers >= least) return [`${writers} of ${members} members have write.`];
      return !isWhole || countAccounts(possible) >= least ? 'cannot-be-told' : 'clean';
    });
  },
};
