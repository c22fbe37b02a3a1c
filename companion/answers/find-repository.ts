import { type Facts, type Repository } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { wrongUsage } from '../command-error';
import { withoutBraces } from './find-person';

/**
 * The repository that `--repository` means: its slug, full name (`acme/web`) or uuid with or without
 * braces. Throws `CommandError` when the snapshot holds none.
 */
export function getRepository(facts: Facts, wanted: string): Repository {
  const slug = toSlug(facts, wanted);
  const uuid = withoutBraces(wanted);
  const found = facts.repositories.find(
    (repository) =>
      repository.slug.toLowerCase() === slug || withoutBraces(repository.uuid) === uuid,
  );
  if (found === undefined) throw none(facts, wanted, slug);
  return found;
}

function toSlug({ workspace }: Facts, wanted: string): string {
  const [first = '', second, ...more] = wanted.toLowerCase().split('/');
  if (second === undefined) return first;
  if (first !== workspace.slug.toLowerCase() || more.length > 0) {
    throw wrongUsage(
      `"${wanted}" is not in workspace ${workspace.slug}, which this snapshot holds.`,
      `Give a slug, or ${workspace.slug}/<slug>.`,
    );
  }
  return second;
}

function none({ repositories, lists }: Facts, wanted: string, slug: string): Error {
  const alike = repositories
    .filter((repository) => repository.slug.toLowerCase().includes(slug))
    .slice(0, 10)
    .map((repository) => repository.slug);
  const unread = isComplete(lists.repositories)
    ? ''
    : ' Not all repositories could be read, so it may still be there: see usher gaps.';
  return wrongUsage(
    `this snapshot holds no repository "${wanted}".${unread}`,
    alike.length === 0
      ? 'Give its slug as in the address in the browser, its full name or its uuid.'
      : `Did you mean: ${alike.join(', ')}`,
  );
}
