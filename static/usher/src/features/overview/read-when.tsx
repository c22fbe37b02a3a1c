import { Trans } from '@lingui/react/macro';
import { coverageOf, type FamilyCoverage } from '../../../../../src/domain/access/coverage';
import { FACT_FAMILIES, type FactFamily } from '../../../../../src/domain/facts/fact-families';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { ShortAge } from '../../components/age';
import { familyName } from '../scan/family-words';

/** The oldest and the newest reading of each kind of facts: a refresh reads a part of them again. */
export function ReadWhen({ facts }: { readonly facts: Facts }) {
  return (
    <details className="section last-scan">
      <summary>
        <Trans>What was read when</Trans>
      </summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Facts</Trans>
            </th>
            <th scope="col">
              <Trans>Oldest reading</Trans>
            </th>
            <th scope="col">
              <Trans>Newest reading</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {coverageOf(facts)
            .filter(isScanned)
            .map(({ family, readAt, newestAt }) => (
              <tr key={family}>
                <th scope="row">{familyName(family)}</th>
                <td>
                  <ShortAge readAt={readAt} />
                </td>
                <td>
                  <ShortAge readAt={newestAt} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="list-foot">
        <Trans>
          No event tells when somebody is given access: a refresh reads the lists and what was
          hinted at, and the rest of the grants and branch rules within a week, details within four.
        </Trans>
      </p>
    </details>
  );
}

const FAMILIES: ReadonlySet<string> = new Set(FACT_FAMILIES);

function isScanned(
  coverage: FamilyCoverage,
): coverage is FamilyCoverage & { readonly family: FactFamily } {
  return FAMILIES.has(coverage.family);
}
