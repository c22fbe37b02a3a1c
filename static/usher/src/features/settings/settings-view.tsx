import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
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
import { PlanRulesForm } from '../plans/plan-rules-form';
import { SyncSettings } from '../sync/sync-settings';
import { Exemptions } from './exemptions';
import { Imports } from './imports';
import { LastChange } from './last-change';
import { ManualChecks } from './manual-checks';
import { PriceBookView } from './price-book/price-book-view';
import { ProtectedPeople } from './protected-people';
import { Register } from './register';
import { ScansAndHistory } from './scans-and-history';
import { settingsSentence } from './settings-sentence';
import { SetupForm } from './setup-form';
import { ThresholdsForm } from './thresholds-form';
import { useSettings } from './use-settings';
import './settings.css';

interface SettingsViewProps {
  readonly answers: WorkspaceAnswers;
  readonly view: Pick<WorkspaceView, 'workspace' | 'loaded' | 'days'>;
  readonly nextScanAt: number | undefined;
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
}

const TABS = [
  { tab: 'setup', text: t`Plan and seats` },
  { tab: 'prices', text: t`Price book` },
  { tab: 'thresholds', text: t`Thresholds` },
  { tab: 'scans', text: t`Scans and history` },
  { tab: 'imports', text: t`Imports` },
  { tab: 'sync', text: t`Group sync` },
  { tab: 'checks', text: t`Manual checks` },
  { tab: 'register', text: t`Register of credentials` },
  { tab: 'protected', text: t`Protected people` },
  { tab: 'exemptions', text: t`Exemptions` },
  { tab: 'plans', text: t`Plans` },
  { tab: 'mail', text: t`Digest and mail` },
  { tab: 'roles', text: t`Roles` },
] as const;

type Tab = (typeof TABS)[number]['tab'];

/** Whose last change stands below each tab; one with several parts tells them itself. */
const PART_OF: Readonly<Partial<Record<Tab, SettingsPart>>> = {
  setup: 'setup',
  prices: 'priceBook',
  thresholds: 'thresholds',
  sync: 'groupSync',
  checks: 'manualChecks',
  register: 'register',
  protected: 'protectedPeople',
  exemptions: 'exemptions',
  plans: 'planRules',
  mail: 'digestSchedule',
};

/** What no API tells and admins type in; all of it can be left out. */
export function SettingsView(props: SettingsViewProps) {
  const { answer, askAgain } = useSettings();
  switch (answer.state) {
    case 'loading':
      return <Loading what={t`Loading what was typed in`} />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'workspace admin', subject: t`the settings of Usher` }}
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
  const Section = SECTIONS[current];
  const isPast = place.asOf !== undefined;
  const onUndone = () => {
    setUndone((count) => count + 1);
  };
  return (
    <>
      <PageHead
        crumbs={[
          { text: props.answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Settings` },
        ]}
        answer={settingsSentence(props.settings)}
        note={
          <span>
            <Trans>
              Everything here can be left out: what nobody told stays not known. Nothing changes in
              Bitbucket.
            </Trans>
          </span>
        }
      />
      <div className="settings-tabs">
        <Tabs
          label={t`Settings`}
          tabs={TABS.map(({ tab, text }) => ({
            text,
            to: { view: 'settings', tab },
            isCurrent: tab === current,
          }))}
        />
      </div>
      <Section key={undone} {...props} isPast={isPast} onUndone={onUndone} />
      {part === undefined ? null : (
        <LastChange
          key={current}
          part={part}
          settings={props.settings}
          people={props.answers.people}
          onUndone={onUndone}
        />
      )}
    </>
  );
}

type SectionProps = ReadyProps & { readonly isPast: boolean; readonly onUndone: () => void };

const SECTIONS: Readonly<Record<Tab, (props: SectionProps) => ReactNode>> = {
  setup: ({ settings, answers }) => <SetupForm part={settings.setup} people={answers.people} />,
  prices: ({ settings }) => <PriceBookView part={settings.priceBook} />,
  thresholds: ({ settings }) => <ThresholdsForm part={settings.thresholds} />,
  scans: ({ answers, view, ...props }) => (
    <ScansAndHistory {...props} people={answers.people} days={view.days} />
  ),
  imports: Imports,
  sync: ({ settings, answers, view, refresh, isPast }) => (
    <SyncSettings
      part={settings.groupSync}
      workspace={view.workspace}
      {...{ answers, refresh, isPast }}
    />
  ),
  checks: ({ settings, answers }) => (
    <ManualChecks
      part={settings.manualChecks}
      validDays={settings.thresholds.value.manualCheckValidDays}
      answers={answers}
    />
  ),
  register: ({ settings, answers }) => (
    <Register part={settings.register} people={answers.people} />
  ),
  protected: ({ settings, answers }) => (
    <ProtectedPeople part={settings.protectedPeople} people={answers.people} />
  ),
  exemptions: ({ settings, isPast }) => <Exemptions part={settings.exemptions} isPast={isPast} />,
  plans: ({ settings }) => <PlanRulesForm part={settings.planRules} />,
  mail: ({ settings }) => <MailSettings schedule={settings.digestSchedule} />,
  roles: RolesView,
};
