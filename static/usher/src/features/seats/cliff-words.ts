import { type Cliff, type WayBack } from '../../../../../src/domain/seats/list-cliffs';
import { formatCount, peopleCount } from '../../lib/plural';

/** How far it is to the number at which something changes, and what changes there. */
export function cliffSentence(cliff: Cliff): string {
  const people = formatCount(cliff.limit);
  switch (cliff.kind) {
    case 'free-plan':
      return `${distance(cliff, `the Free plan’s ${people}`)}. Above ${people} pushes stop.`;
    case 'bought-quantity':
      return `${distance(cliff, `the ${people} that were bought`)}. Above ${people} pushes stop: an annual plan does not grow by itself.`;
    case 'flat-rate':
      return cliff.state === 'below'
        ? `One to ${people} people cost the same: removing people saves nothing.`
        : `One to ${people} people cost the same: with no more than that, removing people saves nothing.`;
    case 'price-changes':
      return `${distance(cliff, people)}. Above ${people} one more person has another price.`;
    case 'price-not-known':
      return `${distance(cliff, people)}. Above ${people} the price of a seat is not known.`;
  }
}

function distance({ roomAtLeast, roomAtMost, state }: Cliff, limit: string): string {
  if (state === 'above') return `${peopleCount(-roomAtMost)} above ${limit}`;
  if (state === 'perhaps-above' || roomAtLeast === undefined) {
    const over = roomAtLeast === undefined ? '' : `up to ${formatCount(-roomAtLeast)} `;
    return `Perhaps ${over}above ${limit}: it is not known how many members are active`;
  }
  if (roomAtLeast === 0) return `No room below ${limit}: the next person is one too many`;
  const more = `${formatCount(roomAtLeast)} more ${roomAtLeast === 1 ? 'person' : 'people'}`;
  return `${roomAtLeast === roomAtMost ? '' : 'At least '}${more} until ${limit}`;
}

const WAYS: Readonly<Record<WayBack, string>> = {
  'remove-people': 'remove people from the workspace, which costs nothing',
  'upgrade-plan': 'upgrade to Standard',
  'buy-seats': 'buy more seats for the rest of the year',
};

/** `Cheapest way back: remove people from the workspace, which costs nothing; else upgrade to Standard.` */
export function wayBackSentence(ways: readonly WayBack[]): string {
  if (ways.length === 0) return '';
  return `Cheapest way back: ${ways.map((way) => WAYS[way]).join('; else ')}.`;
}

/** The plan or the bought quantity ends there: pushes stop, and not only the price changes. */
export function stopsPushes({ kind }: Pick<Cliff, 'kind'>): boolean {
  return kind === 'free-plan' || kind === 'bought-quantity';
}
