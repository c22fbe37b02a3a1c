import { groupLabel, projectLabel, repositoryLabel } from '../../access/object-label';
import { type Facts } from '../../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../../facts/ids';
import { oncePer } from '../../once-per';

/** What people call the things that ids stand for; an id without a name stays an id. */
export interface Names {
  readonly person: (uuid: AccountUuid) => string;
  readonly group: (slug: GroupSlug) => string;
  readonly project: (uuid: ProjectUuid) => string;
  readonly repository: (uuid: RepositoryUuid) => string;
}

/** Once for all rules: ten thousand labels are much for one rule. */
export const createNames: (facts: Facts) => Names = oncePer((facts) => {
  const people = new Map(facts.accounts.map(({ uuid, displayName }) => [uuid, displayName]));
  const groups = new Map(facts.groups.map((group) => [group.slug, groupLabel(group)]));
  const projects = new Map(facts.projects.map((project) => [project.uuid, projectLabel(project)]));
  const repositories = new Map(facts.repositories.map((r) => [r.uuid, repositoryLabel(facts, r)]));
  return {
    person: (uuid) => people.get(uuid) ?? uuid,
    group: (slug) => groups.get(slug) ?? `group ${slug}`,
    project: (uuid) => projects.get(uuid) ?? uuid,
    repository: (uuid) => repositories.get(uuid) ?? uuid,
  };
});

export const NAMED_AT_MOST = 5;

/** `acme/a, acme/b and 7 more`: sorted, so that the order of facts does not show. */
export function enumerate(names: readonly string[]): string {
  const distinct = new Set(names);
  return firstAndMore(firstOf(distinct), distinct.size);
}

/** Of so many. */
export function firstAndMore(first: readonly string[], of: number): string {
  const named = first.join(', ');
  const more = of - NAMED_AT_MOST;
  return more > 0 ? `${named} and ${more} more` : named;
}

/** In order. Thousands are never sorted for the five that are told. */
function firstOf(names: Iterable<string>): readonly string[] {
  const first: string[] = [];
  for (const name of names) {
    const last = first[NAMED_AT_MOST - 1];
    if (last !== undefined && name > last) continue;
    let at = first.length;
    while (at > 0 && name < (first[at - 1] ?? '')) at--;
    first.splice(at, 0, name);
    if (first.length > NAMED_AT_MOST) first.pop();
  }
  return first;
}

/** `1 repository`, `2 repositories`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `2 of 5 people`, and `1 person` where there is only one. */
export function countOf(some: number, all: number, words: readonly [string, string]): string {
  return all === 1 ? count(all, ...words) : `${some} of ${count(all, ...words)}`;
}
