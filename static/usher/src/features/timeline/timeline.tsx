import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useContext, useDeferredValue, useMemo } from 'react';
import { type TimelineSubject } from '../../../../../src/domain/changes/timeline-entry';
import { PlaceLink } from '../../components/place-link';
import { formatCount } from '../../lib/plural';
import { CauseLine } from '../changes/cause-line';
import { kindWord } from '../changes/change-kinds';
import { type ChangeNames } from '../changes/change-names';
import { PartsLine } from '../changes/parts-line';
import '../changes/changes.css';
import { givenParts, sinceText } from './first-seen-words';
import { type Period, tellTimeline, type ToldTimeline } from './timeline-periods';
import { TimelineContext, type TimelineSource } from './timeline-context';
import { DAYS_AT_ONCE, type LoadedDays, useDays } from './use-days';

interface TimelineProps {
  readonly subject: TimelineSubject;
}

/** What became of one person or repository over the kept days; who did it is in no API. */
export function Timeline({ subject }: TimelineProps) {
  const source = useContext(TimelineContext);
  return source === undefined ? null : <TimelineOf source={source} subject={subject} />;
}

function TimelineOf({ source, subject }: { source: TimelineSource; subject: TimelineSubject }) {
  const { index, earlier } = source;
  const loaded = useDays(earlier, index.facts);
  const indexes = useDeferredValue(loaded.indexes);
  const told = useMemo(() => tellTimeline([index, ...indexes], subject), [index, indexes, subject]);
  const isWhole = indexes.length === earlier.length;
  if (earlier.length === 0)
    return (
      <p className="section">
        <Trans>
          Usher has kept only one day: a timeline needs a second scan.{' '}
          <PlaceLink to={{ view: 'settings', tab: 'scans' }}>
            See when the next scan comes
          </PlaceLink>
        </Trans>
      </p>
    );
  return (
    <>
      <section className="section">
        <div className="section-head">
          <h2>
            <Trans>What changed</Trans>
          </h2>
        </div>
        <p className="sentence subtle">
          <Trans>
            Who granted it is in no API of Bitbucket, and neither is the hour: a change lies between
            two scans.
          </Trans>
        </p>
        <Progress loaded={loaded} total={earlier.length} />
        {told.periods.length === 0 ? (
          <p className="table-empty">{emptyText(isWhole, loaded.isLoading)}</p>
        ) : (
          told.periods.map((period) => (
            <PeriodOf key={period.key} period={period} names={told.names} />
          ))
        )}
        <Missed told={told} subject={subject} />
      </section>
      <FirstSeenList told={told} subject={subject} isWhole={isWhole} />
    </>
  );
}

function emptyText(isWhole: boolean, isLoading: boolean): string {
  if (isWhole) return t`Nothing changed on any kept day.`;
  return isLoading ? t`Nothing changed so far.` : t`Nothing changed on the days that were loaded.`;
}

function Progress({ loaded, total }: { loaded: LoadedDays; total: number }) {
  const { indexes, wanted, isLoading, failure, stop, more } = loaded;
  const count = indexes.length;
  const isAll = count === total;
  return (
    <div className="timeline-progress">
      <span role="status">
        {isLoading
          ? t`Loading day ${formatCount(count + 1)} of ${formatCount(wanted)}`
          : isAll
            ? t`All ${plural(count, { one: '# earlier day', other: '# earlier days' })} looked at.`
            : t`${plural(count, { one: '# earlier day', other: '# earlier days' })} looked at of ${formatCount(total)}.`}{' '}
        {failure === undefined ? null : t`The next one could not be loaded: ${failure.message}`}
      </span>
      {isLoading ? (
        <Button spacing="compact" onClick={stop}>
          <Trans>Stop</Trans>
        </Button>
      ) : null}
      {isLoading || isAll ? null : (
        <Button spacing="compact" onClick={more}>
          {count === wanted
            ? t`Load ${Math.min(DAYS_AT_ONCE, total - count)} older days`
            : t`Continue`}
        </Button>
      )}
    </div>
  );
}

function PeriodOf({ period, names }: { period: Period; names: ChangeNames }) {
  const { from, to, groups, rows } = period;
  return (
    <div className="timeline-period">
      <h3>{from === to ? t`On ${to}` : t`Between ${from} and ${to}`}</h3>
      <ul className="causes">
        {rows.map((row) => (
          <li key={row.key} className="cause">
            <span className="cause-delta">
              <span className="tag">{kindWord(row.kind)}</span>
            </span>
            <p className="cause-text">
              <PartsLine parts={row.sentence} />
            </p>
          </li>
        ))}
        {groups.map((group) => (
          <CauseLine key={group.key} group={group} names={names} />
        ))}
      </ul>
    </div>
  );
}

/** A gap is no change, and is said where it may hide one. */
function Missed({ told, subject }: { told: ToldTimeline; subject: TimelineSubject }) {
  const missed = told.notComparable.filter(
    (row) =>
      row.missed &&
      ('person' in subject ||
        row.objects.some(
          (object) => object.kind !== 'repository' || object.repository === subject.repository,
        )),
  );
  if (missed.length === 0) return null;
  return (
    <p className="list-foot sentence">
      <Trans>
        {plural(missed.length, { one: '# kind of fact', other: '# kinds of facts' })} could not be
        compared with the newest day; <PlaceLink to={{ view: 'changes' }}>see which</PlaceLink>.
      </Trans>
    </p>
  );
}

interface FirstSeenProps extends TimelineProps {
  readonly told: ToldTimeline;
  readonly isWhole: boolean;
}

function FirstSeenList({ told: { firstSeen, names }, subject, isWhole }: FirstSeenProps) {
  if (firstSeen.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>What is there now, and since when</Trans>
        </h2>
      </div>
      <ul className="causes">
        {firstSeen.map((seen) => (
          <li key={JSON.stringify(seen.what)} className="seen">
            <p className="cause-text">
              <PartsLine parts={givenParts(seen.what, subject, names)} />
            </p>
            <p className="subtle">{sinceText(seen, isWhole)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
