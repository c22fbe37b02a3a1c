import { createHash, randomUUID } from 'node:crypto';
import { type StoredFile, type UploadStore } from '../../adapters/forge/upload-store';
import { UPLOAD_CHUNK_BYTES } from '../../contract/uploads';
import { LOADED_KINDS, type LoadedKind } from '../../domain/facts/loaded-kinds';
import { listAccountIds } from '../../domain/organization/cut-to-workspace';
import { forgetInDirectory, forgetInOrganization } from '../../domain/privacy/forget-loaded';
import { type Forgotten, forgetInFacts } from '../../domain/privacy/forgotten';
import { forgetInSource, listSourceAccounts } from '../../domain/sync/source-accounts';
import { decodeDirectory, encodeDirectory } from '../../snapshot/directory-file';
import { decodeGroupSource, encodeGroupSource } from '../../snapshot/group-source-file';
import { decodeOrganization, encodeOrganization } from '../../snapshot/organization-file';
import { decodeSnapshot, encodeSnapshot } from '../../snapshot/snapshot';
import { isUnreadable } from '../facts/load-facts';
import { type HeldAccount, type Holder, listInFacts } from './held-accounts';

interface UploadHolderDeps {
  readonly uploads: UploadStore;
  readonly clock: { readonly now: () => number };
}

/** What an admin has begun and left behind for so long is nobody's any more. */
const ABANDONED_MS = 10 * 60_000;
const REWRITING = 'usher';

/** An admin is loading a file: the hour tries again. */
class UploadBusyError extends Error {
  override readonly name = 'UploadBusyError';
}

interface NamingFile {
  readonly list: (
    bytes: Uint8Array,
  ) => Promise<readonly Pick<HeldAccount, 'accountId' | 'account'>[]>;
  /** The file without them; nothing where it names none of them. */
  readonly forget: (bytes: Uint8Array, forgotten: Forgotten) => Promise<Uint8Array | undefined>;
}

/** A list of group members holds uuids alone. */
const FILES: Readonly<Record<Exclude<LoadedKind, 'group-members'>, NamingFile>> = {
  snapshot: {
    list: async (bytes) => listInFacts(await decodeSnapshot(bytes)),
    forget: async (bytes, forgotten) => {
      const facts = await decodeSnapshot(bytes);
      const changed = forgetInFacts(facts, forgotten);
      return changed === facts ? undefined : encodeSnapshot(changed);
    },
  },
  'user-directory': {
    list: async (bytes) => (await decodeDirectory(bytes)).directory.people,
    forget: async (bytes, { accountIds }) => {
      const { workspace, directory: held } = await decodeDirectory(bytes);
      const directory = forgetInDirectory(held, accountIds);
      if (directory.people.length === held.people.length) return undefined;
      return encodeDirectory({ workspace, directory });
    },
  },
  organization: {
    list: async (bytes) => {
      const ids = listAccountIds((await decodeOrganization(bytes)).data);
      return [...ids].map((accountId) => ({ accountId }));
    },
    forget: async (bytes, { accountIds }) => {
      const file = await decodeOrganization(bytes);
      if (![...listAccountIds(file.data)].some((id) => accountIds.has(id))) return undefined;
      return encodeOrganization({ ...file, data: forgetInOrganization(file.data, accountIds) });
    },
  },
  'group-source': {
    list: async (bytes) => {
      const ids = listSourceAccounts((await decodeGroupSource(bytes)).source);
      return [...ids].map((accountId) => ({ accountId }));
    },
    forget: async (bytes, { accountIds }) => {
      const file = await decodeGroupSource(bytes);
      if (![...listSourceAccounts(file.source)].some((id) => accountIds.has(id))) return undefined;
      return encodeGroupSource({ ...file, source: forgetInSource(file.source, accountIds) });
    },
  },
};

/** The files that admins have loaded, and one that is on its way. */
export function createUploadHolder({ uploads, clock }: UploadHolderDeps): Holder {
  const readNaming = async () => {
    const files = await uploads.findFiles();
    return LOADED_KINDS.flatMap((kind) => {
      const file = kind === 'group-members' ? undefined : files[kind];
      return kind === 'group-members' || !file ? [] : [{ kind, file, form: FILES[kind] }];
    });
  };
  return {
    list: async () => {
      const listed = (await readNaming()).map(async ({ file, form }) => {
        const people = await uploads.readFile(file).then(form.list).catch(onlyUnreadable);
        return (people ?? []).map(({ accountId, account }) => ({
          ...{ accountId, readAt: file.asOf },
          ...(account !== undefined && { account }),
        }));
      });
      return (await Promise.all(listed)).flat();
    },
    forget: async (forgotten) => {
      await endLeftBehind({ uploads, clock }, forgotten);
      for (const { kind, file, form } of await readNaming())
        try {
          const bytes = await form.forget(await uploads.readFile(file), forgotten);
          if (bytes) await replace({ uploads, clock }, { kind, file, bytes });
        } catch (error) {
          if (!isUnreadable(error)) throw error;
          // What nobody can read nobody can clear of names either, and no page shows it.
          await uploads.removeFile(kind);
        }
      await uploads.sweep();
    },
  };
}

async function endLeftBehind(
  { uploads, clock }: UploadHolderDeps,
  { accountIds }: Forgotten,
): Promise<void> {
  const open = await uploads.findOpen();
  if (!open) return;
  const isLeft = clock.now() - open.startedAt > ABANDONED_MS || open.startedBy === REWRITING;
  if (isLeft || accountIds.has(open.startedBy)) await uploads.abandon(open.id);
}

interface Rewritten {
  readonly kind: LoadedKind;
  readonly file: StoredFile;
  readonly bytes: Uint8Array;
}

/** As an upload is put in place: readers see the old file or the new one. What dies on its way is abandoned by the next run. */
async function replace(
  { uploads, clock }: UploadHolderDeps,
  { kind, file, bytes }: Rewritten,
): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / UPLOAD_CHUNK_BYTES) }, (_, at) =>
    bytes.subarray(at * UPLOAD_CHUNK_BYTES, (at + 1) * UPLOAD_CHUNK_BYTES),
  );
  const id = randomUUID();
  const head = { id, kind, bytes: bytes.length, sha256: toSha256(bytes), chunks: pieces.length };
  const open = { ...head, startedAt: clock.now(), startedBy: REWRITING };
  if (!(await uploads.begin(open, () => false)))
    throw new UploadBusyError('An admin is loading a file.');
  for (const [at, piece] of pieces.entries())
    await uploads.put(id, at, Buffer.from(piece).toString('base64'));
  const chunks = pieces.map((piece) => ({ hash: toSha256(piece), bytes: piece.length }));
  await uploads.commit({ ...file, id, chunks }, file.id);
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function onlyUnreadable(error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
}
