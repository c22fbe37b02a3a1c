import { NotKnown } from '../../components/not-known';
import { type GapSummary } from './gap-summary';

/** What could not be read, what that changes, and the one step that would make it known. */
export function GapsTable({ gaps }: { gaps: readonly GapSummary[] }) {
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
        {gaps.map(({ key, fact, reason, whatItChanges, step }) => (
          <tr key={key}>
            <td>
              <NotKnown /> <bdi>{fact}</bdi>
            </td>
            <td className="subtle">{reason}</td>
            <td>{whatItChanges}</td>
            <td>{step}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
