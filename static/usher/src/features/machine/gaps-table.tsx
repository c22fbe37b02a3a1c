import { KNOWN_GAPS } from '../../../../../src/domain/machine/known-gaps';
import { OutsideLink } from '../../components/outside-link';

/** What people look for in vain, with what there is instead. */
export function GapsTable() {
  return (
    <table className="plain-table machine-gaps sentence" aria-label="What Bitbucket does not do">
      <thead>
        <tr>
          <th scope="col">What is not there</th>
          <th scope="col">What to do instead</th>
          <th scope="col">Source</th>
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
