import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatAge, formatMoment } from '../../lib/dates';
import { useNow } from '../../lib/use-now';
import { type LoadedOrganization, useOrganization } from '../organization/use-organization';
import { organizationFacts } from './organization-facts';

interface OrganizationSectionProps {
  /** Missing where Bitbucket does not tell it. */
  readonly accountId: string | undefined;
}

/** What the organization tells of somebody's account, and how old that is. */
export function OrganizationSection({ accountId }: OrganizationSectionProps) {
  const organization = useOrganization();
  const data = organization.state === 'ready' ? organization.data : undefined;
  const facts = organizationFacts(data, accountId);
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          <Trans>What the organization says</Trans>
        </h3>
        {data === undefined ? null : <CollectedAge at={data.asOf} />}
      </div>
      <dl className="seat-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <NotKnown title={reasonOf(organization.state)} />}</dd>
          </div>
        ))}
      </dl>
      {facts.every(({ value }) => value !== undefined) ? null : (
        <p className="subtle sentence after-table">
          {reasonOf(organization.state)}{' '}
          <PlaceLink to={{ view: 'groups' }}>
            <Trans>Load organization data under Groups</Trans>
          </PlaceLink>
        </p>
      )}
    </section>
  );
}

const REASONS: Readonly<Record<LoadedOrganization['state'], string>> = {
  none: t`Only an organization admin can read it: “usher collect” writes what it tells into a file.`,
  loading: t`The organization data are on their way.`,
  failed: t`The organization data that were loaded could not be opened.`,
  ready: t`The organization data that were loaded do not tell it of this person.`,
};

function reasonOf(state: LoadedOrganization['state']): string {
  return REASONS[state];
}

function CollectedAge({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time className="age" dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
      <Trans>read {formatAge(now - at)}</Trans>
    </time>
  );
}
