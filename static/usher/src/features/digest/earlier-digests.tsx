import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type KeptDigest } from '../../../../../src/contract/mail';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { FailureView } from '../../components/failure-view';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { formatMoment } from '../../lib/dates';
import { useAnswer } from '../../lib/use-answer';
import { deliveriesText, deliveryText } from './delivery-words';
import { DigestTabs } from './digest-tabs';
import { DigestView } from './digest-view';

interface EarlierDigestsProps {
  readonly facts: Facts;
  /** The digest that is open; missing while the list is. */
  readonly id: string | undefined;
}

/** The digests that were made, as they were made. */
export function EarlierDigests({ facts, id }: EarlierDigestsProps) {
  const { answer, askAgain } = useAnswer('getDigests', {});
  if (answer.state === 'loading') return <Loading what={t`Loading the digests that were made`} />;
  if (answer.state === 'failed')
    return (
      <FailureView
        failure={answer.failure}
        context={{ role: 'workspace admin', subject: t`the digests that were made` }}
        onRetry={askAgain}
      />
    );
  const kept = answer.value;
  const open = kept.find(({ key }) => key === id);
  if (open === undefined) return <KeptList kept={kept} facts={facts} isGone={id !== undefined} />;
  return (
    <DigestView digest={open.digest}>
      <Deliveries kept={open} facts={facts} />
    </DigestView>
  );
}

interface KeptListProps {
  readonly kept: readonly KeptDigest[];
  readonly facts: Facts;
  /** Whether one was asked for that is no longer kept. */
  readonly isGone: boolean;
}

function KeptList({ kept, facts, isGone }: KeptListProps) {
  const count = plural(kept.length, { one: '# digest is', other: '# digests are' });
  return (
    <>
      <PageHead
        crumbs={[
          { text: facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Digest`, to: { view: 'digest' } },
          { text: t`Earlier` },
        ]}
        answer={kept.length === 0 ? t`No digest was made yet.` : t`${count} kept.`}
        note={
          <span>
            <Trans>The last six are kept, each as it was made.</Trans>
          </span>
        }
      />
      <DigestTabs />
      {isGone ? (
        <p className="section">
          <Trans>That digest is no longer kept.</Trans>
        </p>
      ) : null}
      {kept.length === 0 ? (
        <p className="section">
          <Trans>
            The first is made at the hour that{' '}
            <PlaceLink to={{ view: 'settings', tab: 'mail' }}>mail settings</PlaceLink> name, also
            without a sender.
          </Trans>
        </p>
      ) : (
        <table className="plain-table deadlines-table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Made</Trans>
              </th>
              <th scope="col">
                <Trans>What it said</Trans>
              </th>
              <th scope="col">
                <Trans>Mail</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ key, madeAt, digest, deliveries }) => (
              <tr key={key}>
                <td>{formatMoment(madeAt)}</td>
                <td>
                  <PlaceLink to={{ view: 'digest', tab: 'earlier', id: key }}>
                    {digest.subject}
                  </PlaceLink>
                </td>
                <td>{deliveriesText(deliveries)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Deliveries({ kept, facts }: { readonly kept: KeptDigest; readonly facts: Facts }) {
  const { deliveries, madeAt } = kept;
  return (
    <section className="section" aria-label={t`Mail`}>
      <div className="section-head">
        <h2>
          <Trans>Mail</Trans>
        </h2>
      </div>
      <p className="sentence">{t`Made ${formatMoment(madeAt)}. ${deliveriesText(deliveries)}`}</p>
      <ul>
        {deliveries.map(({ recipient, person, state }) => (
          <li key={recipient}>
            <Recipient person={person} facts={facts} />: {deliveryText(state)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recipient({
  person,
  facts,
}: {
  readonly person: KeptDigest['deliveries'][number]['person'];
  readonly facts: Facts;
}) {
  const account = facts.accounts.find(({ uuid }) => uuid === person);
  if (account === undefined)
    return (
      <span>
        <Trans>A recipient who is no member, or off the list</Trans>
      </span>
    );
  return (
    <PlaceLink to={{ view: 'person', id: account.uuid }}>
      <bdi>{account.displayName}</bdi>
    </PlaceLink>
  );
}
