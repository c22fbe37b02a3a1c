import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type KeptDayHead, type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type DigestInput } from '../../../../../src/domain/digest/digest-input';
import { toGroupSyncEvidence } from '../../../../../src/domain/findings/brought-groups';
import { toDay } from '../../../../../src/domain/findings/evidence/days';
import { FailureView } from '../../components/failure-view';
import { PlaceLink } from '../../components/place-link';
import { Loading, StateView } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { useNow } from '../../lib/use-now';
import { chooseWeekAgo, daysBefore } from '../changes/choose-day';
import { useEarlierDay } from '../changes/use-earlier-day';
import { useDirectory } from '../directory/use-directory';
import { useSettings } from '../settings/use-settings';
import { useLoadedGroups } from '../sync/use-loaded-groups';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { DeadlinesView } from './deadlines-view';
import { toDigestSettings } from './digest-settings';
import { DigestView } from './digest-view';
import { EarlierDigests } from './earlier-digests';
import { useComposed } from './use-composed';
import './digest.css';

interface DigestPageProps {
  readonly answers: WorkspaceAnswers;
  readonly view: Pick<WorkspaceView, 'days'>;
}

/** The weekly digest as it would be mailed now, and every deadline; complete without mail. */
export function DigestPage(props: DigestPageProps) {
  const { place } = useNavigation();
  if (place.tab === 'earlier') return <EarlierDigests facts={props.answers.facts} id={place.id} />;
  return <WithSettings {...props} />;
}

function WithSettings(props: DigestPageProps) {
  const { place } = useNavigation();
  const { answer, askAgain } = useSettings();
  if (answer.state === 'loading') return <Loading what={t`Loading what was typed in`} />;
  if (answer.state === 'failed')
    return (
      <FailureView
        failure={answer.failure}
        context={{ role: 'workspace admin', subject: t`the settings of Usher` }}
        onRetry={askAgain}
      />
    );
  return place.tab === 'deadlines' ? (
    <DeadlinesView answers={props.answers} settings={answer.value} />
  ) : (
    <OfToday {...props} settings={answer.value} />
  );
}

type OfTodayProps = DigestPageProps & { readonly settings: SettingsView };

function OfToday(props: OfTodayProps) {
  const { place } = useNavigation();
  const { answers, view } = props;
  const { startedAt, endedAt = startedAt } = answers.facts;
  const earlier = daysBefore(view.days, answers.facts, place.asOf);
  const weekAgo = chooseWeekAgo(earlier, endedAt);
  if (weekAgo === undefined) return <Composing {...props} />;
  return <SinceDay {...props} since={weekAgo} />;
}

function SinceDay({ since, ...props }: OfTodayProps & { readonly since: KeptDayHead }) {
  const { earlier, askAgain } = useEarlierDay(since.day, props.answers.facts);
  switch (earlier.state) {
    case 'loading':
      return <Loading what={t`Loading what was known a week ago`} />;
    case 'failed':
      return (
        <FailureView
          failure={earlier.failure}
          context={{ role: 'workspace admin', subject: t`what was known a week ago` }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return <Composing {...props} before={earlier.index} />;
  }
}

function Composing({
  answers,
  settings,
  before,
}: OfTodayProps & { readonly before?: AccessIndex }) {
  const { place } = useNavigation();
  const { directory, brought, state } = useDirectory();
  const { state: groupsState, groups } = useLoadedGroups();
  const isLoading = state === 'loading' || groupsState === 'loading';
  const { index } = answers;
  const now = useNow();
  const today = place.asOf ?? toDay(now);
  const input = useMemo((): DigestInput | undefined => {
    if (isLoading) return undefined;
    return {
      now: index,
      ...(before && { before }),
      ...(directory && { directory }),
      brought,
      ...toGroupSyncEvidence(settings.groupSync.value, groups),
      settings: toDigestSettings(settings),
      today,
    };
  }, [index, before, directory, brought, groups, isLoading, settings, today]);
  const composed = useComposed(input);
  switch (composed.state) {
    case 'composing':
      return <Loading what={t`Composing the digest`} />;
    case 'failed':
      return (
        <StateView answer={t`The digest could not be composed.`}>
          <p>
            <Trans>
              Look whether the <PlaceLink to={PRICES}>price book</PlaceLink> has a list in force:
              the bill is worked out by it.
            </Trans>
          </p>
        </StateView>
      );
    case 'ready':
      return <DigestView digest={composed.digest} />;
  }
}

const PRICES = { view: 'settings', tab: 'prices' } as const;
