import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { KNOWN_GAPS } from '../../../../../src/domain/machine/known-gaps';
import { CREDENTIAL_CARDS } from '../../../../../src/domain/machine/credential-cards';
import { PageHead } from '../../components/page-head';
import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { useFindings } from '../findings/use-findings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { adviceSentence } from './advice-words';
import { Advisor } from './advisor';
import { CredentialsTable } from './credentials-table';
import { findScapegoats, scapegoatsSentence } from './find-scapegoats';
import { GapsTable } from './gaps-table';
import { ScapegoatsView } from './scapegoats-view';
import { useAdvice } from './use-advice';
import './machine.css';

interface MachinePageProps {
  readonly answers: WorkspaceAnswers;
}

const TABS = [
  { tab: 'advisor', text: t`What it needs` },
  { tab: 'credentials', text: t`Every credential` },
  { tab: 'gaps', text: t`What Bitbucket does not do` },
  { tab: 'scapegoats', text: t`Suspected scapegoats` },
] as const;
type MachineTab = (typeof TABS)[number]['tab'];

/** Which credential fits a machine, what each kind may, and which accounts look like machines. */
export function MachinePage({ answers }: MachinePageProps) {
  const { place } = useNavigation();
  const { result } = useFindings();
  const current = TABS.find(({ tab }) => tab === place.tab)?.tab ?? 'advisor';
  const suspects = result && findScapegoats(result).suspects.length;
  const { Section, Answer } = SECTIONS[current];
  return (
    <>
      <PageHead
        crumbs={[
          { text: answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Plans`, to: { view: 'plans' } },
          { text: t`Machine access` },
        ]}
        answer={<Answer answers={answers} />}
        note={
          <span>
            <Trans>
              Usher makes no keys and no tokens, and sees none: nothing is changed here.
            </Trans>
          </span>
        }
      />
      <Tabs
        label={t`Machine access`}
        tabs={TABS.map(({ tab, text }) => ({
          text,
          to: {
            view: 'machine',
            ...(tab !== 'advisor' && { tab }),
            ...(place.whatIf !== undefined && { whatIf: place.whatIf }),
          },
          count: tab === 'scapegoats' ? suspects : undefined,
          isCurrent: tab === current,
        }))}
      />
      <Section answers={answers} />
    </>
  );
}

interface Part {
  readonly Section: (props: MachinePageProps) => ReactNode;
  /** What stands over it. */
  readonly Answer: (props: MachinePageProps) => ReactNode;
}

const SECTIONS: Readonly<Record<MachineTab, Part>> = {
  advisor: { Section: Advisor, Answer: AdviceAnswer },
  credentials: { Section: CredentialsTable, Answer: CredentialsAnswer },
  gaps: { Section: GapsTable, Answer: GapsAnswer },
  scapegoats: { Section: ScapegoatsView, Answer: ScapegoatsAnswer },
};

function AdviceAnswer({ answers }: MachinePageProps) {
  return <>{adviceSentence(useAdvice(answers).advice)}</>;
}

function CredentialsAnswer() {
  const unlisted = CREDENTIAL_CARDS.filter(({ isListed }) => isListed === 'no').length;
  return (
    <>{t`${plural(CREDENTIAL_CARDS.length, { one: '# kind', other: '# kinds' })} of credentials; no API lists ${String(unlisted)} of them.`}</>
  );
}

function GapsAnswer() {
  return (
    <>{t`${plural(KNOWN_GAPS.length, { one: '# thing', other: '# things' })} Bitbucket Cloud does not do, and what to do instead.`}</>
  );
}

function ScapegoatsAnswer() {
  const { result } = useFindings();
  return <>{scapegoatsSentence(result && findScapegoats(result))}</>;
}
