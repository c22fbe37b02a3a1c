import { NeedsAuthenticationError } from '@forge/api';
import { ForgeKvsAPIError, ForgeKvsError } from '@forge/kvs';
import { BitbucketError } from '../adapters/bitbucket/bitbucket-error';
import { ChunkMissingError } from '../adapters/forge/chunk-store';
import { UnreadableJournalError } from '../adapters/forge/journal-pieces';
import { type Log } from '../adapters/forge/console-log';
import { LeaseLostError } from '../adapters/forge/scan-store';
import { UploadGoneError } from '../adapters/forge/upload-store';
import { type ContractError, type Response } from '../contract/response';
import { NotInFactsError } from '../domain/access/access-index';
import { DirectoryFileError } from '../snapshot/directory-file';
import { GroupMembersFileError } from '../snapshot/group-members-file';
import { SnapshotError } from '../snapshot/snapshot-error';
import { ContractFailure } from './contract-failure';
import { UPLOAD_GONE } from './uploads/receive-upload';

/**
 * The one place that catches. What a person can act on becomes a code with words; all else becomes
 * `internal` without any detail. Forge's own request for consent passes, so that Bitbucket can ask.
 */
export async function toResponse<Value>(
  functionName: string,
  log: Log,
  compute: () => Promise<Value>,
): Promise<Response<Value>> {
  try {
    return { ok: true, value: await compute() };
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    const told = toContractError(error);
    log.write(told.code === 'internal' ? 'error' : 'info', 'answered with an error', {
      function: functionName,
      code: told.code,
      ...describe(error),
    });
    return { ok: false, error: told };
  }
}

function toContractError(error: unknown): ContractError {
  if (error instanceof ContractFailure) return { code: error.code, message: error.message };
  if (error instanceof BitbucketError) return { code: 'unavailable', message: error.message };
  const known = KNOWN.find(({ types }) => types.some((type) => error instanceof type));
  return known?.told ?? FAILED;
}

const FAILED: ContractError = {
  code: 'internal',
  message: 'Usher failed. Try again; if it stays, tell its developers when it happened.',
};

interface Known {
  readonly types: readonly (abstract new (...args: never) => Error)[];
  readonly told: ContractError;
}

/** What is thrown below entry/, and what a person is told of it. */
const KNOWN: readonly Known[] = [
  {
    types: [NotInFactsError],
    told: {
      code: 'not-in-facts',
      message:
        'The last scan does not know it: it was created later, deleted, or hidden. Ask a workspace admin to scan again.',
    },
  },
  {
    types: [ChunkMissingError],
    told: { code: 'outdated', message: 'A newer scan has replaced this. Load the page again.' },
  },
  { types: [UploadGoneError], told: { code: 'outdated', message: UPLOAD_GONE } },
  {
    types: [LeaseLostError],
    told: {
      code: 'busy',
      message: 'Another page drives the scan right now. Wait for it, or close it.',
    },
  },
  {
    types: [SnapshotError, UnreadableJournalError, GroupMembersFileError, DirectoryFileError],
    told: {
      code: 'unavailable',
      message:
        'The stored facts cannot be read by this version of Usher. A workspace admin can scan again, or load the file again.',
    },
  },
  {
    types: [ForgeKvsAPIError, ForgeKvsError],
    told: {
      code: 'unavailable',
      message: 'Forge’s storage did not answer. Nothing was half written; try again in a minute.',
    },
  },
];

/** For the log only, which redacts; the cause says what Bitbucket answered. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {};
  const stack = error instanceof ContractFailure ? {} : { stack: error.stack ?? '' };
  return { error: error.name, message: error.message, ...cause, ...stack };
}
