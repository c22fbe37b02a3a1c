import { readFile, stat } from 'node:fs/promises';
import { toFileError } from './file-error';

/** With the time the file was written: what stands in it is as old as that. Throws `CommandError`. */
export async function readText(
  file: string,
): Promise<{ readonly text: string; readonly writtenAt: number }> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, writtenAt: Math.floor(mtimeMs) };
  } catch (error) {
    throw toFileError('read', file, error);
  }
}
