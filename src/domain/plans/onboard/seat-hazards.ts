import { count } from '../../findings/evidence/names';
import { type BillInput } from '../../seats/bill';
import { toBillInput } from '../../seats/bill-input';
import { countSeats } from '../../seats/count-seats';
import { type Cliff, listCliffs, WHO_IS_STOPPED } from '../../seats/list-cliffs';
import { moneyRangeText } from '../../seats/money-text';
import { costOfNewcomer, type NewcomerCost } from '../../seats/newcomer';
import { listsInForce } from '../../seats/price-bill';
import { tryBill } from '../../seats/try-bill';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';

/** What so many more members cost, and what they bring the workspace to: told before anybody is invited. */
export function seatHazards(context: PlanContext, joining: number): readonly Hazard[] {
  if (joining === 0) return [];
  const { index, setup, book, directory } = context;
  const seats = countSeats(index.facts, directory?.people);
  const { input } = toBillInput(setup, seats);
  const cost = costOfNewcomer({ seats, setup, book });
  return [
    costHazard({ context, joining, input, cost }),
    ...(input === undefined ? [] : listCliffs(input, book)).flatMap((cliff) =>
      cliffHazard(cliff, joining),
    ),
  ];
}

interface Priced {
  readonly context: PlanContext;
  readonly joining: number;
  readonly input: BillInput | undefined;
  readonly cost: NewcomerCost;
}

const EACH_A_SEAT = 'https://bitbucket.org/blog/billing-model-change';

function costHazard({ context, joining, input, cost }: Priced): Hazard {
  const who = `${count(joining, 'newcomer takes', 'newcomers take')} ${count(joining, 'seat')}`;
  const words = input && costWords({ context, joining, input, cost });
  if (words === undefined)
    return {
      code: 'seat-cost-not-known',
      severity: 'not-known',
      says: `${who}; what that costs is not known.`,
      remedy: 'Type in plan, billing period, quantity and prices under Settings.',
      source: EACH_A_SEAT,
    };
  return {
    code: 'seat-cost',
    severity: 'medium',
    says: `${who} from the acceptance on: ${words}.`,
    source: EACH_A_SEAT,
  };
}

/** Missing where it is not known. The first of several may cost nothing, and the last one may. */
function costWords({
  context,
  joining,
  input,
  cost,
}: Priced & { readonly input: BillInput }): string | undefined {
  if (cost.state === 'not-known') return undefined;
  if (cost.state === 'no-room') return 'there is no room for them';
  if (cost.state === 'costs-nothing' && cost.because !== 'flat-rate')
    return FREE_BECAUSE[cost.because];
  const total = tryBill(input, { add: joining }, context.book).difference;
  const [newest] = listsInForce(context.book);
  if (total?.atMostCents === undefined || newest === undefined) return undefined;
  if (total.atMostCents === 0) return 'one to five people cost the same';
  return `${moneyRangeText(total)} more a month, an estimate before tax by prices of ${newest.pricedOn}`;
}

const FREE_BECAUSE = {
  'free-plan': 'the Free plan costs nothing',
  bought: 'the next seat is within what was bought for the year',
} as const;

/** Only where so many more reach over it, or may. */
function cliffHazard(cliff: Cliff, joining: number): readonly Hazard[] {
  const reach = reachOf(cliff, joining);
  if (reach === 'stays-below') return [];
  const over = `With ${count(joining, 'newcomer')} the workspace ${REACH_WORDS[reach]} over ${CLIFF_WORDS[cliff.kind](cliff.limit)}`;
  if (cliff.kind === 'free-plan' || cliff.kind === 'bought-quantity')
    return [noRoom({ kind: cliff.kind, reach, over })];
  return reach === 'is-above'
    ? []
    : [{ code: 'price-cliff', severity: 'medium', says: `${over}.` }];
}

type Reach = 'stays-below' | 'may-go' | 'goes' | 'is-above';

function reachOf({ state, roomAtLeast, roomAtMost }: Cliff, joining: number): Reach {
  if (state === 'above') return 'is-above';
  if (roomAtMost < joining) return 'goes';
  return roomAtLeast !== undefined && roomAtLeast >= joining ? 'stays-below' : 'may-go';
}

const REACH_WORDS = { 'may-go': 'may go', goes: 'goes', 'is-above': 'is' } as const;

const WAYS_OUT = {
  'free-plan': 'Free seats or upgrade the plan before anybody is invited.',
  'bought-quantity': 'Free seats or buy more before anybody is invited.',
} as const;

function noRoom(found: {
  readonly kind: keyof typeof WAYS_OUT;
  readonly reach: keyof typeof REACH_WORDS;
  readonly over: string;
}): Hazard {
  const { kind, reach, over } = found;
  const [stopped] = WHO_IS_STOPPED;
  return {
    code: 'no-room',
    severity: reach === 'may-go' ? 'not-known' : 'high',
    says: `${over}. ${stopped?.says ?? ''}`,
    remedy: WAYS_OUT[kind],
    ...(stopped && { source: stopped.source }),
  };
}

const CLIFF_WORDS: Readonly<Record<Cliff['kind'], (limit: number) => string>> = {
  'free-plan': (limit) => `the ${limit} people of the Free plan`,
  'bought-quantity': (limit) => `the ${limit} seats that were bought for the year`,
  'flat-rate': (limit) => `the flat price of the first ${limit}`,
  'price-changes': (limit) => `${limit} people, where the price of one more changes`,
  'price-not-known': (limit) => `${limit} people, above which no price is known`,
};
