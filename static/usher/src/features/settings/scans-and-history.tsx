import { Trans } from '@lingui/react/macro';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type SettingsView } from '../../../../../src/contract/settings';
import { PlaceLink } from '../../components/place-link';
import { type PersonRow } from '../people/person-row';
import { LastChange } from './last-change';
import { RetentionForm } from './retention-form';
import { ScanScheduleForm } from './scan-schedule-form';

interface ScansAndHistoryProps {
  readonly settings: SettingsView;
  readonly people: readonly PersonRow[];
  readonly days: readonly KeptDayHead[];
  readonly nextScanAt: number | undefined;
  /** Loads what the backend has now: it says when the next scan comes. */
  readonly refresh: () => Promise<void>;
  readonly onUndone: () => void;
}

/** When Bitbucket is read, and how long what was read is kept; each with its own last change. */
export function ScansAndHistory(props: ScansAndHistoryProps) {
  const { settings, people, days, nextScanAt, refresh, onUndone } = props;
  return (
    <>
      <h2 className="settings-heading">
        <Trans>When Bitbucket is read</Trans>
      </h2>
      <ScanScheduleForm
        part={settings.scanSchedule}
        nextScanAt={nextScanAt}
        onSaved={() => {
          void refresh();
        }}
      />
      <LastChange
        part="scanSchedule"
        {...{ settings, people }}
        onUndone={() => {
          onUndone();
          void refresh();
        }}
      />
      <h2 className="settings-heading">
        <Trans>How long a day is kept</Trans>
      </h2>
      <RetentionForm part={settings.retention} days={days} />
      <LastChange part="retention" {...{ settings, people, onUndone }} />
      <h2 className="settings-heading">
        <Trans>For an auditor</Trans>
      </h2>
      <p className="settings-lead sentence">
        <PlaceLink to={{ view: 'audit' }}>
          <Trans>Auditor pack</Trans>
        </PlaceLink>{' '}
        <Trans>of a kept day: who had access, by which path, and how complete that is.</Trans>
      </p>
    </>
  );
}
