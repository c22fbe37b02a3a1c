import * as fc from 'fast-check';
import { parseHash, toHash, VIEWS, type Place } from '../../../../static/usher/src/lib/place';

test.each<[Place, string]>([
  [{ view: 'overview' }, '#/overview'],
  [{ view: 'people', filter: 'role:owner' }, '#/people?filter=role%3Aowner'],
  [{ view: 'people', filter: '', sort: '-level' }, '#/people?sort=-level'],
  [{ view: 'person', id: '{a-1}', why: '{b-2}' }, '#/person/%7Ba-1%7D?why=%7Bb-2%7D'],
])('%j is written as %s', (place, hash) => {
  expect(toHash(place)).toBe(hash);
});

test.each([
  '',
  '#',
  '#/',
  '#/nowhere',
  '#/person',
  '#/repository?filter=x',
  '#people-list',
  '#/person/%E0%A4%A',
])('nothing of ours is read from %j', (hash) => {
  expect(parseHash(hash)).toBeUndefined();
});

test('every place survives the way through the hash', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const place = fc.record(
    { view: fc.constantFrom(...VIEWS), id: text, filter: text, sort: text, why: text },
    { noNullPrototype: true, requiredKeys: ['view', 'id'] },
  );
  fc.assert(
    fc.property(place, (given) => {
      expect(parseHash(toHash(given))).toEqual(given);
    }),
  );
});
