import { plural, t } from '@lingui/core/macro';
import { type Cliff, type WayBack } from '../../../../../src/domain/seats/list-cliffs';
import { formatCount } from '../../lib/plural';

/** How far it is to the number at which something changes, and what changes there. */
export function cliffSentence(cliff: Cliff): string {
  const people = formatCount(cliff.limit);
  switch (cliff.kind) {
    case 'free-plan':
      return [
        `${distance(cliff, t`the Free plan’s ${people}`)}.`,
        t`Above ${people} pushes stop.`,
      ].join(' ');
    case 'bought-quantity':
      return [
        `${distance(cliff, t`the ${people} that were bought`)}.`,
        t`Above ${people} pushes stop: an annual plan does not grow by itself.`,
      ].join(' ');
    case 'flat-rate':
      return cliff.state === 'below'
        ? t`One to ${people} people cost the same: removing people saves nothing.`
        : t`One to ${people} people cost the same: with no more than that, removing people saves nothing.`;
    case 'price-changes':
      return t`${distance(cliff, people)}. Above ${people} one more person has another price.`;
    case 'price-not-known':
      return t`${distance(cliff, people)}. Above ${people} the price of a seat is not known.`;
  }
}

function distance({ roomAtLeast, roomAtMost, state }: Cliff, limit: string): string {
  if (state === 'above')
    return t`${plural(-roomAtMost, { one: '# person', other: '# people' })} above ${limit}`;
  if (state === 'perhaps-above' || roomAtLeast === undefined) {
    return roomAtLeast === undefined
      ? t`Perhaps above ${limit}: it is not known how many members are active`
      : t`Perhaps up to ${formatCount(-roomAtLeast)} above ${limit}: it is not known how many members are active`;
  }
  if (roomAtLeast === 0) return t`No room below ${limit}: the next person is one too many`;
  const more = plural(roomAtLeast, { one: '# more person', other: '# more people' });
  return roomAtLeast === roomAtMost
    ? t`${more} until ${limit}`
    : t`At least ${more} until ${limit}`;
}

const WAYS: Readonly<Record<WayBack, string>> = {
  'remove-people': t`remove people from the workspace, which costs nothing`,
  'upgrade-plan': t`upgrade to Standard`,
  'buy-seats': t`buy more seats for the rest of the year`,
};

/** `Cheapest way back: remove people from the workspace, which costs nothing; else upgrade to Standard.` */
export function wayBackSentence(ways: readonly WayBack[]): string {
  const [first, ...others] = ways.map((way) => WAYS[way]);
  if (first === undefined) return '';
  const all = others.reduce((before, way) => t`${before}; else ${way}`, first);
  return t`Cheapest way back: ${all}.`;
}

/** The plan or the bought quantity ends there: pushes stop, and not only the price changes. */
export function stopsPushes({ kind }: Pick<Cliff, 'kind'>): boolean {
  return kind === 'free-plan' || kind === 'bought-quantity';
}

/** The next one up, or the one that was crossed and stops pushes. */
export function nearestCliff(cliffs: readonly Cliff[]): Cliff | undefined {
  return (
    cliffs.find((cliff) => stopsPushes(cliff)) ?? cliffs.find(({ state }) => state === 'below')
  );
}
