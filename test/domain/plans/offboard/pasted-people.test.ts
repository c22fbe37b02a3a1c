import * as fc from 'fast-check';
import { MAX_ADDRESSES_AT_ONCE } from '../../../../src/domain/directory/address-batches';
import { batchPasted, readPastedPeople } from '../../../../src/domain/plans/offboard/pasted-people';

function addressesIn(text: string): readonly string[] {
  return readPastedPeople(text).addresses.map(({ address }) => address);
}

test.each([
  ['one a line', 'ann@a.example\nbob@b.example', ['ann@a.example', 'bob@b.example']],
  [
    'line ends of Windows and of old Macs',
    'ann@a.example\r\nbob@b.example\rcid@c.example',
    ['ann@a.example', 'bob@b.example', 'cid@c.example'],
  ],
  ['commas', 'ann@a.example, bob@b.example,', ['ann@a.example', 'bob@b.example']],
  ['semicolons', 'ann@a.example;bob@b.example;', ['ann@a.example', 'bob@b.example']],
  [
    'tabs and spaces',
    'ann@a.example\tbob@b.example  cid@c.example',
    ['ann@a.example', 'bob@b.example', 'cid@c.example'],
  ],
  ['names', 'Ann Ames <ann@a.example>', ['ann@a.example']],
  [
    'names with commas',
    '"Ames, Ann" <ann@a.example>; Bob <bob@b.example>',
    ['ann@a.example', 'bob@b.example'],
  ],
  ['cells of a table', '| 7 | ann@a.example | left |', ['ann@a.example']],
  ['links', 'mailto:ann@a.example', ['ann@a.example']],
  [
    'quotes',
    '"ann@a.example" \'bob@b.example\' “cid@c.example”',
    ['ann@a.example', 'bob@b.example', 'cid@c.example'],
  ],
  ['the end of a sentence', 'It is (ann@a.example).', ['ann@a.example']],
  ['names with an apostrophe', "o'hara@a.example", ["o'hara@a.example"]],
  ['tags and dots', 'ann.b+c@mail.a.example', ['ann.b+c@mail.a.example']],
  ['letters of other scripts', 'zoë@müller.example', ['zoë@müller.example']],
  ['upper case', 'Ann@A.Example', ['ann@a.example']],
  ['nothing', ' \n\t\n', []],
])('takes addresses apart: %s', (_name, text, expected) => {
  const pasted = readPastedPeople(text);
  expect(pasted.addresses.map(({ address }) => address)).toStrictEqual(expected);
  expect(pasted.bad).toStrictEqual([]);
});

test.each([
  ['a name alone', 'Ann Ames', 'no-address'],
  ['a heading', 'E-mail', 'no-address'],
  ['two at signs', 'ann@b@c.example', 'bad-address'],
  ['nobody before the at sign', '@a.example', 'bad-address'],
  ['no domain', 'ann@', 'bad-address'],
  ['a domain without a dot', 'ann@localhost', 'bad-address'],
  ['two dots', 'ann@a..example', 'bad-address'],
  ['a backslash, which would end a question to Bitbucket', 'an\\n@a.example', 'bad-address'],
  ['a control character', 'an\u0007n@a.example', 'bad-address'],
  ['longer than mail can be', `${'a'.repeat(245)}@a.example`, 'bad-address'],
] as const)(
  'names the line of what is no address, and nothing of it: %s',
  (_name, line, problem) => {
    const pasted = readPastedPeople(`ann@a.example\n\n${line}`);
    expect(pasted.bad).toStrictEqual([{ line: 3, problem }]);
    expect(pasted.addresses).toStrictEqual([{ line: 1, address: 'ann@a.example' }]);
  },
);

test('the longest address is taken', () => {
  const longest = `${'a'.repeat(244)}@a.example`;
  expect(longest).toHaveLength(254);
  expect(addressesIn(longest)).toStrictEqual([longest]);
});

test('of a line with a good and a bad address both are told', () => {
  expect(readPastedPeople('ann@a.example, bob@')).toStrictEqual({
    addresses: [{ line: 1, address: 'ann@a.example' }],
    bad: [{ line: 1, problem: 'bad-address' }],
    repeated: 0,
  });
});

test('an address counts once, at its first line, whatever its case', () => {
  expect(readPastedPeople('x@a.example\nAnn@A.example\nann@a.example, x@a.example')).toStrictEqual({
    addresses: [
      { line: 1, address: 'x@a.example' },
      { line: 2, address: 'ann@a.example' },
    ],
    bad: [],
    repeated: 2,
  });
});

test.each([
  [0, []],
  [1, [1]],
  [90, [90]],
  [91, [90, 1]],
])('%d addresses are asked 90 at a time', (number, sizes) => {
  const text = Array.from({ length: number }, (_, at) => `p${at}@a.example`).join('\n');
  expect(batchPasted(readPastedPeople(text)).map((batch) => batch.length)).toStrictEqual(sizes);
});

test('no address is lost and none is invented, in any text', () => {
  const word = fc.constantFrom(
    'ann@a.example',
    'bob@b.example',
    'Ann',
    '@',
    'x@y',
    '\n',
    ';',
    '<',
    '>',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      const pasted = readPastedPeople(text);
      const wanted = new Set(words.filter((one) => /^\w+@\w\.example$/.test(one)));
      expect(new Set(pasted.addresses.map(({ address }) => address))).toEqual(wanted);
      expect(batchPasted(pasted).flat()).toEqual(pasted.addresses.map(({ address }) => address));
      expect(batchPasted(pasted).every((batch) => batch.length <= MAX_ADDRESSES_AT_ONCE)).toBe(
        true,
      );
    }),
  );
});
