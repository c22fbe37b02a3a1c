import { type Setup } from '../../src/domain/setup/setup';
import { anApp, type App, type Who } from '../builders/an-app';

type Typed = { readonly [Name in keyof Setup]?: NonNullable<Setup[Name]>['value'] };

const ASKED = [
  ['getRepositoryAccess', 'repository admin'],
  ['getProjectAccess', 'project admin'],
  ['getProjectRepositoryAccess', 'project admin'],
] as const satisfies readonly (readonly [string, Who])[];

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

async function tell(setup: Typed): Promise<void> {
  const { version } = (await app.get('getSettings')).setup;
  await app.get('saveSetup', { payload: { version, setup } });
}

async function seatsTold() {
  return Promise.all(ASKED.map(async ([name, as]) => (await app.get(name, { as })).seat));
}

test('removing somebody here is told to free no seat, and nothing more while nobody told the plan', async () => {
  const untold = {
    removal: 'stays-billed',
    newcomer: { state: 'not-known', missing: 'plan' },
    limit: 'not-known',
  };
  expect(await seatsTold()).toEqual([untold, untold, untold]);
});

test('what a newcomer adds is told with the date of the price, by every list in force', async () => {
  await tell({ plan: 'standard', billingPeriod: 'monthly' });
  const told = {
    removal: 'stays-billed',
    newcomer: {
      state: 'priced',
      currency: 'USD',
      atLeastCents: 330,
      atMostCents: 365,
      pricedOn: '2026-09-20',
      assumesAllActive: true,
    },
    limit: 'none',
  };
  expect(await seatsTold()).toEqual([told, told, told]);
});

test('a workspace admin may keep prices to themselves; that the seat stays billed is still told', async () => {
  await tell({ plan: 'standard', billingPeriod: 'monthly', showsPricesToAdmins: false });
  for (const seat of await seatsTold())
    expect(seat).toEqual({
      removal: 'stays-billed',
      newcomer: { state: 'hidden' },
      limit: 'none',
    });
});

test('the price book of the workspace prices it', async () => {
  await tell({ plan: 'standard', billingPeriod: 'monthly' });
  const { version, value: book } = (await app.get('getSettings')).priceBook;
  const [newest] = book.lists;
  if (newest === undefined) throw new Error('The book that ships holds no list.');
  const lists = [
    newest,
    ...book.lists.slice(1).map((list) => ({ ...list, status: 'history' as const })),
  ];
  await app.get('savePriceBook', {
    payload: { version, book: structuredClone({ lists }) },
  });
  for (const { newcomer } of await seatsTold())
    expect(newcomer).toMatchObject({ atLeastCents: 365, atMostCents: 365 });
});

test.each<[string, Typed, string]>([
  ['on the Free plan', { plan: 'free' }, 'perhaps-near'],
  ['on a plan without a limit', { plan: 'premium', billingPeriod: 'monthly' }, 'none'],
  [
    'with as many seats as members',
    { plan: 'standard', billingPeriod: 'annual', paidSeats: 61 },
    'perhaps-near',
  ],
  [
    'with room for many, where no API lists invitations,',
    { plan: 'standard', billingPeriod: 'annual', paidSeats: 900 },
    'not-known',
  ],
])('%s the distance to the limit is told without the limit', async (_says, setup, limit) => {
  await tell(setup);
  for (const seat of await seatsTold()) expect(seat.limit).toBe(limit);
});

test('neither the number of members nor of seats stands in what is told', async () => {
  const members = app.bitbucket.data.accounts.length;
  await tell({ plan: 'standard', billingPeriod: 'annual', paidSeats: 75 });
  for (const seat of await seatsTold()) {
    const numbers = JSON.stringify(seat).match(/\d+/g) ?? [];
    for (const number of [members, 61, 75]) expect(numbers).not.toContain(String(number));
    expect(Object.keys(seat).sort()).toEqual(['limit', 'newcomer', 'removal']);
  }
});
