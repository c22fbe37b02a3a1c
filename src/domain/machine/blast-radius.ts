import { type AccessIndex, getProject } from '../access/access-index';
import { isComplete } from '../facts/reading';
import { type GrantPlace } from '../gates/change';

/** What the credential would open in this workspace, as far as is known. */
export interface BlastRadius {
  readonly repositories: number;
  /** Of them, those that anybody may read anyhow. */
  readonly open: number;
  /** False where the list of repositories was not read to its end: there may be more. */
  readonly isComplete: boolean;
  /** True where repositories that come later are covered, too. */
  readonly grows: boolean;
}

/**
 * @param places where it is added; `'everywhere'` for a credential of the workspace
 * @throws NotInFactsError if the facts hold no such project
 */
export function blastRadius(
  index: AccessIndex,
  places: readonly GrantPlace[] | 'everywhere',
): BlastRadius {
  const { repositories, lists } = index.facts;
  const covered =
    places === 'everywhere' ? repositories : repositories.filter(coveredBy(index, places));
  const grows = places === 'everywhere' || places.some((place) => 'project' in place);
  return {
    repositories: covered.length,
    open: covered.filter(({ isPrivate }) => !isPrivate).length,
    // A repository by itself is known whether the list is whole or not.
    isComplete: !grows || isComplete(lists.repositories),
    grows,
  };
}

function coveredBy(index: AccessIndex, places: readonly GrantPlace[]) {
  const projects = new Set<string>();
  const single = new Set<string>();
  for (const place of places) {
    if ('project' in place) projects.add(getProject(index, place.project).uuid);
    else single.add(place.repository);
  }
  return ({ uuid, project }: { readonly uuid: string; readonly project?: string }) =>
    single.has(uuid) || (project !== undefined && projects.has(project));
}
