import { Trans } from '@lingui/react/macro';
import { type Action } from '../../../../../src/domain/plans/action';
import { LevelBadge } from '../../components/level-badge';
import { type ShownValue, toShownChange } from './step-values';

/** What stands there before a step, and what after it. */
export function ChangeChips({ action }: { readonly action: Action }) {
  const { before, after } = toShownChange(action);
  return (
    <span className="plan-change">
      <Value value={before} isBefore />
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">
        {' '}
        <Trans>then</Trans>{' '}
      </span>
      <Value value={after} />
    </span>
  );
}

function Value({ value, isBefore = false }: { value: ShownValue; isBefore?: boolean }) {
  if ('level' in value) return <LevelBadge level={value.level} />;
  return <span className={isBefore ? 'subtle' : undefined}>{value.words}</span>;
}
