import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type Deadline } from '../../../../../src/domain/deadlines/deadline';
import { listDeadlines } from '../../../../../src/domain/deadlines/list-deadlines';
import { toDay } from '../../../../../src/domain/findings/evidence/days';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { isoDay } from '../seat-line/seats-cost';
import { useNow } from '../../lib/use-now';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { deadlinesSentence, inOwnWords, whenWords } from './deadline-words';
import { DigestTabs } from './digest-tabs';
import { toDigestSettings } from './digest-settings';
import { namesIn } from './names-in';
import { PhraseText } from './phrase-text';

interface DeadlinesViewProps {
  readonly answers: WorkspaceAnswers;
  readonly settings: SettingsView;
}

/** Everything that ends, expires or is to be looked at again, the most pressing first. */
export function DeadlinesView({ answers, settings }: DeadlinesViewProps) {
  const { place } = useNavigation();
  const now = useNow();
  const today = place.asOf ?? toDay(now);
  const deadlines = useMemo(
    () => listDeadlines(toDigestSettings(settings), today).map(inOwnWords),
    [settings, today],
  );
  const digest = useMemo(
    () => ({ names: namesIn(deadlines, answers.facts) }),
    [deadlines, answers.facts],
  );
  return (
    <>
      <PageHead
        crumbs={[
          { text: answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Digest`, to: { view: 'digest' } },
          { text: t`Deadlines` },
        ]}
        answer={deadlinesSentence(deadlines, today)}
        note={
          <span>
            <Trans>
              No API tells when keys and tokens expire: this list knows what was typed in, and
              reminds 60, 30 and 7 days ahead.
            </Trans>
          </span>
        }
      />
      <DigestTabs />
      {deadlines.length === 0 ? (
        <p className="section">
          <Trans>
            Write down tokens and keys in the{' '}
            <PlaceLink to={{ view: 'settings', tab: 'register' }}>
              register of credentials
            </PlaceLink>
            , and the renewal under{' '}
            <PlaceLink to={{ view: 'settings', tab: 'setup' }}>plan and seats</PlaceLink>.
          </Trans>
        </p>
      ) : (
        <table className="plain-table deadlines-table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>When</Trans>
              </th>
              <th scope="col">
                <Trans>What</Trans>
              </th>
              <th scope="col">
                <Trans>What to do</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {deadlines.map((deadline) => (
              <Row key={`${deadline.kind} ${deadline.key}`} deadline={deadline} digest={digest} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface RowProps {
  readonly deadline: Deadline;
  readonly digest: { readonly names: Readonly<Record<string, string>> };
}

function Row({ deadline, digest }: RowProps) {
  const { state, on, title, whatToDo, source, place } = deadline;
  return (
    <tr>
      <td>
        {state === 'not-known' ? (
          <NotKnown />
        ) : (
          <span className={`due due-${state}`}>{whenWords(deadline)}</span>
        )}
        {on === undefined ? null : <span className="subtle due-day">{isoDay(on)}</span>}
      </td>
      <td>
        <PlaceLink to={place}>
          <PhraseText phrase={title} digest={digest} />
        </PlaceLink>
      </td>
      <td>
        {whatToDo}
        {source === undefined ? null : (
          <span className="due-day">
            <OutsideLink href={source}>
              <Trans>Source</Trans>
            </OutsideLink>
          </span>
        )}
      </td>
    </tr>
  );
}
