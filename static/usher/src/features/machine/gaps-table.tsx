import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { KNOWN_GAPS } from '../../../../../src/domain/machine/known-gaps';
import { OutsideLink } from '../../components/outside-link';

/** What people look for in vain, with what there is instead. */
export function GapsTable() {
  return (
    <table className="plain-table machine-gaps sentence" aria-label={t`What Bitbucket does not do`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What is not there</Trans>
          </th>
          <th scope="col">
            <Trans>What to do instead</Trans>
          </th>
          <th scope="col">
            <Trans>Source</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {KNOWN_GAPS.map(({ says, instead, source }) => (
          <tr key={says}>
            <th scope="row">{says}</th>
            <td>{instead}</td>
            <td>
              <OutsideLink href={source}>{new URL(source).hostname}</OutsideLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
