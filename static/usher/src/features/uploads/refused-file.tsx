import { Trans } from '@lingui/react/macro';
import { formatCount } from '../../lib/plural';
import './uploads.css';

/** More would not be mended one by one. */
const SHOWN_PROBLEMS = 8;

export function RefusedFile({ problems }: { readonly problems: readonly string[] }) {
  const rest = problems.length - SHOWN_PROBLEMS;
  return (
    <div className="upload-problem">
      <p>
        <Trans>
          <strong>The file cannot be used.</strong> Nothing was sent.
        </Trans>
      </p>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <p>
          <Trans>… and {formatCount(rest)} more lines like these.</Trans>
        </p>
      ) : null}
    </div>
  );
}
