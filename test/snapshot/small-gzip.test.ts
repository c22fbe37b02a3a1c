import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { gunzipSmall } from '../../src/snapshot/small-gzip';

const TEXT = 'Ann left the artists. Ann left the artists. Bob joined.';
const packed = () => new Uint8Array(gzipSync(TEXT));

test('whatever was packed comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect([...gunzipSmall(new Uint8Array(gzipSync(bytes)))]).toEqual([...bytes]);
    }),
  );
});

test('it may stand in the middle of other bytes', () => {
  const bytes = packed();
  const among = new Uint8Array(bytes.length + 20);
  among.set(bytes, 7);
  expect(new TextDecoder().decode(gunzipSmall(among.subarray(7, 7 + bytes.length)))).toBe(TEXT);
});

test('cut off anywhere it is refused', () => {
  const bytes = packed();
  for (let length = 0; length < bytes.length; length += 1)
    expect(() => gunzipSmall(bytes.subarray(0, length))).toThrow();
});

test('with any bit turned over behind its header it is refused, or says the same', () => {
  const bytes = packed();
  const told = new Set<string>();
  for (let at = 10; at < bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      try {
        told.add(new TextDecoder().decode(gunzipSmall(damaged)));
      } catch {
        told.add('refused');
      }
    }
  expect([...told].filter((text) => text !== TEXT)).toEqual(['refused']);
});

test('a length that these bytes cannot have is refused before anything is made of it', () => {
  const bytes = packed();
  bytes.fill(0xff, -4);
  expect(() => gunzipSmall(bytes)).toThrow('Too long for these bytes.');
});

test.each([
  ['no gzip', Uint8Array.from({ length: 40 }, (_, at) => at)],
  ['zeros, whose length is none', new Uint8Array(40)],
])('%s is refused', (_, bytes) => {
  expect(() => gunzipSmall(bytes)).toThrow();
});
