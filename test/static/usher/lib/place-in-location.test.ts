import fc from 'fast-check';
import {
  DIGEST_VIEWS,
  type DigestPlace,
  toAppAddress,
} from '../../../../src/domain/digest/digest-place';
import { parseLocation } from '../../../../static/usher/src/lib/place';

const PAGE = 'https://bitbucket.org/acme/workspace/settings/forge/app/env/usher?x=1';

test('a link in a mail opens exactly its place', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const places: fc.Arbitrary<DigestPlace> = fc.record(
    { view: fc.constantFrom(...DIGEST_VIEWS), id: text, filter: text, tab: text, since: text },
    { requiredKeys: ['view', 'id'] },
  );
  fc.assert(
    fc.property(places, (place) => {
      expect(parseLocation(toAppAddress(PAGE, place))).toEqual(place);
    }),
  );
});

test.each([
  undefined,
  '',
  'not an address',
  'https://bitbucket.org/acme/workspace/settings/',
  'https://bitbucket.org/?usher=',
  'https://bitbucket.org/?usher=nowhere',
  'https://bitbucket.org/?usher=person',
  'https://bitbucket.org/?usher=person/%25E0%25A4',
])('%p asks for no place', (location) => {
  expect(parseLocation(location)).toBeUndefined();
});
