import { createDepartures, type Departure, missingDepartures } from '../../evidence/leavers';
import { createNames } from '../../evidence/names';
import { type EntryJudgement, judgeRegister } from '../../evidence/register';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Written down without an owner, or with one who left. */
export const TOK_08: Rule = {
  id: 'TOK-08',
  title: 'OAuth consumer or app without owner',
  severity: 'medium',
  category: 'tokens',
  why: 'CIS 1.4.2/1.4.3; client-credentials tokens act as the consumer owner.',
  remedy: 'Review yearly, delete unused.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://developer.atlassian.com/cloud/bitbucket/oauth-2',
  ],
  remedyAt: 'workspace-settings',
  needs: ['register', 'members', 'directory'],
  find: (evidence) => {
    const departureOf = createDepartures(evidence);
    const names = createNames(evidence.facts);
    const owners: Departure[] = [];
    const kinds = ['oauth-consumer', 'connect-app'] as const;
    const { matches, missing } = judgeRegister(evidence, kinds, ({ owner }): EntryJudgement => {
      if (owner === undefined) return { evidence: ['The register names no owner.'] };
      const departure = departureOf(owner);
      owners.push(departure);
      if (departure.state !== 'left') return undefined;
      return { evidence: [`Its owner ${names.person(owner)} ${departure.why}.`] };
    });
    return verdict(matches, [...missing, ...missingDepartures(evidence, owners)]);
  },
};
