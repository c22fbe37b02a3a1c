import { t } from '@lingui/core/macro';
import {
  countActivityRequests,
  toActivitySince,
} from '../../../../../src/domain/activity/pushed-since';
import { type Repository } from '../../../../../src/domain/facts/facts';
import { useNow } from '../../lib/use-now';
import { ownTimeZone } from '../settings/hours';
import { useSave } from '../settings/use-save';
import { type ActivityModel } from './use-activity';
import { workReadingText } from './work-reading-text';

interface WorkReadingProps {
  readonly repositories: readonly Repository[];
  readonly model: Pick<ActivityModel, 'inactiveDays' | 'settings' | 'isPast'>;
}

/** Whether commits and pull requests were read, what reading them costs, and the switch for it. */
export function WorkReading({ repositories, model }: WorkReadingProps) {
  const since = toActivitySince(useNow(), model.inactiveDays);
  const read = repositories.filter(({ activity }) => activity).length;
  const isOn = model.settings?.scanSchedule.value.readsActivity === true;
  return (
    <>
      <span>
        {workReadingText({ read, requests: countActivityRequests(repositories, since), isOn })}
      </span>
      <Switch model={model} isOn={isOn} />
    </>
  );
}

function Switch({
  model: { settings, isPast },
  isOn,
}: Pick<WorkReadingProps, 'model'> & { readonly isOn: boolean }) {
  const { isSaving, problem, save } = useSave('saveScanSchedule');
  if (settings === undefined || isPast) return null;
  const { version, value } = settings.scanSchedule;
  // What nobody has chosen yet is the reader's own, as the form of the schedule proposes it.
  const schedule = version === 0 ? { ...value, timeZone: ownTimeZone() } : value;
  return (
    <>
      <button
        type="button"
        className="text-button"
        disabled={isSaving}
        onClick={() => {
          void save({ version, schedule: { ...schedule, readsActivity: !isOn } });
        }}
      >
        {isOn ? t`Stop reading them` : t`Read them with every scan`}
      </button>
      {problem === undefined ? null : <span role="alert">{problem.text}</span>}
    </>
  );
}
