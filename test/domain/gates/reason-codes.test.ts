import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REASON_MEANINGS } from '../../../src/domain/gates/reason-codes';

test('docs/reason-codes.md lists every code with its meaning, and no other', () => {
  const file = path.resolve(__dirname, '../../../docs/reason-codes.md');
  const rows = readFileSync(file, 'utf8').matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm);
  const documented = [...rows].map(([, code, meaning]) => [code, meaning]);
  expect(documented).toStrictEqual(Object.entries(REASON_MEANINGS));
});

test.each(Object.entries(REASON_MEANINGS))(
  '%s is a code, and its meaning a sentence',
  (code, meaning) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  },
);
