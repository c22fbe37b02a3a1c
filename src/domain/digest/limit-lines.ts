import { type BillInput } from '../seats/bill';
import { type SeatCount } from '../seats/count-seats';
import { distanceToLimit } from '../seats/limit-distance';
import { type Cliff, listCliffs } from '../seats/list-cliffs';
import { type PriceBook } from '../seats/price-book';
import { type Setup } from '../setup/setup';
import { type DigestBar, type DigestLine } from './digest';
import { type Headline, WEIGHTS } from './digest-part';
import { countText } from './digest-words';

export interface LimitSaid {
  readonly bar?: DigestBar;
  readonly lines: readonly DigestLine[];
  readonly unknown: readonly DigestLine[];
  readonly headlines: readonly Headline[];
}

export interface LimitAsked {
  readonly setup: Setup;
  readonly seats: SeatCount;
  readonly input: BillInput;
  readonly book: PriceBook;
}

/** So near a price that changes is worth a line. */
const NEAR = 5;

/** How far it is to the number of people at which pushes stop, or the price of one more changes. */
export function sayLimit(asked: LimitAsked): LimitSaid {
  const cliffs = listCliffs(asked.input, asked.book);
  const limit = cliffs.find(({ kind }) => kind === 'free-plan' || kind === 'bought-quantity');
  if (limit !== undefined) return sayPushLimit(limit, asked);
  const { billingPeriod, paidSeats } = asked.setup;
  const untold = billingPeriod?.value === 'annual' && paidSeats === undefined;
  return {
    lines: cliffs.flatMap(priceLine).slice(0, 1),
    unknown: untold
      ? [
          unknownLine(
            'Not known, because nobody told how many seats were bought: whether there is room',
          ),
        ]
      : [],
    headlines: [],
  };
}

function sayPushLimit(cliff: Cliff, { setup, seats }: LimitAsked): LimitSaid {
  const distance = distanceToLimit(setup, seats);
  const bar = barOf(cliff.limit, seats);
  switch (distance) {
    case 'near':
      return { ...bar, ...loud(nearText(cliff), 'danger', WEIGHTS.limitReached) };
    case 'perhaps-near':
      return {
        ...bar,
        ...loud(
          `The limit of ${people(cliff.limit)} may be reached: it depends on who is active, and on invitations`,
          'warning',
          WEIGHTS.limitPerhapsReached,
        ),
      };
    case 'not-known':
      return {
        ...bar,
        lines: [],
        unknown: [
          unknownLine(
            `Not known, because not every member or invitation was read: whether the limit of ${people(cliff.limit)} is near`,
          ),
        ],
        headlines: [],
      };
    case 'far':
    case 'none':
      return { ...bar, lines: [], unknown: [], headlines: [] };
  }
}

function nearText({ limit, state }: Cliff): string {
  return state === 'above'
    ? `Above the limit of ${people(limit)}: all pushes are refused`
    : `The limit of ${people(limit)} is reached: one more, and all pushes are refused`;
}

function loud(text: string, tone: DigestLine['tone'], weight: number) {
  const line = { text: [text], tone, place: SEATS };
  return { lines: [line], unknown: [], headlines: [{ weight, text }] };
}

function barOf(limit: number, { atLeast, atMost }: SeatCount): Pick<LimitSaid, 'bar'> {
  if (atMost === undefined) return {};
  const tone = atLeast >= limit ? 'danger' : atMost >= limit ? 'warning' : 'plain';
  const most = atLeast === atMost ? '' : 'at most ';
  return {
    bar: { filled: atMost, of: limit, text: `${most}${atMost} of ${limit} seats taken`, tone },
  };
}

function priceLine({ kind, state, roomAtLeast, limit }: Cliff): readonly DigestLine[] {
  if (state !== 'below' || roomAtLeast === undefined || roomAtLeast > NEAR) return [];
  const what =
    kind === 'flat-rate'
      ? 'each costs extra (up to there all cost the same)'
      : 'the price of one more changes';
  const text =
    roomAtLeast === 0
      ? `From the next person on ${what}: ${people(limit)} are there`
      : `Room for ${countText(roomAtLeast, 'more person', 'more people')}, then ${what}`;
  return [{ text: [text], tone: 'plain', place: SEATS }];
}

function unknownLine(text: string): DigestLine {
  return { text: [text], tone: 'unknown', place: { view: 'settings', tab: 'setup' } };
}

function people(count: number): string {
  return countText(count, 'person', 'people');
}

const SEATS = { view: 'seats' } as const;
