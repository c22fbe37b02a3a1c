import { type AccountNews, type ReportedAccount } from '../../../src/adapters/forge/personal-data';
import { type HeldAccount } from '../../../src/entry/privacy/held-accounts';
import { isDue, type OpenCycle } from '../../../src/entry/privacy/privacy-cycle';
import { reportAccounts } from '../../../src/entry/privacy/report-accounts';
import { accountUuid } from '../../../src/domain/facts/ids';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T09:00:00Z');
const FRESH: OpenCycle = { toForget: [], toReadAgain: [] };

const held = (count: number): HeldAccount[] =>
  Array.from({ length: count }, (_, at) => ({
    accountId: `account-${String(at).padStart(3, '0')}`,
    readAt: NOW - at,
  }));

/** Atlassian, which has news of some, and fails at one of the calls. */
function anAtlassian(news: readonly AccountNews[] = [], failsAt = Infinity) {
  const calls: (readonly ReportedAccount[])[] = [];
  const saved: OpenCycle[] = [];
  return {
    ...{ calls, saved },
    report: (accounts: readonly ReportedAccount[]) => {
      calls.push(accounts);
      if (calls.length === failsAt) return Promise.reject(new Error('status 429'));
      const ids = new Set(accounts.map(({ accountId }) => accountId));
      return Promise.resolve(news.filter(({ accountId }) => ids.has(accountId)));
    },
    save: (open: OpenCycle) => Promise.resolve(void saved.push(open)),
    mayGoOn: () => true,
  };
}

test.each([
  ['never reported', {}, true],
  ['reported just now', { doneAt: NOW }, false],
  ['reported a moment less than 7 days ago', { doneAt: NOW - 7 * DAY_MS + 1 }, false],
  ['reported 7 days ago', { doneAt: NOW - 7 * DAY_MS }, true],
  ['reported in the future, before the clock was set back', { doneAt: NOW + 1 }, true],
  ['a cycle is open', { doneAt: NOW, open: FRESH }, true],
])('%s: due is %s', (_name, cycle, due) => {
  expect(isDue(cycle, NOW)).toBe(due);
});

test('accounts are reported 90 a call, each once, and every call is kept', async () => {
  const atlassian = anAtlassian();
  await reportAccounts([...held(181), ...held(20)], FRESH, atlassian);
  expect(atlassian.calls.map((call) => call.length)).toEqual([90, 90, 1]);
  expect(atlassian.saved.map(({ reportedTo }) => reportedTo)).toEqual([
    'account-089',
    'account-179',
    'account-180',
  ]);
});

test('an account held twice counts as read when it was read last, under the uuid that any place knows', async () => {
  const atlassian = anAtlassian([{ accountId: 'a', status: 'closed' }]);
  const account = accountUuid('{a}');
  const twice = [
    { accountId: 'a', readAt: 1, account },
    { accountId: 'a', readAt: 2 },
  ];
  const open = await reportAccounts(twice, FRESH, atlassian);
  expect(atlassian.calls).toEqual([[{ accountId: 'a', account, readAt: 2 }]]);
  expect(open?.toForget).toEqual([{ accountId: 'a', account }]);
});

test('what a failed call leaves is reported by the next run, and no answer is lost', async () => {
  const news = [
    { accountId: 'account-000', status: 'closed' as const },
    { accountId: 'account-100', status: 'updated' as const },
  ];
  const failing = anAtlassian(news, 2);
  await expect(reportAccounts(held(181), FRESH, failing)).rejects.toThrow('429');
  const left = failing.saved.at(-1) ?? FRESH;
  const next = anAtlassian(news);
  const done = await reportAccounts(held(181), left, next);
  expect(next.calls.map((call) => call[0]?.accountId)).toEqual(['account-090', 'account-180']);
  expect(done).toEqual({
    reportedTo: 'account-180',
    toForget: [{ accountId: 'account-000' }],
    toReadAgain: [{ accountId: 'account-100' }],
  });
});

test('when time is up the cycle stays open', async () => {
  const atlassian = anAtlassian();
  let calls = 0;
  const mayGoOn = () => (calls += 1) <= 2;
  expect(await reportAccounts(held(181), FRESH, { ...atlassian, mayGoOn })).toBeUndefined();
  expect(atlassian.saved.at(-1)?.reportedTo).toBe('account-179');
});
