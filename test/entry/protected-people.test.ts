import { personUuid } from '../../local/bitbucket/demo/acme';
import { accountUuid } from '../../src/domain/facts/ids';
import { anApp, type App, PEOPLE } from '../builders/an-app';

const olga = accountUuid(personUuid('ohartley'));
const admin = accountUuid(personUuid(PEOPLE['workspace admin']));
const protection = { people: [olga, admin, olga], reason: 'Founders', reviewOn: '2999-01-31' };
let app: App;
beforeEach(async () => {
  app = await anApp();
});

test('several people are protected at once for one reason, each signed by the server', async () => {
  await app.seed();
  const { settings } = await app.get('saveProtectedPerson', {
    payload: { version: 0, protection },
  });
  const signed = {
    ...{ reason: 'Founders', reviewOn: '2999-01-31', createdBy: admin },
    createdAt: expect.any(Number) as number,
  };
  expect(settings.protectedPeople.value).toEqual([
    { person: olga, ...signed },
    { person: admin, ...signed },
  ]);
});

test('somebody is taken off the list again, and that can be undone', async () => {
  await app.get('saveProtectedPerson', { payload: { version: 0, protection } });
  const removed = await app.get('removeProtectedPerson', { payload: { version: 1, person: olga } });
  expect(removed.settings.protectedPeople.value.map(({ person }) => person)).toEqual([admin]);
  const undone = await app.get('undoSettings', {
    payload: { version: 2, part: 'protectedPeople' },
  });
  expect(undone.settings.protectedPeople.value).toHaveLength(2);
});

test('who has seen an older list writes nothing', async () => {
  await app.get('saveProtectedPerson', { payload: { version: 0, protection } });
  const late = await app.get('removeProtectedPerson', { payload: { version: 0, person: olga } });
  expect(late.outcome).toBe('outdated');
  expect(late.settings.protectedPeople.value).toHaveLength(2);
});

test('the review is today at the earliest', async () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T13:00:00Z'));
  const ask = (reviewOn: string) =>
    app.call('saveProtectedPerson', {
      payload: { version: 0, protection: { ...protection, reviewOn } },
    });
  expect(await ask('2026-11-21')).toMatchObject({ error: { code: 'bad-request' } });
  expect(await ask('2026-11-22')).toMatchObject({ ok: true });
  now.mockRestore();
});

test.each([
  ['nobody', { people: [] }, 'names nobody'],
  ['no reason', { reason: ' ' }, 'is empty'],
  ['an address in the reason', { reason: 'Ask ann@acme.example' }, 'holds an e-mail address'],
  ['no date', { reviewOn: '2026-02-31' }, 'is no date'],
  ['no id', { people: ['ohartley'] }, 'is not the id of an account'],
])('%s is refused by the name of the field', async (_, spoilt, message) => {
  const payload = { version: 0, protection: { ...protection, ...spoilt } };
  expect(await app.call('saveProtectedPerson', { payload: payload as never })).toMatchObject({
    ok: false,
    error: { code: 'bad-request', message: expect.stringContaining(message) as string },
  });
});
