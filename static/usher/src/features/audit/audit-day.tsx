import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { formatDay } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';

/** Of which day: the same choice as “As of”, which every view follows. */
export function AuditDay({ days }: { readonly days: readonly KeptDayHead[] }) {
  const { place, amend } = useNavigation();
  return (
    <p className="audit-day">
      <label htmlFor="audit-day">
        <Trans>Day</Trans>
      </label>{' '}
      <select
        id="audit-day"
        className="as-of-menu"
        value={place.asOf ?? ''}
        onChange={(event) => {
          amend({ asOf: event.target.value });
        }}
      >
        <option value="">{t`now`}</option>
        {days.map(({ day, scannedAt }) => (
          <option key={day} value={day}>
            {formatDay(scannedAt)}
          </option>
        ))}
      </select>
    </p>
  );
}
