import { cutBatches } from '../../../../../src/domain/directory/address-batches';
import { workspaceUuid } from '../../../../../src/domain/facts/ids';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { listSourceAddresses, matchSource } from '../../../../../src/domain/sync/match-source';
import { encodeGroupSource } from '../../../../../src/snapshot/group-source-file';
import { type Outcome } from '../../lib/call';
import { askAddresses } from '../directory/match-directory';
import { type StoringWork } from '../directory/store-directory';
import { sendFile } from '../uploads/send-file';
import { type ChosenSource } from './chosen-source';

export type ReadableSource = Exclude<ChosenSource, { is: 'refused' }>;

interface SourceToStore {
  readonly chosen: ReadableSource;
  /** Uuid of the workspace. */
  readonly workspace: string;
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
}

/**
 * Asks Bitbucket whose the addresses are and stores what is left without them: all of it or nothing.
 * @returns `undefined` when it was cancelled
 */
export async function storeSource(
  { chosen, workspace, asOf }: SourceToStore,
  work: StoringWork,
): Promise<Outcome<GroupSource | undefined>> {
  const asked = await askAddresses(batchesOf(chosen), { ...work, onProgress: work.onAsked });
  if (!asked.ok) return asked;
  if (asked.value === undefined) return { ok: true, value: undefined };
  work.onSending();
  const source =
    chosen.is === 'source' ? chosen.source : matchSource(chosen.draft, { ...work, asOf });
  const bytes = await encodeGroupSource({ workspace: workspaceUuid(workspace), source });
  const sent = await sendFile(
    { kind: 'group-source', bytes },
    { ...work, onProgress: () => undefined },
  );
  if (!sent.ok) return sent;
  return { ok: true, value: sent.value && source };
}

/** Cut as Bitbucket is asked about them. */
export function batchesOf(chosen: ReadableSource): readonly (readonly string[])[] {
  return chosen.is === 'source' ? [] : cutBatches(listSourceAddresses(chosen.draft));
}
