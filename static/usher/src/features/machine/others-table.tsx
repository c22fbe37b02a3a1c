import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Advice } from '../../../../../src/domain/machine/advice';
import { getCredentialCard } from '../../../../../src/domain/machine/credential-cards';
import { PlaceLink } from '../../components/place-link';

/** Why the others are not proposed. */
export function OthersTable({ others }: { readonly others: Advice['notThese'] }) {
  return (
    <section className="section" aria-label={t`Why not the others`}>
      <div className="section-head">
        <h2>
          <Trans>Why not the others</Trans>
        </h2>
        <PlaceLink to={{ view: 'machine', tab: 'credentials' }}>
          <Trans>What each of them may</Trans>
        </PlaceLink>
      </div>
      <table className="plain-table machine-others" aria-label={t`Why not the others`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Credential</Trans>
            </th>
            <th scope="col">
              <Trans>Why not</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {others.map(({ credential, why }) => (
            <tr key={credential}>
              <th scope="row">{getCredentialCard(credential).name}</th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
