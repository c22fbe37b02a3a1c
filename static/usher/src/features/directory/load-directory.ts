import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type Directory } from '../../../../../src/domain/directory/directory';
import { decodeDirectory } from '../../../../../src/snapshot/directory-file';
import { type call, type Outcome } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

/** The stored directory, from its chunks; never throws. */
export function loadDirectory(
  file: Pick<LoadedFile, 'chunks'>,
  ask: typeof call,
): Promise<Outcome<Directory>> {
  return fetchFile(file, ask, async (bytes) => (await decodeDirectory(bytes)).directory);
}
