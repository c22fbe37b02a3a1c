import { t } from '@lingui/core/macro';
import { type Reading } from '../../../../src/domain/facts/reading';
import { gapReason, gapStep } from '../lib/gap-words';
import { Age } from './age';
import { NotKnown } from './not-known';

/** When something was read, or why it is not known and the one step that would tell. */
export function ReadingNote({ reading }: { reading: Reading<unknown> }) {
  if (reading.state === 'complete') return <Age readAt={reading.readAt} />;
  const { gap } = reading;
  return (
    <span className="subtle">
      <NotKnown>{reading.state === 'partial' ? t`not all known` : t`not known`}</NotKnown>{' '}
      {gapReason(gap)}. {gapStep(gap)}
    </span>
  );
}
