import { type KeptDigest } from '../../../../../src/contract/mail';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { FailureView } from '../../components/failure-view';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { formatMoment } from '../../lib/dates';
import { countOf } from '../../lib/plural';
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
  if (answer.state === 'loading') return <Loading what="Loading the digests that were made" />;
  if (answer.state === 'failed')
    return (
      <FailureView
        failure={answer.failure}
        context={{ role: 'workspace admin', subject: 'the digests that were made' }}
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
  const count = countOf(kept.length, 'digest is', 'digests are');
  return (
    <>
      <PageHead
        crumbs={[
          { text: facts.workspace.slug, to: { view: 'overview' } },
          { text: 'Digest', to: { view: 'digest' } },
          { text: 'Earlier' },
        ]}
        answer={kept.length === 0 ? 'No digest was made yet.' : `${count} kept.`}
        note={<span>The last six are kept, each as it was made.</span>}
      />
      <DigestTabs />
      {isGone ? <p className="section">That digest is no longer kept.</p> : null}
      {kept.length === 0 ? (
        <p className="section">
          The first is made at the hour that{' '}
          <PlaceLink to={{ view: 'settings', tab: 'mail' }}>mail settings</PlaceLink> name, also
          without a sender.
        </p>
      ) : (
        <table className="plain-table deadlines-table">
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">What it said</th>
              <th scope="col">Mail</th>
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
    <section className="section" aria-label="Mail">
      <div className="section-head">
        <h2>Mail</h2>
      </div>
      <p className="sentence">{`Made ${formatMoment(madeAt)}. ${deliveriesText(deliveries)}`}</p>
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
  if (account === undefined) return <span>A recipient who is no member, or off the list</span>;
  return (
    <PlaceLink to={{ view: 'person', id: account.uuid }}>
      <bdi>{account.displayName}</bdi>
    </PlaceLink>
  );
}
