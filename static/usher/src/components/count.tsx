import { formatCount } from '../lib/plural';
import { type Place } from '../lib/place';
import { NotKnown } from './not-known';
import { useOnPaper } from './on-paper';
import { PlaceLink } from './place-link';
import './count.css';

interface CountProps {
  readonly count: number;
  /** What is counted, for those who hear the number alone: `repositories with admin`. */
  readonly of: string;
  /** The list it counts. */
  readonly to: Place;
}

/** A number in a table opens the list it counts; zero steps back, and stays readable. */
export function Count({ count, of, to }: CountProps) {
  const isOnPaper = useOnPaper();
  if (isOnPaper) return formatCount(count);
  if (count === 0) return <span className="zero">0</span>;
  return (
    <PlaceLink to={to} className="count">
      {formatCount(count)}
      <span className="visually-hidden"> {of}</span>
    </PlaceLink>
  );
}

/** How many are not known wears the gap; none unknown is a plain zero. */
export function UncertainCount({ count, of, to }: CountProps) {
  const isOnPaper = useOnPaper();
  if (isOnPaper) return count === 0 ? '0' : <NotKnown>{formatCount(count)}</NotKnown>;
  if (count === 0) return <span className="zero">0</span>;
  return (
    <PlaceLink to={to} className="count">
      <NotKnown>{formatCount(count)}</NotKnown>
      <span className="visually-hidden"> {of}</span>
    </PlaceLink>
  );
}
