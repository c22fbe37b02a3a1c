import {
  BAD,
  toAccountId,
  toAddress,
  toTime,
  toYesNo,
} from '../../../src/domain/directory/directory-cells';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['yes', true],
  ['YES', true],
  ['true', true],
  ['Enabled', true],
  ['ja', true],
  ['SÌ', true],
  ['si\u0300', true],
  ['はい', true],
  ['no', false],
  ['False', false],
  ['disabled', false],
  ['não', false],
  ['いいえ', false],
  ['perhaps', BAD],
  ['yes no', BAD],
  [' yes', BAD],
])('yes or no: %p is %p', (cell, expected) => {
  expect(toYesNo(cell)).toBe(expected);
});

describe('a time', () => {
  test.each([
    [undefined, undefined],
    ['', null],
    ['never', null],
    ['Never accessed', null],
    ['-', null],
    ['N/A', null],
    ['never ever', BAD],
    ['not never', BAD],
    ['--', BAD],
    ['n/a?', BAD],
  ])('%p says of nobody signing in: %p', (cell, expected) => {
    expect(toTime(cell)).toBe(expected);
  });

  test.each([
    ['2026-05-10', '2026-05-10T00:00:00.000Z'],
    ['2026-05-10T17:52', '2026-05-10T17:52:00.000Z'],
    ['2026-05-10 17:52', '2026-05-10T17:52:00.000Z'],
    ['2026-05-10t17:52:21z', '2026-05-10T17:52:21.000Z'],
    ['2026-05-10T17:52:21.523639', '2026-05-10T17:52:21.523Z'],
    ['2026-05-10T17:52:21.5Z', '2026-05-10T17:52:21.500Z'],
    ['2026-05-10T17:52:21+02:00', '2026-05-10T15:52:21.000Z'],
    ['2026-05-10T17:52 -02:00', '2026-05-10T19:52:00.000Z'],
    ['10 May 2026', '2026-05-10T00:00:00.000Z'],
    ['1 jan 2026', '2026-01-01T00:00:00.000Z'],
    ['31 DECEMBER 2026', '2026-12-31T00:00:00.000Z'],
    ['09 September 2026', '2026-09-09T00:00:00.000Z'],
    ['29 Feb 2024', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (cell, expected) => {
    expect(toTime(cell)).toBe(expected);
  });

  test.each([
    ['2026-02-30'],
    ['2026-13-01'],
    ['30 Feb 2026'],
    ['29 Feb 2026'],
    ['0 May 2026'],
    ['10 Mai 2026'],
    ['10 Xyz 2026'],
    ['10May2026'],
    ['on 10 May 2026'],
    ['10 May 2026 at noon'],
    ['100 May 2026'],
    ['10 May 20261'],
    ['10 May 202'],
    ['10 Ma 2026'],
    ['10 May2 2026'],
    ['x2026-05-10'],
    ['2026-05-10x'],
    ['2026-05-1'],
    ['26-05-10'],
    ['2026-05-10T25:00'],
    ['2026-05-10T17'],
    ['2026-05-10T17:52:2'],
    ['2026-05-10T17:52:21.'],
    ['2026-05-10T17:52:21  Z'],
    ['2026-05-10Z'],
    ['2026-05-10T17:52+2'],
    ['2026-05-10_17:52'],
    ['10/05/2026'],
    ['yesterday'],
  ])('%s is no time', (cell) => {
    expect(toTime(cell)).toBe(BAD);
  });
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['Ann@Acme.Example', 'ann@acme.example'],
  ['a.b+c@mail.acme.example', 'a.b+c@mail.acme.example'],
  [`${'a'.repeat(241)}@acme.example`, `${'a'.repeat(241)}@acme.example`],
  [`${'a'.repeat(242)}@acme.example`, BAD],
  ['ann', BAD],
  ['@acme.example', BAD],
  ['ann@acme', BAD],
  ['ann@acme.', BAD],
  ['ann@.example', BAD],
  ['ann@@acme.example', BAD],
  ['ann smith@acme.example', BAD],
  ['ann@acme.example extra', BAD],
  ['extra ann@acme.example', BAD],
  ['"ann"@acme.example', BAD],
  ['ann@acme.exam"ple', BAD],
  ['<ann@acme.example>', BAD],
])('an address: %p is %p', (cell, expected) => {
  expect(toAddress(cell)).toBe(expected);
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['557058:aB_c-1', '557058:aB_c-1'],
  ['a', 'a'],
  ['a'.repeat(128), 'a'.repeat(128)],
  ['a'.repeat(129), BAD],
  ['two words', BAD],
  ['?a', BAD],
  ['a?', BAD],
  ['ann@acme.example', BAD],
])('an account id: %p is %p', (cell, expected) => {
  expect(toAccountId(cell)).toBe(expected);
});
