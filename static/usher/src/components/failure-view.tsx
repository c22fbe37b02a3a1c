import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type Failure } from '../lib/call';
import { failureWords, type FailureContext } from '../lib/failure-words';
import { StateView } from './state-view';

interface FailureViewProps {
  readonly failure: Failure;
  readonly context: FailureContext;
  readonly onRetry: () => void;
}

/** Where the backend's own words say more than the code. */
const TELLS_MORE: ReadonlySet<Failure['code']> = new Set([
  'unavailable',
  'cannot-verify',
  'bad-request',
  'internal',
]);

/** Says what happened, what it means and what to do. */
export function FailureView({ failure, context, onRetry }: FailureViewProps) {
  const { answer, meaning, isRetryable } = failureWords(failure.code, context);
  const actions = isRetryable ? (
    <Button appearance="primary" onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  ) : undefined;
  return (
    <StateView answer={answer} actions={actions}>
      <p>{meaning}</p>
      {TELLS_MORE.has(failure.code) ? <p className="subtle">{failure.message}</p> : null}
    </StateView>
  );
}
