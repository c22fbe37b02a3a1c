import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { FailureView } from '../../components/failure-view';
import { Loading } from '../../components/state-view';
import { formatDay } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';
import { type DayState } from './use-day';
import './as-of.css';

/** Chooses the day that every view is about; not there before any day was kept. */
export function AsOfMenu({ days }: { readonly days: readonly KeptDayHead[] }) {
  const { place, amend } = useNavigation();
  if (days.length === 0) return null;
  return (
    <select
      className="as-of-menu"
      aria-label={t`As of`}
      value={place.asOf ?? ''}
      onChange={(event) => {
        amend({ asOf: event.target.value });
      }}
    >
      <option value="">{t`As of now`}</option>
      {days.map(({ day, scannedAt }) => (
        <option key={day} value={day}>
          {t`As of ${formatDay(scannedAt)}`}
        </option>
      ))}
    </select>
  );
}

/** Stands on every view of a day in the past, so that nobody takes it for today. */
export function AsOfStrip({ day, scannedAt }: { day: string; scannedAt: number | undefined }) {
  return (
    <div className="as-of-strip" role="status">
      <span>
        <Trans>
          You are looking at what Usher knew on{' '}
          <strong>{formatDay(scannedAt ?? Date.parse(day))}</strong>. Later changes are not shown.
        </Trans>
      </span>
      <BackToNow />
    </div>
  );
}

/** The chosen day is on its way, or it is not there. */
export function DayNotHere({ state }: { readonly state: DayState }) {
  const { amend } = useNavigation();
  if (state.state !== 'failed') return <Loading what={t`Loading what was known on that day`} />;
  return (
    <>
      <FailureView
        failure={state.failure}
        context={{ role: 'workspace admin', subject: t`who had access on that day` }}
        onRetry={() => {
          amend({ asOf: '' });
        }}
      />
      <BackToNow />
    </>
  );
}

function BackToNow() {
  const { amend } = useNavigation();
  return (
    <Button
      onClick={() => {
        amend({ asOf: '' });
      }}
    >
      <Trans>Back to now</Trans>
    </Button>
  );
}
