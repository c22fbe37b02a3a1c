import fc from 'fast-check';
import { bookProblemWords } from '../../../../../static/usher/src/features/settings/price-book/book-problem';
import {
  copyList,
  withList,
  withoutList,
} from '../../../../../static/usher/src/features/settings/price-book/change-book';
import {
  readListDraft,
  toListDraft,
  toPriceFields,
} from '../../../../../static/usher/src/features/settings/price-book/list-draft';
import { priceBookSentence } from '../../../../../static/usher/src/features/settings/price-book/price-book-sentence';
import { toPriceGroups } from '../../../../../static/usher/src/features/settings/price-book/price-rows';
import {
  readCents,
  readPriceText,
  toPriceText,
} from '../../../../../static/usher/src/features/settings/price-book/price-text';
import { aPriceList } from '../../../../builders/a-price-list';

describe('a price as text', () => {
  test.each([
    [365_000_000, '3.65'],
    [100_000_000, '1.00'],
    [1, '0.00000001'],
    [0, '0.00'],
    [750_000, '0.0075'],
    [1_000_000_000, '10.00'],
  ])('%i millionths of a cent are %s', (microCents, text) => {
    expect(toPriceText(microCents)).toBe(text);
    expect(readPriceText(text)).toBe(microCents);
  });

  test.each(['', '3,65', '-1', '1e3', '3.123456789', '1234567', '3.65 USD', '.5'])(
    '%p is no amount',
    (text) => {
      expect(readPriceText(text)).toBeUndefined();
    },
  );

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_999_999), (microCents) => {
        expect(readPriceText(toPriceText(microCents))).toBe(microCents);
      }),
    );
  });

  test('a flat rate has whole cents', () => {
    expect(readCents(' 18.25 ')).toBe(1825);
    expect(readCents('18.255')).toBeUndefined();
    expect(readCents('free')).toBeUndefined();
  });
});

describe('lists side by side', () => {
  const one = aPriceList();
  const other = aPriceList({
    id: 'other',
    plans: [
      {
        plan: 'standard',
        billingPeriod: 'monthly',
        tiers: [
          {
            ...{ confidence: 'medium', sources: ['invoice'], from: 1, to: 5 },
            price: { kind: 'flat', cents: 1650 },
          },
        ],
      },
    ],
    addOns: one.addOns,
  });

  test('name each price once, and say what every list says', () => {
    const groups = toPriceGroups([one, other]);
    expect(
      groups.flatMap(({ of, rows }) =>
        rows.map(({ label, cells, isDisputed }) => [
          of,
          label,
          cells.map((cell) => cell && (cell.price ?? 'not known')),
          isDisputed,
        ]),
      ),
    ).toEqual([
      [
        'Standard, by the month',
        'people 1 to 5',
        ['18.25 USD for all of them', '16.50 USD for all of them'],
        true,
      ],
      ['Standard, by the month', 'people 6 to 100', ['3.65 USD each', undefined], false],
      ['Standard, by the month', 'from person 101 on', ['not known', undefined], false],
      ['Beside the plan', '1,000 build minutes, a month', ['10.00 USD', '10.00 USD'], false],
    ]);
    expect(groups[0]?.rows[0]?.cells[1]?.origin).toMatchObject({
      confidence: 'medium',
      sources: ['invoice'],
    });
  });

  test('tiers stand from the first person upwards, whichever list has them', () => {
    const [plan] = one.plans;
    const tiers = plan?.tiers ?? [];
    const [low, ...high] = tiers.map((tier) => ({
      ...one,
      plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers: [tier] } as const],
      addOns: [],
    }));
    if (low === undefined) throw new Error('There are no tiers.');
    const [group] = toPriceGroups([...high.reverse(), low]);
    expect(group?.rows.map(({ label }) => label)).toEqual([
      'people 1 to 5',
      'people 6 to 100',
      'from person 101 on',
    ]);
  });

  test('a price that sources differ about is said as both', () => {
    const guard = {
      ...({ confidence: 'low', sources: ['x'], packSize: 1 } as const),
      addOn: 'guard-standard' as const,
      atLeastMicroCents: 300_000_000,
      atMostMicroCents: 400_000_000,
    };
    const [beside] = toPriceGroups([aPriceList({ plans: [], addOns: [guard] })]);
    expect(beside?.rows.map(({ label, cells }) => [label, cells[0]?.price])).toEqual([
      ['1 billable account in Guard Standard, a month', '3.00 to 4.00 USD'],
    ]);
  });

  test('the sentence counts what they disagree about', () => {
    expect(priceBookSentence([one, other])).toMatch(
      /^2 lists are in force. They disagree about 1 price: estimates show the range\./,
    );
    expect(priceBookSentence([one])).toMatch(
      /^1 list is in force. Estimates use it as it stands\./,
    );
    expect(priceBookSentence([])).toMatch(/^0 lists are in force. Nothing can be estimated\./);
  });
});

