import { DAY_MS, formatAge, formatMoment } from '../lib/dates';
import { useNow } from '../lib/use-now';
import { NotKnown } from './not-known';
import './marks.css';

/** Facts older than this turn yellow. */
const OLD_MS = 2 * DAY_MS;

/** When the oldest fact behind an answer was read. */
export function Age({ readAt }: { readAt: number | undefined }) {
  const now = useNow();
  if (readAt === undefined) return <NotKnown>not read yet</NotKnown>;
  const ageMs = now - readAt;
  return (
    <time
      className={ageMs > OLD_MS ? 'age age-old' : 'age'}
      dateTime={new Date(readAt).toISOString()}
      title={formatMoment(readAt)}
    >
      read from Bitbucket {formatAge(ageMs)}
    </time>
  );
}
