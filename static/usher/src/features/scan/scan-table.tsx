import { Trans } from '@lingui/react/macro';
import { type ScanStatus } from '../../../../../src/contract/scan-status';
import { familyCount, familyName, familyShare, familyState } from './family-words';
import { scanCost, scanSchedule } from './scan-sentences';
import './scan.css';

/** True progress of every fact family. */
export function ScanTable({ status }: { status: ScanStatus }) {
  return (
    <>
      <table className="plain-table scan-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Facts</Trans>
            </th>
            <th scope="col" className="scan-bar">
              <Trans>Progress</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Read</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {status.progress.map((progress) => (
            <tr key={progress.family}>
              <th scope="row">{familyName(progress.family)}</th>
              <td className="scan-bar">
                <span className="progress" aria-hidden="true">
                  <span style={{ width: `${100 * familyShare(progress)}%` }} />
                </span>
              </td>
              <td className="number">{familyCount(progress)}</td>
              <td>{familyState(progress, status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="list-foot">
        {scanCost(status)} {scanSchedule(status)}
      </p>
    </>
  );
}
