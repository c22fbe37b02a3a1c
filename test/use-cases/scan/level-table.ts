import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listPeopleOf } from '../../../src/domain/access/list-access';
import { type Facts } from '../../../src/domain/facts/facts';

/**
 * `person repository level` for every pair with access, without those who read only because
 * everybody may; `level..atMost` where it is not certain.
 */
export function levelsIn(facts: Facts): readonly string[] {
  const index = createAccessIndex(facts);
  return facts.repositories
    .flatMap(({ uuid, slug }) =>
      listPeopleOf(index, uuid)
        .filter(({ publicOnly, atMost }) => !publicOnly || atMost !== 'read')
        .map(({ account, level, atMost }) =>
          [account, slug, level === atMost ? level : `${level}..${atMost}`].join(' '),
        ),
    )
    .sort();
}

/** The same as Bitbucket itself lists it. */
export function levelsOf(data: WorkspaceData): readonly string[] {
  return [...effectiveLevels(data)]
    .filter(({ account }) => account.type === 'user')
    .map(({ account, repository, level }) => [account.uuid, repository.slug, level].join(' '))
    .sort();
}

/**
 * Pairs of which the facts claim less than Bitbucket knows: a level that is called certain and is
 * too low, or somebody with access whom an answer that calls itself whole leaves out.
 */
export function listUnderstated(facts: Facts, data: WorkspaceData): readonly string[] {
  const index = createAccessIndex(facts);
  const ranks = ['none', 'read', 'write', 'admin'];
  const known = new Map<string, string>(
    facts.repositories.flatMap(({ uuid, slug }) =>
      listPeopleOf(index, uuid).map(
        ({ account, atMost }) => [`${account} ${slug}`, atMost] as const,
      ),
    ),
  );
  const listed = new Set(facts.repositories.map(({ slug }) => slug));
  return levelsOf(data).filter((row) => {
    const [account = '', slug = '', level = ''] = row.split(' ');
    if (!listed.has(slug)) return facts.lists.repositories.state === 'complete';
    if (!facts.accounts.some(({ uuid }) => uuid === account)) {
      return facts.lists.members.state === 'complete';
    }
    return ranks.indexOf(known.get(`${account} ${slug}`) ?? 'none') < ranks.indexOf(level);
  });
}
