import { formatCount } from '../lib/plural';
import { NotKnown } from './not-known';

/** A number in a table; zero steps back, and stays readable. */
export function Count({ count }: { count: number }) {
  return <span className={count === 0 ? 'zero' : undefined}>{formatCount(count)}</span>;
}

/** How many are not known wears the gap; none unknown is a plain zero. */
export function UncertainCount({ count }: { count: number }) {
  return count === 0 ? <Count count={0} /> : <NotKnown>{formatCount(count)}</NotKnown>;
}
