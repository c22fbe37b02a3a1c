import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import { type KeptDayHead, type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { Age } from '../../components/age';
import { FailureView } from '../../components/failure-view';
import { FilterBar } from '../../components/filter-bar';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { Loading, StateView } from '../../components/state-view';
import { formatDay } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { CauseList } from './cause-list';
import { KIND_MENU } from './change-kinds';
import { CHANGE_FACETS, filterChangeRows, filterGroups } from './changes-filter';
import { ExportChanges } from './export-changes';
import { changesSentence } from './changes-sentence';
import { chooseSince, daysBefore } from './choose-day';
import { compareDays, type ComparedDays } from './compare-days';
import { DayMenus } from './day-menus';
import { NotCompared } from './not-compared';
import { OtherChanges } from './other-changes';
import { PartsLine } from './parts-line';
import { useEarlierDay } from './use-earlier-day';
import './changes.css';

interface ChangesProps {
  readonly answers: WorkspaceAnswers;
  readonly view: Pick<WorkspaceView, 'days'>;
}

/** What is different between an earlier kept day and the shown one, and what could not be compared. */
export function ChangesPage({ answers, view: { days } }: ChangesProps) {
  const { place } = useNavigation();
  const earlier = daysBefore(days, answers.facts, place.asOf);
  const since = chooseSince(earlier, place.since);
  if (since === undefined) return <NothingToCompare isPast={place.asOf !== undefined} />;
  return <Changes answers={answers} days={days} earlier={earlier} since={since} />;
}

function NothingToCompare({ isPast }: { isPast: boolean }) {
  return (
    <StateView
      answer={
        isPast
          ? t`Usher has kept no day before this one.`
          : t`Usher has kept only one day: changes show after the next scan.`
      }
    >
      <p>
        <Trans>
          A change is the difference between two scans on different days. Bitbucket itself tells no
          history of who had access.
        </Trans>
      </p>
      {isPast ? null : (
        <p className="sentence">
          <PlaceLink to={{ view: 'settings', tab: 'scans' }}>
            <Trans>See when the next scan comes</Trans>
          </PlaceLink>
        </p>
      )}
    </StateView>
  );
}

interface ChangesOfDaysProps {
  readonly answers: WorkspaceAnswers;
  readonly days: readonly KeptDayHead[];
  readonly earlier: readonly KeptDayHead[];
  readonly since: KeptDayHead;
}

function Changes({ answers, days, earlier: choices, since }: ChangesOfDaysProps) {
  const { earlier, askAgain } = useEarlierDay(since.day, answers.facts);
  const index = earlier.state === 'ready' ? earlier.index : undefined;
  const compared = useMemo(
    () => (index === undefined ? undefined : compareDays(index, answers.index)),
    [index, answers.index],
  );
  const menus = <DayMenus days={days} earlier={choices} since={since.day} />;
  if (earlier.state === 'failed')
    return (
      <>
        {menus}
        <FailureView
          failure={earlier.failure}
          context={{ role: 'workspace admin', subject: t`what changed since that day` }}
          onRetry={askAgain}
        />
      </>
    );
  if (compared === undefined)
    return (
      <>
        {menus}
        <Loading what={t`Comparing with what was known on ${formatDay(since.scannedAt)}`} />
      </>
    );
  return (
    <Compared
      workspace={answers.facts.workspace.slug}
      readAt={answers.coverage.readAt}
      compared={compared}
      since={since}
      menus={menus}
    />
  );
}

interface ComparedProps {
  readonly workspace: string;
  readonly readAt: number | undefined;
  readonly compared: ComparedDays;
  readonly since: KeptDayHead;
  readonly menus: React.ReactNode;
}

function Compared({ workspace, readAt, compared, since, menus }: ComparedProps) {
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const applied = useDeferredValue(filter);
  const { names, missed } = compared;
  const groups = useMemo(
    () => filterGroups(compared.groups, applied, names),
    [compared.groups, applied, names],
  );
  const others = useMemo(() => filterChangeRows(compared.others, applied), [compared, applied]);
  const result = resultText(groups.length, others.length);
  const isEmpty = compared.groups.length === 0 && compared.others.length === 0;
  const toExport = { groups, rows: others, names, times: compared.times, missed };
  return (
    <>
      <PageHead
        crumbs={[{ text: workspace, to: { view: 'overview' } }, { text: t`Changes` }]}
        answer={
          <PartsLine
            parts={changesSentence(
              {
                since: formatDay(since.scannedAt),
                groups: compared.groups,
                changes: compared.changes,
                isComplete: missed.length === 0,
              },
              names,
            )}
          />
        }
        note={
          <span>
            <Trans>
              Who made a change, and at what hour, is in no API of Bitbucket: it happened between
              two scans.
            </Trans>
          </span>
        }
        actions={
          <>
            <Age readAt={readAt} />
            <ExportChanges workspace={workspace} since={since.day} toExport={toExport} />
          </>
        }
      />
      {menus}
      {isEmpty ? null : (
        <>
          <FilterBar
            label={t`Filter changes`}
            placeholder={t`Name, or kind:keys person:nora repository:pay-api`}
            filter={filter}
            facets={CHANGE_FACETS}
            menus={[KIND_MENU]}
            onChange={(next) => {
              amend({ filter: next });
            }}
            result={result}
          />
          {groups.length === 0 ? null : (
            <Section title={t`Access that moved, by cause`}>
              <CauseList groups={groups} names={names} />
            </Section>
          )}
          <Section title={compared.groups.length === 0 ? t`Changes` : t`Other changes`}>
            <OtherChanges rows={others} listKey={`changes ${since.day} ${applied}`} />
          </Section>
        </>
      )}
      {missed.length === 0 ? null : (
        <Section title={t`Could not be compared`}>
          <NotCompared missed={missed} names={names} />
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}

function resultText(causes: number, others: number): string {
  return t`${plural(causes, { one: '# cause', other: '# causes' })}, ${plural(others, { one: '# other change', other: '# other changes' })}`;
}
