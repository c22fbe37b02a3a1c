import * as fc from 'fast-check';
import * as v from 'valibot';
import { packUuids, textsSchema } from '../../src/snapshot/packed-uuids';

const ONE = '00010203-0405-0607-0809-0a0b0c0d0e0f';
const OTHER = 'ffeeddcc-bbaa-9988-7766-554433221100';
/** Base64 of the sixteen bytes of ONE. */
const BYTES = 'AAECAwQFBgcICQoLDA0ODw==';

const unpack = (column: unknown) => v.parse(textsSchema, JSON.parse(JSON.stringify(column)));

test('uuids are written as bytes, what stands around all of them once, others as they are', () => {
  const texts = [null, `{${ONE}}`, `{${OTHER}}`, `{${ONE}}`, ''];
  const packed = packUuids(texts);
  expect(packed).toStrictEqual({
    before: '{',
    after: '}',
    uuids: 'AAECAwQFBgcICQoLDA0OD//u3cy7qpmId2ZVRDMiEQAAAQIDBAUGBwgJCgsMDQ4P',
    others: [
      [0, null],
      [4, ''],
    ],
  });
  expect(unpack(packed)).toStrictEqual(texts);
});

test.each<[string, readonly (string | null)[]]>([
  ['nothing', []],
  ['names', ['Ann', 'Bob', null]],
  ['as many uuids as others', [ONE, 'Bob']],
  ['digits in capitals, which would come back small', [ONE.toUpperCase()]],
  ['a digit less', [ONE.slice(1)]],
])('a column of %s stays as it is', (_, texts) => {
  expect(packUuids(texts)).toBe(texts);
  expect(unpack(texts)).toStrictEqual(texts);
});

test('account ids share the words before them, and one of before that stays itself', () => {
  const texts = [
    `712020:${ONE}`,
    `712020:${OTHER}`,
    `557058:${ONE}`,
    '5b10ac8d82e05b22cc7d4ef5',
    `712020:${ONE}`,
  ];
  const packed = packUuids(texts);
  expect(packed).toMatchObject({
    before: '712020:',
    after: '',
    others: [
      [2, texts[2]],
      [3, texts[3]],
    ],
  });
  expect(unpack(packed)).toStrictEqual(texts);
});

const packedOne = { before: '', after: '', uuids: BYTES, others: [] };

test.each<[string, unknown]>([
  ['a byte less', { ...packedOne, uuids: 'AAECAwQFBgcICQoLDA0O' }],
  ['a byte more', { ...packedOne, uuids: 'AAECAwQFBgcICQoLDA0ODxA=' }],
  ['no base64', { ...packedOne, uuids: '*' }],
  ['another that stands behind the end', { ...packedOne, others: [[2, 'x']] }],
  ['another that stands before the first', { ...packedOne, others: [[-1, 'x']] }],
  [
    'others in the wrong order',
    {
      ...packedOne,
      others: [
        [1, 'x'],
        [0, 'y'],
      ],
    },
  ],
  [
    'two others in one place',
    {
      ...packedOne,
      others: [
        [0, 'x'],
        [0, 'y'],
      ],
    },
  ],
  ['a place that is no whole number', { ...packedOne, others: [[0.5, 'x']] }],
  ['another that is no text', { ...packedOne, others: [[0, 1]] }],
  ['no bytes', { before: '', after: '', others: [] }],
  ['a number among texts', ['a', 1]],
  ['no column', 'abc'],
])('%s is refused', (_, column) => {
  expect(v.safeParse(textsSchema, column).success).toBe(false);
});

test('any column comes back as it was', () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.uuid().map((uuid) => `{${uuid}}`) },
    fc.uuid(),
    fc.string(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(unpack(packUuids(texts))).toStrictEqual(texts);
    }),
    { numRuns: 300 },
  );
});
