import { type Facts } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { priceBill } from '../seats/price-bill';
import { toBillInput } from '../seats/bill-input';
import { billableOf, createDirectoryLookup } from '../seats/billable';
import { countSeats } from '../seats/count-seats';
import { type CountRange, type MoneyRange } from '../seats/money';
import { outcomeOfLeaving, STAYS_BILLED } from '../seats/seat-outcome';
import { type Action } from './action';
import { type Effects } from './plan';
import { type PlanContext } from './plan-context';

/** Seats, what becomes of each seat, and the bill of a month, before and after the steps. */
export function seatEffects(
  context: PlanContext,
  after: Facts,
  actions: readonly Action[],
): Pick<Effects, 'seats' | 'outcomes' | 'bill'> {
  const people = context.directory?.people;
  const before = toRange(countSeats(context.index.facts, people));
  const seats = { before, after: withInvited(toRange(countSeats(after, people)), actions) };
  const bill = billEffect(context, seats);
  return { seats, outcomes: listOutcomes(context, before, actions), ...(bill && { bill }) };
}

function toRange({ atLeast, atMost }: CountRange): CountRange {
  return { atLeast, ...(atMost !== undefined && { atMost }) };
}

/** Whoever is invited takes a seat when they accept, if not before. */
function withInvited({ atLeast, atMost }: CountRange, actions: readonly Action[]): CountRange {
  const invited = actions.filter(
    (action) => action.kind === 'by-hand' && action.code === 'invite',
  ).length;
  return { atLeast: atLeast + invited, ...(atMost !== undefined && { atMost: atMost + invited }) };
}

/** Of everybody from whom the steps take something: only leaving the workspace frees a seat. */
function listOutcomes(
  { index: { facts }, directory, setup, book }: PlanContext,
  seats: CountRange,
  actions: readonly Action[],
): Effects['outcomes'] {
  const leaving = new Set(actions.filter(isLeaving).map(({ person }) => person));
  const losing = new Set([...leaving, ...actions.flatMap(loserOf)]);
  const lookUp = createDirectoryLookup(directory?.people);
  return facts.accounts
    .filter(({ uuid, role }) => losing.has(uuid) && role !== undefined)
    .map((account) => ({
      person: account.uuid,
      outcome: leaving.has(account.uuid)
        ? outcomeOfLeaving({ billable: billableOf(account, lookUp(account)), seats, setup, book })
        : STAYS_BILLED,
    }));
}

function isLeaving(action: Action): action is Extract<Action, { readonly kind: 'workspace-role' }> {
  return action.kind === 'workspace-role' && action.after === 'none';
}

function loserOf(action: Action): readonly AccountUuid[] {
  switch (action.kind) {
    case 'person-grant':
      return action.after === 'none' ? [action.person] : [];
    case 'group-membership':
      return action.after ? [] : [action.person];
    default:
      return [];
  }
}

/** An annual bill stays what it is until the renewal: outcomes say so, no monthly amount does. */
function billEffect(
  { setup, book }: PlanContext,
  seats: Effects['seats'],
): Effects['bill'] | undefined {
  const before = priceMonth(setup, book, seats.before);
  const after = priceMonth(setup, book, seats.after);
  return before && after && { before, after };
}

function priceMonth(
  setup: PlanContext['setup'],
  book: PlanContext['book'],
  seats: CountRange,
): MoneyRange | undefined {
  const { input } = toBillInput(setup, seats);
  if (input?.billingPeriod !== 'monthly') return undefined;
  const { total } = priceBill(input, book);
  return total.atMostCents === undefined ? undefined : total;
}
