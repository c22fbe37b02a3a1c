import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { type Facts } from '../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import {
  aPerson,
  aWorkspace,
  complete,
  someFacts,
  someLists,
  unread,
  uuidOf,
} from '../../builders/facts-builders';
import { ana, aStudio, openFolder, type SnapshotFolder } from '../answers/a-studio';
import { runHere } from '../fake-terminal';

let folder: SnapshotFolder;
let studio: string;
let other: string;
let large: string;
beforeAll(async () => {
  folder = openFolder();
  studio = await folder.write('studio.usher', aStudio());
  const elsewhere = aWorkspace({ slug: 'elsewhere', uuid: workspaceUuid(uuidOf('elsewhere')) });
  other = await folder.write('other.usher', someFacts({ workspace: elsewhere, accounts: [ana] }));
  large = await folder.write(
    'large.usher',
    someFacts({
      accounts: Array.from({ length: 61 }, (_, at) =>
        aPerson({ displayName: `Person ${String(at)}`, ...(at === 0 && { role: 'owner' }) }),
      ),
      invitations: complete([]),
    }),
  );
});
afterAll(() => {
  folder.remove();
});

const MONTHLY = ['--plan', 'standard', '--billing-period', 'monthly'];

describe('usher seats', () => {
  test('one row for every member, and none for apps, teams and people whom only a grant names', async () => {
    const { code, stdout, stderr } = await runHere([
      'seats',
      '--from',
      studio,
      '--format',
      'json',
      ...MONTHLY,
    ]);
    expect(code).toBe(3);
    const rows = JSON.parse(stdout) as {
      person: string;
      kind: string;
      billable: string;
      leaving: unknown;
    }[];
    expect(rows.map(({ person }) => person)).not.toContain('Studio team');
    expect(rows.find(({ person }) => person === 'Ana Lund')).toMatchObject({
      billable: 'not-known',
      because: 'activity-not-known',
      complete: true,
    });
    expect(stderr).toContain(
      'not documented: compare Users on Plan before and after installing it',
    );
    expect(stderr).toContain('members are active: give --directory');
  });

  test('kinds partition the members', async () => {
    const { stdout } = await runHere([
      'seats',
      '--from',
      large,
      '--group-by',
      'kind',
      '--format',
      'json',
    ]);
    const kinds = JSON.parse(stdout) as {
      kind: string;
      billed: number;
      notBilled: number;
      notKnown: number;
    }[];
    expect(kinds.map(({ kind, notKnown }) => [kind, notKnown])).toEqual([
      ['workspace-admin', 1],
      ['groups', 0],
      ['groups-and-grants', 0],
      ['grants', 0],
      ['no-access', 60],
      ['not-known', 0],
    ]);
  });

  test('people of several workspaces are named, with the seats they take more', async () => {
    const { stdout, stderr } = await runHere(['seats', '--from', studio, '--from', other]);
    expect(stderr).toContain(
      'members of several workspaces: 1, which takes at most 1 more seat than one for each person',
    );
    expect(stderr).toMatch(/Ana Lund \(\w+, elsewhere\)/);
    expect(stdout.split('\n')[0]).toMatch(/^WORKSPACE +PERSON/);
  });

  test('one workspace twice is refused', async () => {
    const { code, stderr } = await runHere(['seats', '--from', studio, '--from', studio]);
    expect(code).toBe(2);
    expect(stderr).toContain('Give one snapshot of each workspace.');
  });

  test('CSV has a row for every member and says how each line ends', async () => {
    const { stdout } = await runHere(['seats', '--from', large, '--format', 'csv', ...MONTHLY]);
    const [head, ...rows] = stdout.trim().split(/\r?\n/);
    expect(head).toContain('removed from the workspace,freed by');
    expect(rows).toHaveLength(61);
    expect(rows[1]).toContain(
      '"seat freed, saves 3.30 to 3.65 USD a month from the next billing date"',
    );
  });
});

