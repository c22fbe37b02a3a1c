import { listAccessKeys, missingAccessKeys, type PlacedKey } from '../../evidence/access-keys';
import { missingDetail } from '../../evidence/missing-reads';
import { count, enumerate } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const KEY_04: Rule = {
  id: 'KEY-04',
  title: 'One access key on many repositories',
  severity: 'medium',
  category: 'keys',
  why: 'One leaked private key opens all.',
  remedy: 'One key per machine and purpose; or project key if really all.',
  sources: [
    'https://confluence.atlassian.com/bitbucket/use-access-keys-294486051.html',
    'https://support.atlassian.com/bitbucket-cloud/kb/why-am-i-not-able-to-add-an-ssh-key-in-bitbucket-cloud/',
  ],
  remedyAt: 'repository-access-keys',
  needs: ['access-keys', 'projects', 'repositories'],
  find: ({ facts, thresholds }) => {
    const keys = listAccessKeys(facts);
    const wide = [...byFingerprint(keys)].filter(
      ([, places]) => places.length > thresholds.maxPlacesOfOneKey,
    );
    const matches = wide.map(([fingerprint, places]) => ({
      subject: { kind: 'workspace' as const },
      about: fingerprint,
      evidence: [
        `${fingerprint} opens ${count(places.length, 'place')}: ${enumerate(places.map(({ place }) => place))}.`,
      ],
      related: places.map(({ subject }) => subject),
    }));
    const unread = keys.filter(({ key }) => key.fingerprint === undefined);
    const subjects = unread.map(({ subject }) => subject);
    return verdict(matches, [
      ...missingAccessKeys(facts),
      ...missingDetail('access-keys', 'the fingerprint of a key', subjects),
    ]);
  },
};

/** A key stands in one place once, however often a list that changed meanwhile tells it. */
function byFingerprint(keys: readonly PlacedKey[]): ReadonlyMap<string, readonly PlacedKey[]> {
  const found = new Map<string, PlacedKey[]>();
  for (const placed of keys) {
    const { fingerprint } = placed.key;
    if (fingerprint === undefined) continue;
    const places = found.get(fingerprint) ?? [];
    if (!places.some(({ place }) => place === placed.place)) places.push(placed);
    found.set(fingerprint, places);
  }
  return found;
}
