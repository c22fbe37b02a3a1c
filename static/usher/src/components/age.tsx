import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { DAY_MS, formatAge, formatMoment } from '../lib/dates';
import { useNow } from '../lib/use-now';
import { usePrinting } from '../lib/printing';
import { NotKnown } from './not-known';
import './marks.css';

/** Daily refreshes read everything about access again within a week: what is older than that turns yellow. */
const OLD_MS = 8 * DAY_MS;

interface AgeProps {
  readonly readAt: number | undefined;
}

/** When the oldest fact behind an answer was read. */
export function Age({ readAt }: AgeProps) {
  if (readAt === undefined)
    return (
      <NotKnown>
        <Trans>not read yet</Trans>
      </NotKnown>
    );
  return <AgedTime readAt={readAt} words={(age) => t`read from Bitbucket ${age}`} />;
}

/** The same where the column or the row says what it is the age of. */
export function ShortAge({ readAt }: AgeProps) {
  if (readAt === undefined)
    return (
      <NotKnown>
        <Trans>not read</Trans>
      </NotKnown>
    );
  return <AgedTime readAt={readAt} words={(age) => age} />;
}

interface AgedTimeProps {
  readonly readAt: number;
  readonly words: (age: string) => string;
}

function AgedTime({ readAt, words }: AgedTimeProps) {
  const ageMs = useNow() - readAt;
  // Paper grows old.
  const isPrinting = usePrinting();
  return (
    <time
      className={ageMs > OLD_MS ? 'age age-old' : 'age'}
      dateTime={new Date(readAt).toISOString()}
      title={formatMoment(readAt)}
    >
      {words(isPrinting ? formatMoment(readAt) : formatAge(ageMs))}
    </time>
  );
}
