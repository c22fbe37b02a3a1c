import { createConsoleLog } from '../../../src/adapters/forge/console-log';

function logged(message: string): string {
  const lines: string[] = [];
  createConsoleLog((line) => lines.push(line)).write('error', 'failed', { message });
  return lines.join('\n');
}

test('an event is one line of JSON', () => {
  expect(JSON.parse(logged('two\nlines'))).toEqual({
    level: 'error',
    event: 'failed',
    message: 'two\nlines',
  });
  expect(logged('two\nlines')).not.toContain('\n');
});

test.each([
  ['an e-mail address', 'Nobody is called nora.lind+git@mail.example.com here', 'nora.lind'],
  ['a basic credential', 'sent Basic bm9yYTpzZWNyZXQ= to Bitbucket', 'bm9yYTpzZWNyZXQ'],
  ['a bearer token', 'sent authorization: bearer abc.def-123', 'abc.def-123'],
  ['an API token', 'token ATATT3xFfGF0abcDEF_-= was refused', 'ATATT3xFfGF0abcDEF'],
])('%s does not get through', (_name, message, secret) => {
  expect(logged(message)).not.toContain(secret);
});
