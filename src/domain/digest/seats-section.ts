import { isComplete } from '../facts/reading';
import { type BillAsked, toBillInput } from '../seats/bill-input';
import { type PricedBill } from '../seats/bill';
import { countSeats, type SeatCount } from '../seats/count-seats';
import { moneyRangeText } from '../seats/money-text';
import { priceBill } from '../seats/price-bill';
import { type Seat } from '../seats/seat';
import { kindOfSeat } from '../seats/seat-kind';
import { toDay } from '../findings/evidence/days';
import { type DigestFigure, type DigestLine } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart } from './digest-part';
import { endOf } from './changes-section';
import { costText, missingText } from './cost-of-people';
import { countText, dayText, firstUpper, rangeText } from './digest-words';
import { type LimitSaid, sayLimit } from './limit-lines';

const SEATS = { view: 'seats' } as const;

/** What the seats of today cost, and how far the next limit is. */
export function seatsPart(input: DigestInput, seats: readonly Seat[]): DigestPart {
  const { now, settings, brought } = input;
  const { setup, priceBook: book } = settings;
  const count = countSeats(now.facts, brought.directory?.value);
  const asked = toBillInput(setup, count);
  const priced = asked.input && priceBill(asked.input, book);
  const limit: LimitSaid = asked.input
    ? sayLimit({ setup, seats: count, input: asked.input, book })
    : { lines: [], unknown: [], headlines: [] };
  const idle = idleLines(seats, (people) => costText(people, asked, book));
  return {
    section: {
      id: 'seats',
      title: 'Seats and cost',
      place: SEATS,
      summary: [summaryOf(count, asked, priced)],
      tone: limit.lines[0]?.tone ?? (priced === undefined ? 'unknown' : 'plain'),
      ...(limit.bar && { bar: limit.bar }),
      ...bounded([...limit.lines, ...sinceLines(input), ...idle], limit.unknown),
    },
    figures: [seatsFigure(count), billFigure(priced)],
    headlines: limit.headlines,
  };
}

function summaryOf(
  count: SeatCount,
  { missing = [] }: BillAsked,
  priced: PricedBill | undefined,
): string {
  const range = rangeText(count);
  const seats =
    range === 'not known'
      ? 'How many seats there are is not known'
      : firstUpper(`${range} ${seatWord(count)}`);
  if (priced === undefined) return `${seats}; the bill is not known: ${missingText(missing)}.`;
  const { newest, total } = priced;
  if (newest.plan === 'free') return `${seats} on the Free plan: nothing to pay.`;
  return `${seats}: ${moneyRangeText(total)} ${PER[newest.billingPeriod]}, an estimate before tax by the prices of ${dayText(newest.list.pricedOn)}.`;
}

const PER = { monthly: 'a month', annual: 'a year' } as const;

function seatsFigure(count: SeatCount): DigestFigure {
  const value = rangeText(count);
  const tone = value === 'not known' ? 'unknown' : 'plain';
  return { label: seatWord(count), value, tone, place: SEATS };
}

function seatWord({ atLeast, atMost = atLeast }: SeatCount): string {
  return atMost === 1 ? 'seat' : 'seats';
}

function billFigure(priced: PricedBill | undefined): DigestFigure {
  if (priced === undefined)
    return { label: 'bill', value: 'not known', tone: 'unknown', place: SETUP };
  const { newest, total } = priced;
  const value = moneyRangeText(total);
  return {
    label: `${PER[newest.billingPeriod]}, estimate`,
    value,
    tone: value === 'not known' ? 'unknown' : 'plain',
    place: SEATS,
  };
}

const SETUP = { view: 'settings', tab: 'setup' } as const;

/** Only where both lists of members were read in full. */
function sinceLines({ now, before, brought }: DigestInput): readonly DigestLine[] {
  if (before === undefined) return [];
  const lists = [now, before].map(({ facts }) => facts.lists.members);
  if (!lists.every(isComplete)) return [];
  const people = brought.directory?.value;
  const [today, then] = [now, before].map(({ facts }) => countSeats(facts, people).atMost ?? 0);
  const more = (today ?? 0) - (then ?? 0);
  if (more === 0) return [];
  const words = `${countText(Math.abs(more), 'seat')} ${more > 0 ? 'more' : 'fewer'}`;
  const since = toDay(endOf(before.facts));
  return [
    {
      text: [`${words} than on ${dayText(since)}`],
      tone: 'plain',
      place: { view: 'changes', since, filter: 'kind:people' },
    },
  ];
}

/** Who can open nothing; a member who is certainly not billed costs nothing. */
function idleLines(
  seats: readonly Seat[],
  cost: (people: { readonly atLeast: number; readonly atMost: number }) => string,
): readonly DigestLine[] {
  const idle = seats.filter(
    (seat) => seat.billable.state !== 'no' && kindOfSeat(seat) === 'no-access',
  );
  if (idle.length === 0) return [];
  const certain = idle.filter(({ billable }) => billable.state === 'yes').length;
  const words = `${countText(idle.length, 'seat opens', 'seats open')} no repository`;
  return [
    {
      text: [`${words}: ${cost({ atLeast: certain, atMost: idle.length })}`],
      tone: 'warning',
      place: { view: 'people', filter: 'seat:no-access' },
    },
  ];
}
