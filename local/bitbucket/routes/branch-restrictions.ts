import { notFound } from '../api-error';
import { branchRestrictionBody } from '../bodies/branch-restriction-body';
import { pageOf } from '../paging';
import { administeredRepository, type Routes } from '../visit';

/**
 * Rules of repositories. Rules of projects are enforced by Bitbucket and listed by no endpoint.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const branchRestrictionRoutes: Routes = {
  'GET /2.0/repositories/{workspace}/{repo_slug}/branch-restrictions': (visit) => {
    const repository = administeredRepository(visit);
    const [kind, pattern] = ['kind', 'pattern'].map((name) => visit.url.searchParams.get(name));
    const wanted = repository.branchRestrictions.filter(
      (rule) =>
        (!kind || rule.kind === kind) &&
        (!pattern || (rule.match.by === 'glob' && rule.match.pattern === pattern)),
    );
    return pageOf(visit, wanted, {
      toBody: (restriction) => branchRestrictionBody(repository, restriction, visit),
    });
  },

  'GET /2.0/repositories/{workspace}/{repo_slug}/branch-restrictions/{id}': (visit) => {
    const repository = administeredRepository(visit);
    const id = visit.param('id');
    const restriction = repository.branchRestrictions.find((rule) => String(rule.id) === id);
    if (!restriction) throw notFound(`No branch restriction with id ${id}.`);
    return branchRestrictionBody(repository, restriction, visit);
  },
};
