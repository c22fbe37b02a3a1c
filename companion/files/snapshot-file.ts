import { open, readFile } from 'node:fs/promises';
import { type Facts } from '../../src/domain/facts/facts';
import { decodeSnapshot, encodeSnapshot } from '../../src/snapshot/snapshot';
import { SnapshotError } from '../../src/snapshot/snapshot-error';
import { type CommandError, failed, wrongUsage } from '../command-error';
import { writeAtomically } from './atomic-write';
import { codeOf, toFileError } from './file-error';

/** The facts in a snapshot file. Throws `CommandError` naming version and offset when it cannot be used. */
export async function readSnapshot(file: string): Promise<Facts> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw toFileError('read', file, error);
  });
  try {
    return await decodeSnapshot(bytes);
  } catch (error) {
    if (error instanceof SnapshotError) throw toProblem(file, error);
    throw error;
  }
}

export async function writeSnapshot(file: string, facts: Facts): Promise<void> {
  const bytes = await encodeSnapshot(facts);
  await writeAtomically(file, bytes);
}

/**
 * The earlier snapshot that a scan may replace; `undefined` when there is no file yet. Throws
 * `CommandError` for any other file: what is not ours is not overwritten.
 */
export async function findReplaceable(file: string, workspace: string): Promise<Facts | undefined> {
  if (!(await exists(file))) return undefined;
  const facts = await readSnapshot(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : '';
    throw wrongUsage(
      `${why} It would be overwritten.`,
      `Give another --out, or move ${file} away first.`,
    );
  });
  if (facts.workspace.slug === workspace) return facts;
  throw wrongUsage(
    `${file} is a snapshot of workspace ${facts.workspace.slug}; it would be overwritten.`,
    `Give another --out, or move ${file} away first.`,
  );
}

async function exists(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw toFileError('read', file, error);
  }
}

function toProblem(file: string, error: SnapshotError): CommandError {
  const message = `${file}: ${error.message}`;
  switch (error.code) {
    case 'not-a-snapshot':
      return failed(message, 'Give a file that "usher scan" wrote.');
    case 'newer-version':
      return failed(message, 'Update Usher, or scan again with this one into another file.');
    case 'truncated':
    case 'damaged':
      return failed(message, 'Copy it again from where it came, or scan again into another file.');
  }
}
