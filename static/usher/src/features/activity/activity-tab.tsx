import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { activityText, signalName } from '../../../../../src/domain/activity/activity-words';
import { counts, SIGNAL_MEANINGS } from '../../../../../src/domain/activity/signal-meanings';
import { type ActivitySignal } from '../../../../../src/domain/activity/signal';
import { type MemberActivity } from '../../../../../src/domain/activity/classify-members';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { OutsideLink } from '../../components/outside-link';
import { formatDay } from '../../lib/dates';
import { useSave } from '../settings/use-save';
import { listInFigures } from '../../lib/plural';
import { ActivityLozenge, marksOf } from './activity-columns';
import { ProtectDialog } from './protect-dialog';
import { type ActivityModel, useActivity } from './use-activity';
import './activity.css';

interface ActivityTabProps {
  readonly facts: Facts;
  readonly person: { readonly uuid: string };
}

/** Everything that tells when one person was last seen, and what each source cannot see. */
export function ActivityTab({ facts, person }: ActivityTabProps) {
  const model = useActivity(facts);
  const member = model.members.find(({ account }) => account.uuid === person.uuid);
  if (member === undefined)
    return (
      <p className="section sentence">
        <Trans>Not a member of the workspace: activity is told of members only.</Trans>
      </p>
    );
  const { activity } = member;
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Activity</Trans>
        </h2>
        <span>
          <ActivityLozenge kind={activity.kind} /> {listInFigures(marksOf(member))}
        </span>
      </div>
      <p className="sentence" lang="en">
        {activityText(activity)}
      </p>
      {activity.signals.length === 0 ? null : <Signals signals={activity.signals} />}
      <Protection model={model} member={member} />
    </section>
  );
}

function Signals({ signals }: { readonly signals: readonly ActivitySignal[] }) {
  return (
    <div
      className="activity-signals"
      role="region"
      aria-label={t`Signals, scrollable`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Signal</Trans>
            </th>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Means</Trans>
            </th>
            <th scope="col">
              <Trans>Cannot see</Trans>
            </th>
            <th scope="col">
              <Trans>Read</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {signals.map((signal) => (
            <SignalRow key={`${signal.source} ${signal.product ?? ''}`} signal={signal} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SignalRow({ signal }: { readonly signal: ActivitySignal }) {
  const { means, cannotSee, sources } = SIGNAL_MEANINGS[signal.source];
  const { at, readAt } = signal;
  return (
    <tr>
      <th scope="row">{signalName(signal)}</th>
      <td>{at === undefined ? t`never` : formatDay(at)}</td>
      <td>
        {means}
        {counts(signal) ? null : <> {t`Shown, but does not decide the class.`}</>}
        <div className="signal-sources">
          {sources.map((source, place) => (
            <OutsideLink key={source} href={source}>
              {t`Source${sources.length > 1 ? ` ${String(place + 1)}` : ''}`}
            </OutsideLink>
          ))}
        </div>
      </td>
      <td lang="en">{cannotSee}</td>
      <td>{readAt === undefined ? '' : formatDay(readAt)}</td>
    </tr>
  );
}

interface ProtectionProps {
  readonly model: ActivityModel;
  readonly member: MemberActivity;
}

function Protection({ model: { settings, isPast }, member }: ProtectionProps) {
  const { account, protection } = member;
  const [isProtecting, setProtecting] = useState(false);
  const { isSaving, problem, save } = useSave('removeProtectedPerson');
  if (settings === undefined) return null;
  const { version } = settings.protectedPeople;
  return (
    <>
      <h3>
        <Trans>Never propose for removal</Trans>
      </h3>
      <p className="sentence">
        {protection
          ? t`Protected: ${protection.reason}. To be looked at again on ${protection.reviewOn}.`
          : t`Not protected: shown among proposals when not seen for long enough.`}
      </p>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      {isPast ? null : (
        <div className="activity-bulk">
          <Button
            onClick={() => {
              setProtecting(true);
            }}
          >
            {protection ? t`Change reason or date` : t`Never propose for removal`}
          </Button>
          {protection ? (
            <Button
              appearance="subtle"
              isLoading={isSaving}
              onClick={() => {
                void save({ version, person: account.uuid });
              }}
            >
              <Trans>Remove protection</Trans>
            </Button>
          ) : null}
        </div>
      )}
      {isProtecting ? (
        <ProtectDialog
          people={[account]}
          version={version}
          onClose={() => {
            setProtecting(false);
          }}
        />
      ) : null}
    </>
  );
}
