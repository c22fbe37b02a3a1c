import { useState } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/functions';
import { type SettingsView as View } from '../../../../../src/contract/settings';
import { type SettingsPart } from '../../../../../src/domain/setup/settings';
import { FailureView } from '../../components/failure-view';
import { PageHead } from '../../components/page-head';
import { Loading } from '../../components/state-view';
import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { RolesView } from '../roles/roles-view';
import { MailSettings } from '../mail/mail-settings';
import { LastChange } from './last-change';
import { ManualChecks } from './manual-checks';
import { PriceBookView } from './price-book/price-book-view';
import { Register } from './register';
import { RetentionForm } from './retention-form';
import { settingsSentence } from './settings-sentence';
import { SetupForm } from './setup-form';
import { ThresholdsForm } from './thresholds-form';
import { useSettings } from './use-settings';
import './settings.css';

interface SettingsViewProps {
  readonly answers: WorkspaceAnswers;
  readonly days: readonly KeptDayHead[];
}

const TABS = [
  { tab: 'setup', text: 'Plan and seats' },
  { tab: 'prices', text: 'Price book' },
  { tab: 'thresholds', text: 'Thresholds' },
  { tab: 'checks', text: 'Manual checks' },
  { tab: 'register', text: 'Register of credentials' },
  { tab: 'mail', text: 'Digest and mail' },
  { tab: 'days', text: 'Kept days' },
  { tab: 'roles', text: 'Roles' },
] as const;

type Tab = (typeof TABS)[number]['tab'];

/** Whose last change each tab tells. */
const PART_OF: Readonly<Partial<Record<Tab, SettingsPart>>> = {
  setup: 'setup',
  prices: 'priceBook',
  thresholds: 'thresholds',
  checks: 'manualChecks',
  register: 'register',
  mail: 'digestSchedule',
  days: 'retention',
};

/** What no API tells and admins type in; all of it can be left out. */
export function SettingsView(props: SettingsViewProps) {
  const { answer, askAgain } = useSettings();
  switch (answer.state) {
    case 'loading':
      return <Loading what="Loading what was typed in" />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'workspace admin', subject: 'the settings of Usher' }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return <Ready {...props} settings={answer.value} />;
  }
}

type ReadyProps = SettingsViewProps & { readonly settings: View };

function Ready(props: ReadyProps) {
  const { place } = useNavigation();
  const current = TABS.find(({ tab }) => tab === place.tab)?.tab ?? 'setup';
  // Forms hold what was typed: after an undo they begin anew with what counts.
  const [undone, setUndone] = useState(0);
  const part = PART_OF[current];
  return (
    <>
      <PageHead
        crumbs={[
          { text: props.answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: 'Settings' },
        ]}
        answer={settingsSentence(props.settings)}
        note={
          <span>
            Everything here can be left out: what nobody told stays not known. Nothing changes in
            Bitbucket.
          </span>
        }
      />
      <div className="settings-tabs">
        <Tabs
          label="Settings"
          tabs={TABS.map(({ tab, text }) => ({
            text,
            to: { view: 'settings', tab },
            isCurrent: tab === current,
          }))}
        />
      </div>
      <Section key={undone} {...props} current={current} />
      {part === undefined ? null : (
        <LastChange
          key={current}
          part={part}
          settings={props.settings}
          people={props.answers.people}
          onUndone={() => {
            setUndone((count) => count + 1);
          }}
        />
      )}
    </>
  );
}

function Section(props: ReadyProps & { readonly current: Tab }) {
  const { current, settings, answers, days } = props;
  switch (current) {
    case 'setup':
      return <SetupForm part={settings.setup} people={answers.people} />;
    case 'prices':
      return <PriceBookView part={settings.priceBook} />;
    case 'thresholds':
      return <ThresholdsForm part={settings.thresholds} />;
    case 'checks':
      return (
        <ManualChecks
          part={settings.manualChecks}
          validDays={settings.thresholds.value.manualCheckValidDays}
          answers={answers}
        />
      );
    case 'register':
      return <Register part={settings.register} people={answers.people} />;
    case 'mail':
      return <MailSettings schedule={settings.digestSchedule} />;
    case 'days':
      return <RetentionForm part={settings.retention} days={days} />;
    case 'roles':
      return <RolesView />;
  }
}