describe('usher seats of several workspaces', () => {
  const write = (name: string, settings: unknown) => {
    const file = path.join(path.dirname(large), name);
    writeFileSync(file, JSON.stringify(settings));
    return file;
  };
  const seats = (...args: readonly string[]) =>
    runHere(['seats', '--from', studio, '--from', other, ...args]);

  test('each says its plan, where it is managed and what it costs; nothing is guessed', async () => {
    const file = write('elsewhere.json', {
      setup: { plan: 'premium', billingPeriod: 'annual', managedIn: 'atlassian-administration' },
    });
    const { stderr } = await seats('--settings', `elsewhere=${file}`);
    expect(stderr).toContain(
      '4 members, at most 4 seats; plan not told; where it is managed is not told; what it costs is not known: the plan is not told and the billing period is not told.',
    );
    expect(stderr).toMatch(
      /elsewhere: 1 members, at most 1 seats.*; premium, annual; managed in Atlassian Administration; what it costs is not known: the price book has no such price\./,
    );
    expect(stderr).toContain(
      'in elsewhere: 1 of them; each alone, if removed there: no saving before renewal (annual).',
    );
    expect(stderr).toMatch(
      /in \w+: 1 of them; each alone, if removed there: what it saves is not known: the plan is not told\./,
    );
  });

  test('the file of a workspace wins over options, which fill what it leaves out', async () => {
    const file = write('monthly.json', { setup: { plan: 'free', billingPeriod: 'monthly' } });
    const { stderr } = await seats(
      ...['--settings', `elsewhere=${file}`, '--managed-in', 'bitbucket', '--plan', 'standard'],
      ...['--billing-period', 'annual', '--paid-seats', '20'],
    );
    expect(stderr).toMatch(
      /elsewhere: .*; free; managed in bitbucket\.org; 0\.00 USD a month by the prices of/,
    );
    expect(stderr).toContain('acme: 4 members, at most 4 seats; standard, annual; managed in bitb');
    expect(stderr).toContain('seat freed, saves 0.00 (the Free plan costs nothing)');
  });

  test('a year is told as what is billed, and as a twelfth of it', async () => {
    const [priced] = DEFAULT_PRICE_BOOK.lists;
    const tier = { from: 1, to: null, price: { kind: 'each', microCents: 1_234_000_000 } };
    const annual = { ...tier, confidence: 'high', sources: ['https://example.com/offer'] };
    const plans = [{ plan: 'standard', billingPeriod: 'annual', tiers: [annual] }];
    const prices = write('annual-prices.json', { lists: [{ ...priced, plans }] });
    const annually = ['--prices', prices, '--plan', 'standard', '--billing-period', 'annual'];
    const { stderr } = await seats(...annually, '--paid-seats', '10');
    expect(stderr).toContain(
      'elsewhere: 1 members, at most 1 seats; standard, annual; where it is managed is not told; 123.40 USD a year, about 10.28 USD a month, by the prices of 2026-09-20.',
    );
    const untold = await seats(...annually);
    expect(untold.stderr).toContain(
      'what it costs is not known: how many seats were bought is not told.',
    );
  });

  test('what gives access is read from the file, and decides what frees the seat', async () => {
    const file = write('given.json', {
      setup: { managedIn: 'atlassian-administration', accessGivenBy: 'identity-provider' },
    });
    const freedBy = async (...args: readonly string[]) => {
      const { stdout } = await seats('--format', 'json', ...args);
      const rows = JSON.parse(stdout) as { workspace: string; freedBy: readonly string[] }[];
      return rows.find(({ workspace }) => workspace === 'elsewhere')?.freedBy;
    };
    expect(await freedBy('--settings', `elsewhere=${file}`)).toEqual(
      await freedBy(
        ...['--managed-in', 'atlassian-administration', '--access-given-by', 'identity-provider'],
      ),
    );
    expect(await freedBy('--settings', `elsewhere=${file}`)).not.toEqual(await freedBy());
  });

  test.each([
    [['--settings', 'elsewhere'], 'Write --settings <slug>=<file>.'],
    [['--settings', '=a.json'], 'Write --settings <slug>=<file>.'],
    [['--settings', 'elsewhere='], 'Write --settings <slug>=<file>.'],
    [
      ['--settings', 'nowhere=a.json'],
      '--settings names workspace "nowhere", of which no snapshot was given.',
    ],
  ])('%j is refused', async (args, says) => {
    const { code, stdout, stderr } = await seats(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  test('two files for one workspace, and seats bought by the month, are refused', async () => {
    const plain = `elsewhere=${write('plain.json', { setup: {} })}`;
    const twice = await seats('--settings', plain, '--settings', plain);
    expect(twice.stderr).toContain('--settings names workspace "elsewhere" twice.');
    const both = write('both.json', { setup: { billingPeriod: 'monthly', paidSeats: 5 } });
    const impossible = await seats('--settings', `elsewhere=${both}`);
    expect(impossible.stderr).toContain('setup.paidSeats does not go with setup.billingPeriod');
    expect([twice.code, impossible.code]).toEqual([2, 2]);
  });

  test('a field that the file may not hold is named', async () => {
    const file = write('gold.json', { setup: { plan: 'gold' } });
    const { code, stderr } = await seats('--settings', `elsewhere=${file}`);
    expect(code).toBe(1);
    expect(stderr).toContain('setup.plan is missing, unknown, or not of the right kind.');
  });
});

describe('usher bill', () => {
  test('says the bill by each list first, then every line', async () => {
    const { stdout, stderr } = await runHere(['bill', '--from', large, ...MONTHLY]);
    expect(stderr).toContain(
      'at most 61 seats cost 18.25 to 222.65 USD a month, before tax, by the price page of 2026-09-20; 16.50 to 201.30 USD by the support page of 2025-09-10; at most 60 of them open nothing and cost 0.00 to 204.40 USD.',
    );
    expect(stderr).toContain(
      'not in the amount, because nobody told its use: build-minutes, lfs-storage, premium-runner, guard-standard.',
    );
    expect(stdout).toMatch(
      /today +Price page, 2026-09-20 +seats 6–100 +at most 56 +3\.65 +0\.00 to 204\.40 USD/,
    );
  });

  test('without plan and period it asks for them, and still counts the seats', async () => {
    const { code, stdout, stderr } = await runHere(['bill', '--from', large]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(
      '61 members, at most 61 seats; the bill is not known: no API tells the plan. Add --plan and --billing-period.',
    );
  });

  test('what-if: people, newcomers, plan and Guard, with the difference', async () => {
    const { stdout, stderr } = await runHere([
      ...['bill', '--from', large, ...MONTHLY, '--format', 'json'],
      ...['--what-if-remove', 'Person 3', 'Person 4', '--what-if-add', '1'],
      ...['--what-if-plan', 'premium', '--what-if-guard', 'already-paid-for'],
    ]);
    const rows = JSON.parse(stdout) as {
      bill: string;
      item: string;
      amount: { atMostCents: number };
    }[];
    const totals = rows
      .filter(({ item }) => item === 'total')
      .map(({ bill, amount }) => [bill, amount.atMostCents]);
    expect(totals).toEqual([
      ['today', 22_265],
      ['today', 20_130],
      ['what-if', 43_500],
      ['what-if', 39_600],
    ]);
    expect(stderr).toContain('the money moves: at the next bill.');
    expect(stderr).toContain(
      'gained: 3,500 build minutes a month, 10 GB Git LFS, enforced merge checks',
    );
  });

  test('everybody without access can be tried at once', async () => {
    const { stdout } = await runHere([
      'bill',
      '--from',
      large,
      ...MONTHLY,
      '--what-if-remove-no-access',
      '--format',
      'csv',
    ]);
    expect(stdout).toContain('what-if,"Price page, 2026-09-20",total,,,18.25 USD');
  });

  test('the Free plan says who is stopped, by both statements', async () => {
    const { stderr } = await runHere(['bill', '--from', large, '--plan', 'free']);
    expect(stderr).toContain(
      'free-plan up to 5 people: perhaps-above, 56 too many at most, room for 5 at best; way back: remove-people or upgrade-plan.',
    );
    expect(stderr).toContain(
      'An older page says that administrators keep their access. Do not rely on it.',
    );
  });

  test('renewal, and work by hand beside Guard', async () => {
    const { stderr } = await runHere([
      ...[
        'bill',
        '--from',
        large,
        '--plan',
        'premium',
        '--paid-seats',
        '75',
        '--billing-period',
        'annual',
      ],
      ...['--renews-on', '2099-01-01', '--joins-a-month', '10', '--leaves-a-month', '10'],
      ...['--minutes-per-join', '30', '--minutes-per-leave', '60', '--hourly-cost-cents', '6000'],
      ...[
        '--guard-managed-accounts',
        '200',
        '--guard-external-users',
        '10',
        '--guard-not-billable',
        '10',
      ],
    ]);
    expect(stderr).toMatch(
      /renewal in \d+ days: you pay for 75, peak today at most 61; 60 can go first\./,
    );
    expect(stderr).toContain(
      'by hand 900.00 USD a month, Guard 600.00 to 800.00 USD: below 14 to 18 joins and leaves a month, by hand is cheaper (guard).',
    );
    expect(stderr).toContain('SCIM creates the account of somebody who joins');
    expect(stderr).toContain(
      'by hand with Guard too: groups get their grants on projects and repositories in Bitbucket;',
    );
  });
});

describe('the peak before a renewal', () => {
  const annual = ['--plan', 'premium', '--billing-period', 'annual', '--paid-seats', '75'];
  const bill = (...args: readonly string[]) =>
    runHere(['bill', '--from', large, ...annual, '--renews-on', '2099-01-01', ...args]);
  const earlier = (name: string, people: number, changed: Partial<Facts> = {}) =>
    folder.write(
      name,
      someFacts({
        accounts: Array.from({ length: people }, (_, at) =>
          aPerson({ displayName: `Person ${String(at)}` }),
        ),
        startedAt: someFacts().startedAt - 86_400_000,
        ...changed,
      }),
    );

  test('is over all snapshots that are given', async () => {
    const fewer = await earlier('fewer.usher', 40);
    const more = await earlier('more.usher', 70);
    const { stderr } = await bill('--earlier', fewer, '--earlier', more);
    expect(stderr).toMatch(/you pay for 75, peak at most 70 over 3 snapshots; 60 can go first\./);
  });

  test('leaves the seats of today alone', async () => {
    const { stderr } = await bill('--earlier', await earlier('fewer.usher', 40));
    expect(stderr).toMatch(/peak at most 61 over 2 snapshots; 60 can go first\./);
    expect(stderr).toContain('premium, annual: at most 61 seats cost');
  });

  test('is open where the members of an earlier day were not all read', async () => {
    const lists = someLists({ members: unread('wrong-credential') });
    const { stderr } = await bill('--earlier', await earlier('partly.usher', 40, { lists }));
    expect(stderr).toMatch(/peak at least 0 over 2 snapshots/);
  });

  test('takes no other workspace and no later day', async () => {
    const elsewhere = await bill('--earlier', other);
    expect(elsewhere.stderr).toContain('is of workspace elsewhere, not of acme.');
    const same = await bill('--earlier', large);
    expect(same.stderr).toContain('is not earlier than the snapshot of --from.');
    expect([elsewhere.code, same.code]).toEqual([2, 2]);
  });
});

test.each([
  ['too many', ['--plan', 'free'], 7, '2 too many at most, room for 5 at best'],
  ['just full', ['--plan', 'free'], 5, 'free-plan up to 5 people: below, room for 0 to 5.'],
])('the room below a limit in words: %s', async (_what, args, people, says) => {
  const accounts = Array.from({ length: people }, (_, at) =>
    aPerson({ displayName: `Person ${String(at)}` }),
  );
  const from = await folder.write('limit.usher', someFacts({ accounts }));
  expect((await runHere(['bill', '--from', from, ...args])).stderr).toContain(says);
});

test.each([
  ['costs nothing', ['0', '100'], 'work that costs nothing is always cheaper (by-hand).'],
  ['costs less than Guard', ['60', '100'], 'below 3 to 4 joins and leaves a month, by hand is'],
])('work by hand that %s is told in words', async (_what, [minutes = '', cents = ''], says) => {
  const { stderr } = await runHere([
    ...['bill', '--from', large, ...MONTHLY, '--joins-a-month', '1', '--leaves-a-month', '1'],
    ...['--minutes-per-join', minutes, '--minutes-per-leave', minutes],
    ...['--hourly-cost-cents', cents, '--guard', 'bought', '--guard-managed-accounts', '1'],
    ...['--guard-external-users', '0', '--guard-not-billable', '0'],
  ]);
  expect(stderr).toContain(says);
});

describe('bad input names the field and the remedy', () => {
  test.each([
    [['--paid-seats', '-1'], 'Give a whole number of 1 or more.'],
    [['--paid-seats', '0'], 'Give a whole number of 1 or more.'],
    [['--what-if-paid-seats', '0'], 'Give a whole number of 1 or more.'],
    [['--build-minutes', '-1'], 'Give a whole number of 0 or more.'],
    [[...MONTHLY, '--earlier', 'a.usher'], 'Add --renews-on <date>.'],
    [['--lfs-gb', '0.5'], 'Give a whole number of 0 or more.'],
    [['--renews-on', '2026-02-30'], 'Give a date like 2026-12-01.'],
    [['--plan', 'gold'], 'Allowed choices are free, standard, premium.'],
    [[...MONTHLY, '--paid-seats', '5'], 'Leave one of them out.'],
    [
      [...MONTHLY, '--what-if-remove', 'Nobody'],
      'Give the display name, the account id or the uuid',
    ],
    [
      [...MONTHLY, '--what-if-remove', 'ana@example.com'],
      'Bitbucket gives out no e-mail addresses',
    ],
  ])('%j', async (args, says) => {
    const { code, stdout, stderr } = await runHere(['bill', '--from', large, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  const [list] = DEFAULT_PRICE_BOOK.lists;
  test.each([
    ['not JSON', 'prices', 'is not JSON.'],
    ['no list', JSON.stringify({ lists: [] }), 'lists holds no list in force.'],
    [
      'a price list of the future',
      JSON.stringify({ lists: [{ ...list, pricedOn: '2999-01-01' }] }),
      'lists[0].pricedOn lies in the future.',
    ],
    [
      'a plan that is none',
      JSON.stringify({
        lists: [{ ...list, plans: [{ plan: 'gold', billingPeriod: 'monthly', tiers: [] }] }],
      }),
      'lists.0.plans.0.plan',
    ],
  ])('a price file with %s', async (_says, text, message) => {
    const prices = path.join(path.dirname(large), 'prices.json');
    writeFileSync(prices, text);
    const { code, stdout, stderr } = await runHere([
      'bill',
      '--from',
      large,
      ...MONTHLY,
      '--prices',
      prices,
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a price book of one’s own is used', async () => {
    const prices = path.join(path.dirname(large), 'own.json');
    writeFileSync(prices, JSON.stringify({ lists: [{ ...list, title: 'Our offer' }] }));
    const { stderr } = await runHere(['bill', '--from', large, ...MONTHLY, '--prices', prices]);
    expect(stderr).toContain('by the our offer of 2026-09-20;');
  });
});
