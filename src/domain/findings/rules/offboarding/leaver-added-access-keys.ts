import { type AccountUuid } from '../../../facts/ids';
import { listAccessKeys, missingAccessKeys } from '../../evidence/access-keys';
import { createDepartures, type Departure, missingDepartures } from '../../evidence/leavers';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const OFF_05: Rule = {
  id: 'OFF-05',
  title: 'Leaver added access keys',
  severity: 'high',
  category: 'offboarding',
  why: 'An access key belongs to the repository or project and goes on working after the account is gone.',
  remedy: 'Replace the key pair, then delete the old key.',
  remedyAt: 'repository-access-keys',
  sources: [
    'https://community.atlassian.com/t5/Bitbucket-questions/Bitbucket-Access-Key-Rotation/qaq-p/2168342',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://confluence.atlassian.com/bitbucket/use-access-keys-294486051.html',
  ],
  needs: ['access-keys', 'members', 'directory'],
  find: (evidence) => {
    const { facts } = evidence;
    const departureOf = createDepartures(evidence);
    const keys = listAccessKeys(facts).map((placed) => ({
      ...placed,
      departure: departureOfAdder(placed.key.addedBy, departureOf),
    }));
    const matches = keys.flatMap(({ key, subject, place, departure }) => {
      if (departure.state !== 'left' || key.addedBy === undefined) return [];
      const found = `Key ${key.label} of ${place} was added by somebody who ${departure.why}.`;
      const related = [{ kind: 'person' as const, person: key.addedBy }];
      return [{ subject, about: `key ${key.id}`, evidence: [found], related }];
    });
    const departures = keys.map(({ departure }) => departure);
    return verdict(matches, [
      ...missingAccessKeys(facts),
      ...missingDepartures(evidence, departures),
    ]);
  },
};

function departureOfAdder(
  addedBy: AccountUuid | undefined,
  departureOf: (person: AccountUuid) => Departure,
): Departure {
  return addedBy === undefined ? { state: 'unknown' } : departureOf(addedBy);
}
