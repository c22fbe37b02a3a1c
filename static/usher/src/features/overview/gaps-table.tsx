import { type ReactNode } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { isToldByFile, type GapSummary } from './gap-summary';

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
          <th scope="col">Fact</th>
          <th scope="col">Reason</th>
          <th scope="col">What it changes</th>
          <th scope="col">Step</th>
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
              {summary.stepAt === undefined ? (
                summary.step
              ) : (
                <PlaceLink to={summary.stepAt}>{summary.step}</PlaceLink>
              )}
              {isToldByFile(summary) && loadFile !== undefined ? <> {loadFile}</> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
