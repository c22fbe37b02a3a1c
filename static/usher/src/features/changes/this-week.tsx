import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type KeptDayHead, type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { DAY_MS, formatDay } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { CauseLine } from './cause-line';
import { chooseWeekAgo, daysBefore } from './choose-day';
import { compareDays, type ComparedDays } from './compare-days';
import { PartsLine } from './parts-line';
import { kindWord } from './change-kinds';
import { useEarlierDay } from './use-earlier-day';
import { toWeekLines } from './week-lines';
import './changes.css';

interface ThisWeekProps {
  readonly answers: WorkspaceAnswers;
  readonly view: Pick<WorkspaceView, 'days'>;
}

/** The last week in a few lines. */
export function ThisWeekSection({ answers, view: { days } }: ThisWeekProps) {
  const { place } = useNavigation();
  const { startedAt, endedAt = startedAt } = answers.facts;
  const earlier = daysBefore(days, answers.facts, place.asOf);
  const since = chooseWeekAgo(earlier, endedAt);
  if (since === undefined) return <NothingToCompare />;
  const isWeek = Math.abs(endedAt - since.scannedAt - 7 * DAY_MS) <= 3 * DAY_MS;
  return (
    <section className="section">
      <div className="section-head">
        <h2>{isWeek ? t`This week` : t`What changed`}</h2>
        <PlaceLink to={{ view: 'changes', since: since.day }}>
          <Trans>All changes since {formatDay(since.scannedAt)}</Trans>
        </PlaceLink>
      </div>
      <Lines answers={answers} since={since} />
    </section>
  );
}

/** Of one day nobody can say what changed; that is not the same as no change. */
function NothingToCompare() {
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>What changed</Trans>
        </h2>
      </div>
      <p>
        <NotKnown /> <Trans>Usher has kept no earlier day. Changes show after the next one.</Trans>
      </p>
    </section>
  );
}

function Lines({ answers, since }: { answers: WorkspaceAnswers; since: KeptDayHead }) {
  const { earlier, askAgain } = useEarlierDay(since.day, answers.facts);
  const index = earlier.state === 'ready' ? earlier.index : undefined;
  const compared = useMemo(
    () => (index === undefined ? undefined : compareDays(index, answers.index)),
    [index, answers.index],
  );
  if (earlier.state === 'failed')
    return (
      <p>
        <Trans>
          What was known on {formatDay(since.scannedAt)} could not be loaded:{' '}
          {earlier.failure.message}{' '}
          <button type="button" className="text-button" onClick={askAgain}>
            Try again
          </button>
        </Trans>
      </p>
    );
  if (compared === undefined) return <Loading what={t`Comparing with a week ago`} />;
  return <FirstLines compared={compared} since={since.day} />;
}

const MOST_CAUSES = 3;
const MOST_LINES = 4;

interface FirstLinesProps {
  readonly compared: ComparedDays;
  /** ISO date. */
  readonly since: string;
}

function FirstLines({ compared: { groups, others, missed, names }, since }: FirstLinesProps) {
  const all: Place = { view: 'changes', since };
  const causes = groups.slice(0, MOST_CAUSES);
  const rest = toWeekLines(others, all).slice(0, MOST_LINES - causes.length);
  const told = rest.reduce((sum, { changes }) => sum + changes, 0);
  const more = groups.length - causes.length + others.length - told;
  return (
    <>
      {causes.length + rest.length === 0 ? (
        <p>
          <Trans>Nothing is known to have changed.</Trans>
        </p>
      ) : null}
      <ul className="causes">
        {causes.map((group) => (
          <CauseLine key={group.key} group={group} names={names} to={all} />
        ))}
        {rest.map((row) => (
          <li key={row.key} className="cause">
            <span className="cause-delta">
              <span className="tag">{kindWord(row.kind)}</span>
            </span>
            <div className="cause-text">
              <p>
                <PartsLine parts={row.sentence} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {more + missed.length === 0 ? null : (
        <p className="list-foot">
          <PlaceLink to={all}>
            {[
              more === 0 ? '' : plural(more, { one: '# more change', other: '# more changes' }),
              missed.length === 0
                ? ''
                : t`${plural(missed.length, { one: '# thing', other: '# things' })} could not be compared`,
            ]
              .filter(Boolean)
              .join('; ')}
          </PlaceLink>
        </p>
      )}
    </>
  );
}
