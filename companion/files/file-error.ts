import path from 'node:path';
import { CommandError, failed } from '../command-error';

const MEANING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
};

/** What the file system refused, in words. `doing`: "read", "write". */
export function toFileError(doing: string, file: string, error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const code = codeOf(error);
  const meaning = MEANING[code] ?? (code === '' ? 'for a reason unknown' : code);
  return failed(
    `cannot ${doing} ${path.relative('', file) || file}: ${meaning}.`,
    'Check the path and your rights there.',
  );
}

export function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : '';
}
