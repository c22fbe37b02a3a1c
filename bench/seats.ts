// Bill and what-if of 20,000 people, for subsets of them, as the page works them out.
import { parseArgs } from 'node:util';
import { createRandom } from '../local/bitbucket/random';
import { type BillInput } from '../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../src/domain/seats/default-price-book';
import { priceBill } from '../src/domain/seats/price-bill';
import { type Seat } from '../src/domain/seats/seat';
import { tryBill } from '../src/domain/seats/try-bill';
import { accountUuid } from '../src/domain/facts/ids';
import { quantile, type Times, timesOf } from './measure';

const TARGET_MS = 10;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
  },
});

main(Number(values.people), Number(values.runs), createRandom(Number(values.seed)));

function main(people: number, runs: number, random: () => number): void {
  const seats = Array.from({ length: people }, (_, at) => seatOf(at, random()));
  const input = inputOf(seats);
  const subsets = Array.from({ length: runs }, () => subsetOf(seats, random));
  const bills = timesOf(runs, () => priceBill(inputOf(seats), DEFAULT_PRICE_BOOK));
  const trials = timesOf(runs, (run) => {
    const remove = countBilled(subsets[run] ?? []);
    return tryBill(input, { remove, plan: 'standard', add: run % 50 }, DEFAULT_PRICE_BOOK);
  });
  const removals = timesOf(runs, (run) =>
    tryBill(input, { remove: countBilled(subsets[run] ?? []) }, DEFAULT_PRICE_BOOK),
  );
  const isFast = [
    print('bill', bills),
    print('what-if: any subset leaves', removals),
    print('what-if: any subset leaves, others join, another plan', trials),
  ].every(Boolean);
  if (!isFast) process.exitCode = 1;
}

const NOT_READ: Seat['comesWith'] = {
  isWorkspaceAdmin: false,
  groups: [],
  projects: [],
  repositories: [],
  opens: 'not-known',
  isComplete: false,
};

/** One in five cannot be told, one in ten is not billed: a range then, which takes longest. */
function seatOf(at: number, chance: number): Seat {
  const billable: Seat['billable'] =
    chance < 0.1
      ? { state: 'no', because: 'deactivated' }
      : chance < 0.3
        ? { state: 'not-known', because: 'activity-not-known' }
        : { state: 'yes', because: 'on-plan' };
  return { person: accountUuid(uuidAt(at)), billable, comesWith: NOT_READ };
}

function uuidAt(at: number): string {
  return `{00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}}`;
}

function inputOf(seats: readonly Seat[]): BillInput {
  return {
    plan: 'premium',
    billingPeriod: 'monthly',
    seats: countBilled(seats),
    usage: { buildMinutes: 90_000, lfsGb: 900, premiumRunners: 8 },
    guard: { kind: 'bought', managedAccounts: 25_000, externalUsers: 700, notBillable: 40 },
  };
}

function countBilled(seats: readonly Seat[]) {
  let [yes, perhaps] = [0, 0];
  for (const { billable } of seats) {
    if (billable.state === 'yes') yes += 1;
    if (billable.state === 'not-known') perhaps += 1;
  }
  return { atLeast: yes, atMost: yes + perhaps };
}

/** Of any size, from anywhere. */
function subsetOf(seats: readonly Seat[], random: () => number): readonly Seat[] {
  const share = random() ** 3;
  return seats.filter(() => random() < share);
}

/** Judged by the time of the processor: what else the machine does is no part of it. */
function print(what: string, { wall, processor }: Times): boolean {
  const isFast = quantile(processor, 0.99) < TARGET_MS;
  console.log(`${what}: ${isFast ? 'within' : 'ABOVE'} ${String(TARGET_MS)} ms`);
  for (const [clock, sorted] of Object.entries({ wall, processor })) {
    const [median, slow] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
    console.log(`  ${clock}: median ${median.toFixed(2)} ms, p99 ${slow.toFixed(2)} ms`);
  }
  return isFast;
}