describe('the form of a list', () => {
  const list = aPriceList();
  const [flat = '', each = '', unknown = '', least = ''] = toPriceFields(list).map(
    ({ key }) => key,
  );
  const draft = toListDraft(list);
  const typed = (prices: Record<string, string>, source = 'invoice of November') => ({
    ...draft,
    source,
    prices: { ...draft.prices, ...prices },
  });

  test('gives the list back as it was, with every source, when nothing is changed', () => {
    expect(readListDraft(list, draft)).toEqual({ list, problems: new Map() });
    expect(draft.prices).toMatchObject({ [flat]: '18.25', [each]: '3.65', [unknown]: '' });
  });

  test('a changed price has the new source, the others keep theirs', () => {
    const { list: changed } = readListDraft(
      list,
      typed({ [flat]: '20', [each]: '', [unknown]: '3.1' }),
    );
    const origin = { confidence: 'high', sources: ['invoice of November'] };
    expect(changed.plans[0]?.tiers).toEqual([
      { from: 1, to: 5, price: { kind: 'flat', cents: 2000 }, ...origin },
      { from: 6, to: 100, price: { kind: 'not-known' }, ...origin },
      { from: 101, to: null, price: { kind: 'each', microCents: 310_000_000 }, ...origin },
    ]);
    expect(changed.addOns).toEqual(list.addOns);
  });

  test('an add-on has its two bounds changed apart', () => {
    const { list: changed } = readListDraft(list, typed({ [least]: '9' }));
    expect(changed.addOns).toEqual([
      {
        addOn: 'build-minutes',
        packSize: 1000,
        atLeastMicroCents: 900_000_000,
        atMostMicroCents: 1_000_000_000,
        confidence: 'high',
        sources: ['invoice of November'],
      },
    ]);
    expect(changed.plans).toEqual(list.plans);
  });

  test('unknown never becomes zero, and zero is a price', () => {
    const { list: changed } = readListDraft(list, typed({ [unknown]: '0' }));
    expect(changed.plans[0]?.tiers[2]?.price).toEqual({ kind: 'each', microCents: 0 });
  });

  test.each([
    [flat, ''],
    [flat, '18.255'],
    [each, '3,65'],
    [each, 'free'],
    [unknown, '-1'],
    [least, ''],
  ])('%s is not taken as %p, and nothing is changed', (key, text) => {
    const read = readListDraft(list, typed({ [key]: text }));
    expect([...read.problems.keys()]).toEqual([key]);
    expect(read.list).toEqual(list);
  });

  test('wants a title, a day, and a source for whatever is changed', () => {
    const empty = { ...typed({ [each]: '4' }, '  '), title: ' ', pricedOn: '' };
    expect([...readListDraft(list, empty).problems.keys()]).toEqual([
      'title',
      'pricedOn',
      'source',
    ]);
    expect(readListDraft(list, { ...draft, title: ' Ours ' }).list.title).toBe('Ours');
  });
});

describe('a list of one’s own', () => {
  const list = aPriceList({ status: 'history', note: 'Of a page' });
  const given = { title: 'Ours', pricedOn: '2026-11-22', source: 'contract' };

  test('is a copy with its own date and source; what nobody knows stays so', () => {
    const copy = copyList({ lists: [list] }, list, given);
    expect(copy).toMatchObject({
      id: 'own-2026-11-22',
      title: 'Ours',
      pricedOn: '2026-11-22',
      status: 'in-force',
      currency: 'USD',
    });
    expect(copy).not.toHaveProperty('note');
    expect(copy.plans[0]?.tiers.map(({ sources, price }) => [sources, price.kind])).toEqual([
      [['contract'], 'flat'],
      [['contract'], 'each'],
      [['https://prices.example/standard'], 'not-known'],
    ]);
    expect(copy.addOns[0]).toMatchObject({ sources: ['contract'], packSize: 1000 });
  });

  test('has a name that no other list has', () => {
    const taken = ['own-2026-11-22', 'own-2026-11-22-2'].map((id) => aPriceList({ id }));
    expect(copyList({ lists: taken }, list, given).id).toBe('own-2026-11-22-3');
  });

  test('stands after all others, is changed in its place, and can go', () => {
    const own = aPriceList({ id: 'own' });
    const book = withList({ lists: [list] }, own);
    expect(book.lists).toEqual([list, own]);
    const changed = { ...list, title: 'New' };
    expect(withList(book, changed).lists).toEqual([changed, own]);
    expect(withoutList(book, 'own').lists).toEqual([list]);
  });
});

describe('what a book is refused for', () => {
  const book = { lists: [aPriceList(), aPriceList({ title: 'Ours' })] };
  test.each([
    ['lists', 'The price book is wrong. Mend it.'],
    ['lists[1].pricedOn', '“Ours”: The day of the prices is wrong. Mend it.'],
    [
      'lists[0].addOns[3].atMostMicroCents',
      '“September 2026”: The highest price is wrong. Mend it.',
    ],
    ['lists[1].plans[0].tiers[2].from', '“Ours”: plans[0].tiers[2].from is wrong. Mend it.'],
    ['lists[9].id', 'id is wrong. Mend it.'],
  ])('names the list and the field: %s', (field, words) => {
    expect(bookProblemWords(book, { field, what: 'is wrong', remedy: 'Mend it.' })).toBe(words);
  });
});
