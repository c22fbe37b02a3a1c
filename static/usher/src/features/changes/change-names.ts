import { type Facts } from '../../../../../src/domain/facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../../../../../src/domain/facts/ids';
import { nameInSentence } from '../../lib/name-in-sentence';
import { type View } from '../../lib/place';
import { type Name } from './parts';

/** How ids are called: in the newest facts that know them. What the newest do not hold has no page. */
export interface ChangeNames {
  readonly person: (uuid: AccountUuid) => Name;
  readonly group: (slug: GroupSlug) => Name;
  /** The key: projects have no page here. */
  readonly project: (uuid: ProjectUuid) => string;
  readonly repository: (uuid: RepositoryUuid) => Name;
}

/** @param snapshots oldest first */
export function createChangeNames(snapshots: readonly Facts[]): ChangeNames {
  const newest = snapshots.at(-1);
  const projects = new Map(snapshots.flatMap((f) => f.projects.map((p) => [p.uuid, p.key])));
  return {
    person: createLookup('person', {
      all: snapshots.flatMap((f) => f.accounts.map((one) => [one.uuid, one.displayName])),
      present: newest?.accounts.map(({ uuid }) => uuid),
    }),
    group: createLookup('group', {
      all: snapshots.flatMap((f) => f.groups.map((one) => [one.slug, one.name])),
      present: newest?.groups.map(({ slug }) => slug),
    }),
    repository: createLookup('repository', {
      all: snapshots.flatMap((f) => f.repositories.map((one) => [one.uuid, one.name])),
      present: newest?.repositories.map(({ uuid }) => uuid),
    }),
    project: (uuid) => projects.get(uuid) ?? uuid,
  };
}

interface Known {
  readonly all: readonly (readonly [string, string])[];
  readonly present: readonly string[] | undefined;
}

function createLookup(view: View, { all, present = [] }: Known): (id: string) => Name {
  const names = new Map(all);
  const withPage = new Set(present);
  return (id) => {
    const text = nameInSentence(names.get(id) ?? id);
    return withPage.has(id) ? { text, to: { view, id } } : { text };
  };
}
