import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { toFileError } from './file-error';

/** Only the owner reads it: it says who has access to what. */
export const PRIVATE_MODE = 0o600;

/**
 * Writes the whole file or leaves the old one as it is: to a file beside it, to the disk, then
 * renamed. Throws `CommandError` naming the file.
 */
export async function writeAtomically(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await replace(file, content);
  } catch (error) {
    throw toFileError('write', file, error);
  }
}

async function replace(file: string, content: Uint8Array | string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(beside, 'wx', PRIVATE_MODE);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncDirectory(path.dirname(file));
}

/** So that the new name survives a power cut; Windows knows no such thing. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
