import { type Advice } from '../../../../../src/domain/machine/advice';
import { getCredentialCard } from '../../../../../src/domain/machine/credential-cards';
import { PlaceLink } from '../../components/place-link';

/** Why the others are not proposed. */
export function OthersTable({ others }: { readonly others: Advice['notThese'] }) {
  return (
    <section className="section" aria-label="Why not the others">
      <div className="section-head">
        <h2>Why not the others</h2>
        <PlaceLink to={{ view: 'machine', tab: 'credentials' }}>What each of them may</PlaceLink>
      </div>
      <table className="plain-table machine-others" aria-label="Why not the others">
        <thead>
          <tr>
            <th scope="col">Credential</th>
            <th scope="col">Why not</th>
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
