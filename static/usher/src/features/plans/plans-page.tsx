import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { PageHead } from '../../components/page-head';
import { StateView } from '../../components/state-view';
import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { KeptPlans } from './kept-plans';
import { NewCleanUp } from './new-clean-up';
import { NewOffboarding } from './new-offboarding';
import { NewOnboarding } from './new-onboarding';
import { NewSync } from './new-sync';
import { makingSentence } from './making-sentence';
import { plansSentence } from './plans-sentence';
import { usePlans } from './use-plans';
import './plans.css';

interface PlansPageProps {
  readonly answers: WorkspaceAnswers;
}

const TABS = [
  { tab: 'kept', text: t`Kept plans` },
  { tab: 'offboard', text: t`Plan offboarding` },
  { tab: 'onboard', text: t`Plan onboarding` },
  { tab: 'clean-up', text: t`Plan a clean-up` },
  { tab: 'sync', text: t`Plan group sync` },
] as const;
type PlansTab = (typeof TABS)[number]['tab'];

/** Every plan that is kept, and the forms that begin a new one. */
export function PlansPage({ answers }: PlansPageProps) {
  const { place } = useNavigation();
  const { answer } = usePlans();
  const current = TABS.find(({ tab }) => tab === place.tab)?.tab ?? 'kept';
  if (place.asOf !== undefined) return <NotOfThePast />;
  const Section = SECTIONS[current];
  return (
    <>
      <PageHead
        crumbs={[
          { text: answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Plans` },
        ]}
        answer={current === 'kept' ? plansSentence(answer) : makingSentence(current)}
        note={
          <span>
            <Trans>
              A plan says in which order what is to be done, by whom, and what comes of it. Making
              one changes nothing.
            </Trans>
          </span>
        }
      />
      <Tabs
        label={t`Plans`}
        tabs={[
          ...TABS.map(({ tab, text }) => ({
            text,
            to: { view: 'plans', ...(tab !== 'kept' && { tab }) } as const,
            isCurrent: tab === current,
          })),
          { text: t`Machine access`, to: { view: 'machine' }, isCurrent: false },
        ]}
      />
      <Section answers={answers} />
    </>
  );
}

const SECTIONS: Readonly<Record<PlansTab, (props: PlansPageProps) => ReactNode>> = {
  kept: KeptPlans,
  offboard: NewOffboarding,
  onboard: NewOnboarding,
  'clean-up': NewCleanUp,
  sync: NewSync,
};

/** What was so once cannot be changed now. */
function NotOfThePast() {
  return (
    <StateView answer={t`Plans are made from the facts of today.`}>
      <p>
        <Trans>
          You look at a day in the past. Choose “now” in the menu above to see and make plans.
        </Trans>
      </p>
    </StateView>
  );
}
