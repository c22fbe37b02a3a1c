import fc from 'fast-check';
import {
  DIGEST_VIEWS,
  type DigestPlace,
  toAppAddress,
} from '../../../../src/domain/digest/digest-place';
import {
  parseLocation,
  toLocation,
  VIEWS,
  type Place,
} from '../../../../static/usher/src/lib/place';

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

test('a copied link opens the view it was copied from, filter and all', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const places: fc.Arbitrary<Place> = fc.record(
    { view: fc.constantFrom(...VIEWS), id: text, filter: text, sort: text, tab: text, asOf: text },
    { requiredKeys: ['view', 'id'] },
  );
  fc.assert(
    fc.property(places, (place) => {
      const link = toLocation(PAGE, place) ?? '';
      expect(parseLocation(link)).toEqual(place);
      expect(new URL(link).searchParams.get('x')).toBe('1');
    }),
  );
});

test('a link that is copied on a page which a link opened names one place, the newer', () => {
  const first = toLocation(PAGE, { view: 'people', filter: 'a' });
  const second = toLocation(first, { view: 'groups' });
  expect(second).toBe(`${PAGE}&usher=groups`);
});

test.each([undefined, '', 'no address'])(
  'where the host does not tell its address there is no link: %p',
  (location) => {
    expect(toLocation(location, { view: 'people' })).toBeUndefined();
  },
);
