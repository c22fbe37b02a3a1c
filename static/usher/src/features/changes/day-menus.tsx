import { Trans } from '@lingui/react/macro';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { formatDay } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';

interface DayMenusProps {
  readonly days: readonly KeptDayHead[];
  readonly earlier: readonly KeptDayHead[];
  readonly since: string;
}

/** From which day to which: the later one is the day that every view is about. */
export function DayMenus({ days, earlier, since }: DayMenusProps) {
  const { place, amend } = useNavigation();
  return (
    <div className="day-menus">
      <label>
        <Trans>
          What changed since
          <select
            className="as-of-menu"
            value={since}
            onChange={(event) => {
              amend({ since: event.target.value });
            }}
          >
            {earlier.map((day) => (
              <Day key={day.day} {...day} />
            ))}
          </select>
        </Trans>
      </label>
      <label>
        <Trans>
          until
          <select
            className="as-of-menu"
            value={place.asOf ?? ''}
            onChange={(event) => {
              amend({ asOf: event.target.value });
            }}
          >
            <option value="">now</option>
            {days.map((day) => (
              <Day key={day.day} {...day} />
            ))}
          </select>
        </Trans>
      </label>
    </div>
  );
}

function Day({ day, scannedAt }: KeptDayHead) {
  return <option value={day}>{formatDay(scannedAt)}</option>;
}
