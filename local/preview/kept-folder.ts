import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { type CommandError, failed } from '../../companion/command-error';
import { writeAtomically } from '../../companion/files/atomic-write';
import { codeOf, toFileError } from '../../companion/files/file-error';
import { toExpiryNotice } from '../../src/domain/privacy/delete-after';
import { type Kvs } from '../forge/kvs/kvs';
import { type KeySpace } from '../forge/kvs/storage';

/** Of one installation, secrets aside: a preview has none. */
type Stored = Pick<ReturnType<Kvs['storageOf']>, 'plain' | 'entity'>;

export interface KeptOptions {
  readonly folder: string;
  readonly workspace: { readonly uuid: string; readonly slug: string };
  /** Facts that a token has read are kept apart: shown as what Forge reads they would lie. */
  readonly asCompanion: boolean;
  /** Names of the entities in manifest.yml. */
  readonly entities: readonly string[];
  readonly now: () => number;
}

/** What `--keep` keeps: what the app has stored, in one file that only its owner can read. */
export interface KeptFolder {
  readonly file: string;
  /** The ISO date after which the file is not read any more: 30 days after it was begun. */
  readonly deleteAfter: () => string;
  /** Puts what an earlier preview kept in place. Answers whether there was anything. */
  readonly restore: (stored: Stored) => Promise<boolean>;
  readonly save: (stored: Stored) => Promise<void>;
}

const FORMAT = 'usher-preview/1' as const;
const Row = v.strictObject({
  key: v.string(),
  value: v.unknown(),
  updatedAt: v.number(),
  expiresAt: v.exactOptional(v.number()),
});
const File = v.strictObject({
  format: v.literal(FORMAT),
  workspace: v.string(),
  notice: v.string(),
  deleteAfter: v.pipe(v.string(), v.isoDate()),
  plain: v.array(Row),
  entities: v.record(v.string(), v.array(Row)),
});

/**
 * Makes the folder, for its owner alone.
 * @throws CommandError when it cannot be made, or others may look into it
 */
export async function openKeptFolder(options: KeptOptions): Promise<KeptFolder> {
  const { folder, workspace, asCompanion, entities, now } = options;
  await prepareFolder(folder);
  const name = `usher-preview-${workspace.slug}${asCompanion ? '-as-companion' : ''}.json`;
  const file = path.join(path.resolve(folder), name);
  let notice = toExpiryNotice(now());
  return {
    file,
    deleteAfter: () => notice.deleteAfter,
    restore: async (stored) => {
      const kept = await findKept(file, workspace.uuid, now());
      if (!kept) return false;
      notice = { notice: kept.notice, deleteAfter: kept.deleteAfter };
      putRows(stored.plain, kept.plain);
      for (const [name, rows] of Object.entries(kept.entities)) putRows(stored.entity(name), rows);
      return true;
    },
    save: async (stored) => {
      const rows = {
        plain: toRows(stored.plain),
        entities: Object.fromEntries(entities.map((name) => [name, toRows(stored.entity(name))])),
      };
      const head = { format: FORMAT, workspace: workspace.uuid, ...notice } as const;
      const text = JSON.stringify({ ...head, ...rows } satisfies v.InferOutput<typeof File>);
      await writeAtomically(file, Buffer.from(text)).catch((error: unknown) => {
        throw toFileError('write', file, error);
      });
    },
  };
}

/** Who has access to what is nobody's business but the owner's. */
async function prepareFolder(folder: string): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(folder, 0o700);
    const { mode } = await stat(folder);
    if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  } catch (error) {
    throw toFileError('make', folder, error);
  }
  throw failed(
    `--keep ${folder}: others on this machine may look into this folder.`,
    `Choose a new one, or close it: chmod 700 ${folder}`,
  );
}

async function findKept(file: string, workspace: string, now: number) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw toFileError('read', file, error);
  });
  if (text === undefined) return undefined;
  const kept = v.safeParse(File, parseJson(text));
  if (!kept.success) throw unusable(file, 'it is damaged, or of another version of Usher');
  if (kept.output.workspace !== workspace) throw unusable(file, 'it is of another workspace');
  const today = new Date(now).toISOString().slice(0, 10);
  if (kept.output.deleteAfter < today)
    throw unusable(file, `it was to be deleted after ${kept.output.deleteAfter}`);
  return kept.output;
}

function unusable(file: string, why: string): CommandError {
  return failed(`--keep: ${file} is not used: ${why}.`, `Delete it, then start again: rm ${file}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Row = v.InferOutput<typeof Row>;

function toRows(space: KeySpace): Row[] {
  return space.entries().map(([key, { value, updatedAt, expireTime }]) => ({
    ...{ key, value, updatedAt },
    ...(expireTime !== undefined && { expiresAt: Date.parse(expireTime) }),
  }));
}

function putRows(space: KeySpace, rows: readonly Row[]): void {
  for (const { key, value, updatedAt, expiresAt } of rows)
    space.set(key, value, { now: updatedAt, expiresAt });
}
