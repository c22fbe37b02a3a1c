import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { NotKnown } from '../../components/not-known';
import { GapStep } from './gap-step';
import { type GapSummary } from './gap-summary';

interface GapsTableProps {
  readonly gaps: readonly GapSummary[];
  /** Stands where a file of the companion is the remedy. */
  readonly loadFile: ReactNode;
}

/** What could not be read, what that changes, and the one step that would make it known. */
export function GapsTable({ gaps, loadFile }: GapsTableProps) {
  return (
    <table className="plain-table gaps-table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Fact</Trans>
          </th>
          <th scope="col">
            <Trans>Reason</Trans>
          </th>
          <th scope="col">
            <Trans>What it changes</Trans>
          </th>
          <th scope="col">
            <Trans>Step</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((summary) => (
          <tr key={summary.key}>
            <td>
              <NotKnown /> <bdi>{summary.fact}</bdi>
            </td>
            <td className="subtle">{summary.reason}</td>
            <td>{summary.whatItChanges}</td>
            <td>
              <GapStep gap={summary} loadFile={loadFile} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
