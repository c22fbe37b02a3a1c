import { type Directory } from '../../../../../src/domain/directory/directory';
import { matchRows } from '../../../../../src/domain/directory/match-rows';
import { workspaceUuid } from '../../../../../src/domain/facts/ids';
import { encodeDirectory } from '../../../../../src/snapshot/directory-file';
import { type Outcome } from '../../lib/call';
import { sendFile } from '../uploads/send-file';
import { type DirectoryPreview } from './chosen-directory';
import { askAddresses, type MatchingWork } from './match-directory';

export type Readable = Extract<DirectoryPreview, { is: 'readable' }>;

/** What asking Bitbucket about addresses and sending the rest takes. */
export interface StoringWork extends Omit<MatchingWork, 'onProgress'> {
  /** How many addresses were asked about; `waitingUntil`: the hourly limit is used up for now. */
  readonly onAsked: (asked: number, waitingUntil?: number) => void;
  readonly onSending: () => void;
}

interface DirectoryToStore extends Readable {
  /** Uuid of the workspace. */
  readonly workspace: string;
  readonly knownIds: ReadonlySet<string>;
  readonly asOf: number;
}

/**
 * Matches the rows and stores what is left of them without addresses: all of it or nothing.
 * @returns `undefined` when it was cancelled
 */
export async function storeDirectory(
  { rows, bad, batches, workspace, knownIds, asOf }: DirectoryToStore,
  work: StoringWork,
): Promise<Outcome<Directory | undefined>> {
  const asked = await askAddresses(batches, { ...work, onProgress: work.onAsked });
  if (!asked.ok) return asked;
  if (asked.value === undefined) return { ok: true, value: undefined };
  work.onSending();
  const directory = matchRows({ rows, bad, asOf, knownIds, answers: work.answers });
  const bytes = await encodeDirectory({ workspace: workspaceUuid(workspace), directory });
  const sent = await sendFile(
    { kind: 'user-directory', bytes },
    { ...work, onProgress: () => undefined },
  );
  if (!sent.ok) return sent;
  return { ok: true, value: sent.value && directory };
}
