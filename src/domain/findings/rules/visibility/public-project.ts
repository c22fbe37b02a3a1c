import { type Facts } from '../../../facts/facts';
import { type ProjectUuid } from '../../../facts/ids';
import { listReads, missingOf, projectSubject } from '../../evidence/missing-reads';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Private projects cannot hold public repositories, so the project's own setting says all. */
export const VIS_05: Rule = {
  id: 'VIS-05',
  title: 'Public project',
  severity: 'low',
  category: 'visibility',
  why: 'Private projects cannot contain public repositories: a cheap guard.',
  remedy: 'Set private.',
  sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/'],
  remedyAt: 'project-permissions',
  needs: ['projects'],
  find: ({ facts }) => {
    const inside = countPublic(facts);
    const matches = facts.projects
      .filter(({ isPrivate }) => !isPrivate)
      .map((project) => {
        const open = count(
          inside.get(project.uuid) ?? 0,
          'public repository',
          'public repositories',
        );
        return {
          subject: projectSubject(project),
          evidence: [`The project is public; we see ${open} in it.`],
        };
      });
    return verdict(matches, missingOf(listReads(facts, 'projects')));
  },
};

function countPublic({ repositories }: Facts): ReadonlyMap<ProjectUuid, number> {
  const counts = new Map<ProjectUuid, number>();
  for (const { project, isPrivate } of repositories)
    if (project !== undefined && !isPrivate) counts.set(project, (counts.get(project) ?? 0) + 1);
  return counts;
}
