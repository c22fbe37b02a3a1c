import { type Facts, type Group } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { wrongUsage } from '../command-error';

/**
 * The group that `--group` means: its slug, or its name where only one group is called so. Throws
 * `CommandError` for none and for several.
 */
export function getGroup({ groups, lists }: Facts, wanted: string): Group {
  const bySlug = groups.find(({ slug }) => slug === wanted);
  if (bySlug !== undefined) return bySlug;
  const folded = wanted.toLowerCase();
  const named = groups.filter(({ name }) => name.toLowerCase() === folded);
  const [group, ...others] = named;
  if (group !== undefined && others.length === 0) return group;
  if (group !== undefined)
    throw wrongUsage(
      `"${wanted}" can be ${named.length} groups.`,
      `Give the slug of one: ${slugsOf(named)}`,
    );
  const unread = isComplete(lists.groups)
    ? ''
    : ' Not all groups could be read, so it may still be there: see usher gaps.';
  const alike = groups.filter(({ slug, name }) =>
    [slug, name.toLowerCase()].some((text) => text.includes(folded)),
  );
  throw wrongUsage(
    `this snapshot holds no group "${wanted}".${unread}`,
    alike.length === 0 ? 'See: usher groups --from <file>' : `Did you mean: ${slugsOf(alike)}`,
  );
}

function slugsOf(groups: readonly Group[]): string {
  return groups
    .slice(0, 10)
    .map(({ slug }) => slug)
    .join(', ');
}
