import { areAllPlacesListed } from '../../../facts/listed-places';
import { isComplete } from '../../../facts/reading';
import { createAccessReach } from '../../evidence/access-reach';
import { listMembers, missingMembers } from '../../evidence/members';
import { missingAccess } from '../../evidence/missing-access';
import { count } from '../../evidence/names';
import { createProjectGrants } from '../../evidence/without-access';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_18: Rule = {
  id: 'SEAT-18',
  title: 'Member only for public repositories',
  severity: 'low',
  category: 'seats',
  why: 'Everybody may read a public repository and contribute to it from a fork; the membership costs a seat.',
  remedy: 'Remove the person from the workspace; they can contribute from a fork.',
  remedyAt: 'user-directory',
  sources: [
    'https://bitbucket.org/blog/billing-model-change',
    'https://community.atlassian.com/forums/Bitbucket-questions/quot-Users-quot-vs-quot-Project-permissions-quot/qaq-p/2819166',
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
  ],
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { facts, index } = evidence;
    const reach = createAccessReach(index);
    const grantOnProjects = createProjectGrants(index);
    const candidates = listMembers(facts).filter(
      ({ uuid, role }) =>
        role !== 'owner' &&
        reach.everywhere(uuid).certain + reach.everywhere(uuid).possible > 0 &&
        reach.onPrivate(uuid).certain === 0 &&
        grantOnProjects(uuid) !== 'certain',
    );
    const areAllRead = areAllPlacesListed(facts);
    const found = candidates.filter(
      ({ uuid }) =>
        areAllRead &&
        reach.everywhere(uuid).certain > 0 &&
        reach.onPrivate(uuid).possible === 0 &&
        grantOnProjects(uuid) === 'none',
    );
    const matches = found.map(({ uuid }) => ({
      subject: { kind: 'person' as const, person: uuid },
      evidence: [
        `Granted ${count(reach.everywhere(uuid).certain, 'repository', 'repositories')}, all public; no private one and no project.`,
      ],
    }));
    const isDecided = found.length === candidates.length && isComplete(facts.lists.repositories);
    return verdict(matches, isDecided ? missingMembers(facts) : missingAccess(facts));
  },
};
