import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/domain/findings/rules/registry';

test('docs/findings.md lists the catalogue as it is', () => {
  const page = readFileSync(path.join(__dirname, '../../../docs/findings.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| [A-Z]+-\d+ /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim()),
    );
  expect(rows).toStrictEqual(
    RULES.map(({ id, title, severity, needs }) => [id, title, severity, needs.join(', ')]),
  );
});
