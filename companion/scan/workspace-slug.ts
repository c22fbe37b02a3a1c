import { wrongUsage } from '../command-error';

/**
 * The slug that `--workspace` gives. Throws `CommandError` for anything else: API 1.0, the only one that knows
 * group members, takes a slug and nothing else.
 */
export function getSlug(workspace: string): string {
  if (/^[\w.-]+$/.test(workspace)) return workspace.toLowerCase();
  throw wrongUsage(
    '--workspace is not a slug.',
    'Give it as it stands in the address bitbucket.org/<workspace>, not as a name, uuid or URL.',
  );
}
