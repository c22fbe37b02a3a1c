import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { type FailureReason } from '../../src/domain/facts/read-failure';
import { type ScanFailure } from '../../src/use-cases/scan/scan-report';
import { type CommandError, failed } from '../command-error';
import { TOKEN_PAGE } from '../credentials';

const REMEDIES: Readonly<Partial<Record<FailureReason, string>>> = {
  'bad-credential': `Check USHER_EMAIL and USHER_TOKEN, or make a new token at ${TOKEN_PAGE}`,
  'missing-scope': `The scopes of a token cannot be changed: make one with ${SCAN_SCOPES.join(', ')} (and for details ${DETAIL_SCOPES.join(', ')}) at ${TOKEN_PAGE}`,
  'not-a-workspace-admin':
    'Use the token of a workspace admin, or ask one to make you an admin: Workspace settings, User groups.',
  'no-such-workspace': 'Give --workspace as it stands in the address bitbucket.org/<workspace>.',
  'bitbucket-failed': 'Check the network and https://bitbucket.status.atlassian.com',
};

/** Why the scan could not go on, where to fix it, and what became of what was read. */
export function toScanError(failure: ScanFailure, partialFile: string): CommandError {
  const remedy = REMEDIES[failure.reason] ?? 'Run the same command again.';
  const kept = failure.nothingRead
    ? 'Nothing was written.'
    : `What was read is kept in ${partialFile}: run the same command again to go on.`;
  return failed(failure.message, `${remedy}\n${kept}`);
}
