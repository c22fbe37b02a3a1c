import { type Facts, type Project } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { wrongUsage } from '../command-error';
import { withoutBraces } from './find-person';

/**
 * The project that `--project` means: its key (capital letters do not matter) or its uuid. Throws
 * `CommandError` when the snapshot holds none.
 */
export function getProject({ projects, lists }: Facts, wanted: string): Project {
  const found = projects.find(
    ({ key, uuid }) =>
      key.toLowerCase() === wanted.toLowerCase() || withoutBraces(uuid) === withoutBraces(wanted),
  );
  if (found !== undefined) return found;
  const unread = isComplete(lists.projects)
    ? ''
    : ' Not all projects could be read, so it may still be there: see usher gaps.';
  const keys = projects.slice(0, 10).map(({ key }) => key);
  throw wrongUsage(
    `this snapshot holds no project "${wanted}".${unread}`,
    keys.length === 0
      ? 'Scan again to read projects.'
      : `Give its key, such as ${keys.join(', ')}.`,
  );
}
