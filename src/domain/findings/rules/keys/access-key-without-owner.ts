import { type AccountUuid } from '../../../facts/ids';
import { judgeKeys, type KeyJudgement } from '../../evidence/judge-keys';
import { createDepartures, type Departure, missingDepartures } from '../../evidence/leavers';
import { createNames } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Gone, not merely quiet: somebody who has not logged in for months still answers for a key. */
export const KEY_03: Rule = {
  id: 'KEY-03',
  title: 'Access key without a living owner',
  severity: 'high',
  category: 'keys',
  why: 'Nobody answers for it.',
  remedy: 'Replace it by a new pair that somebody here answers for.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://community.atlassian.com/t5/Bitbucket-questions/Bitbucket-Access-Key-Rotation/qaq-p/2168342',
  ],
  remedyAt: 'repository-access-keys',
  needs: ['access-keys', 'projects', 'repositories', 'members', 'directory'],
  find: (evidence) => {
    const { facts } = evidence;
    const departureOf = createDepartures(evidence);
    const adders = new Map<AccountUuid, Departure>();
    const names = createNames(facts);
    const { matches, missing } = judgeKeys(facts, ({ addedBy }): KeyJudgement => {
      if (addedBy === undefined) return { untold: 'who added the key' };
      const departure = departureOf(addedBy);
      adders.set(addedBy, departure);
      if (departure.state !== 'left') return undefined;
      return { evidence: [`Added by ${names.person(addedBy)}, who ${departure.why}.`] };
    });
    return verdict(matches, [...missing, ...missingDepartures(evidence, [...adders.values()])]);
  },
};
