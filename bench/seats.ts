// Bill and what-if of 20,000 people, for subsets of them, as the page works them out, and the list of the
// seats that they are counted from, of a workspace with 10,000 repositories.
import { parseArgs } from 'node:util';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { createRandom } from '../local/bitbucket/random';
import { createAccessIndex } from '../src/domain/access/access-index';
import { type Facts } from '../src/domain/facts/facts';
import { type BillInput } from '../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../src/domain/seats/default-price-book';
import { listSeats } from '../src/domain/seats/list-seats';
import { priceBill } from '../src/domain/seats/price-bill';
import { type Seat } from '../src/domain/seats/seat';
import { tryBill } from '../src/domain/seats/try-bill';
import { accountUuid } from '../src/domain/facts/ids';
import { quantile, type Times, timesOf } from './measure';
import { scannedFacts } from './scanned-facts';

/** For 99 of 100 bills, and for 99 of 100 lists of seats. */
const TARGETS_MS = { bill: 10, seats: 50 } as const;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '1000' },
    members: { type: 'string', default: '5000' },
    repositories: { type: 'string', default: '10000' },
    lists: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
  },
});

const NOT_READ: Seat['comesWith'] = {
  isWorkspaceAdmin: false,
  groups: [],
  projects: [],
  repositories: [],
  opens: 'not-known',
  isComplete: false,
};

const NOT_SEEN = { state: 'unread', gap: { reason: 'wrong-credential' } } as const;

const areFast = [
  timeBills(Number(values.people), Number(values.runs), createRandom(Number(values.seed))),
  timeLists(Number(values.lists)),
].every(Boolean);
if (!areFast) process.exitCode = 1;

function timeBills(people: number, runs: number, random: () => number): boolean {
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
  return [
    print('bill', bills, TARGETS_MS.bill),
    print('what-if: any subset leaves', removals, TARGETS_MS.bill),
    print('what-if: any subset leaves, others join, another plan', trials, TARGETS_MS.bill),
  ].every(Boolean);
}

function timeLists(runs: number): boolean {
  const size = { people: Number(values.members), repositories: Number(values.repositories) };
  const data = generateWorkspace({
    ...size,
    groups: 500,
    projects: 300,
    seed: Number(values.seed),
  });
  const facts = scannedFacts(data);
  return Object.entries({
    'everything read': facts,
    'members of groups not read': withoutMembers(facts),
    'grants of projects not read': withoutProjectGrants(facts),
  })
    .map(([what, of]) => {
      const index = createAccessIndex(of);
      const times = timesOf(runs, () => listSeats(index));
      const from = `${String(size.people)} x ${String(size.repositories)}, ${what}`;
      return print(`seats of ${from}`, times, TARGETS_MS.seats);
    })
    .every(Boolean);
}

function withoutMembers(facts: Facts): Facts {
  return { ...facts, groups: facts.groups.map((group) => ({ ...group, members: NOT_SEEN })) };
}

function withoutProjectGrants(facts: Facts): Facts {
  const unseen = { groupGrants: NOT_SEEN, personGrants: NOT_SEEN };
  return { ...facts, projects: facts.projects.map((project) => ({ ...project, ...unseen })) };
}

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
function print(what: string, { wall, processor }: Times, targetMs: number): boolean {
  const isFast = quantile(processor, 0.99) < targetMs;
  console.log(`${what}: ${isFast ? 'within' : 'ABOVE'} ${String(targetMs)} ms`);
  for (const [clock, sorted] of Object.entries({ wall, processor })) {
    const [median, slow] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
    console.log(`  ${clock}: median ${median.toFixed(2)} ms, p99 ${slow.toFixed(2)} ms`);
  }
  return isFast;
}
