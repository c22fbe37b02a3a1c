import { privacy } from '@forge/api';
import { aBackgroundHost } from '../../builders/a-background-host';
import { NOON } from '../../builders/simulated-bitbucket';

const heldAt = (ms: number) => (accountId: string) => ({
  accountId,
  updatedAt: new Date(ms).toISOString(),
});

async function report(accounts: { accountId: string; updatedAt: string }[], scopes?: string[]) {
  const answers: unknown[] = [];
  const host = await aBackgroundHost({
    ...(scopes && { scopes }),
    handlers: { onHour: async () => void answers.push(await privacy.reportPersonalData(accounts)) },
  });
  host.accounts.set('closed', { kind: 'closed' });
  host.accounts.set('updated', { kind: 'updated', atMs: NOON });
  return { host, answers, outcome: await host.runSchedule('hourly', 'one') };
}

test('a report is answered with what must be erased and what must be read again', async () => {
  const { answers } = await report(['closed', 'updated', 'same'].map(heldAt(NOON - 1)));
  expect(answers).toEqual([
    [
      { accountId: 'closed', status: 'closed' },
      { accountId: 'updated', status: 'updated' },
    ],
  ]);
});

test('what was read after the profile changed is up to date; what is closed stays closed', async () => {
  const { answers } = await report(['closed', 'updated'].map(heldAt(NOON)));
  expect(answers).toEqual([[{ accountId: 'closed', status: 'closed' }]]);
});

test('accounts are reported 90 at a time, each once', async () => {
  const accounts = Array.from({ length: 181 }, (_, at) => `account-${at}`);
  const { host, answers } = await report(accounts.map(heldAt(NOON)));
  expect(answers).toEqual([[]]);
  expect(host.accounts.reported.map(({ accountId }) => accountId)).toEqual(accounts);
  expect(host.invocations.at(-1)?.calls).toEqual(
    Array.from({ length: 3 }, () => 'privacy POST /app/report-accounts'),
  );
});

test.each([
  ['a time that is none', [{ accountId: 'a', updatedAt: 'yesterday' }], undefined],
  ['no account', [{ accountId: '', updatedAt: new Date(NOON).toISOString() }], undefined],
  ['no scope for it', [heldAt(NOON)('a')], ['storage:app']],
])('a report with %s is refused', async (_name, accounts, scopes) => {
  const { host, outcome } = await report(accounts, scopes);
  expect(outcome.kind).toBe('threw');
  expect(host.accounts.reported).toEqual([]);
});
