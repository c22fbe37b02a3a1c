import { countAccounts } from '../../../access/account-set';
import { createClassPlanes } from '../../../access/class-planes';
import { adminLimit } from '../../evidence/admin-limit';
import {
  listReads,
  missingOf,
  projectGrantReads,
  projectSubject,
} from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { listMembers } from '../../evidence/members';
import { ordinaryPeople, peopleOfSet } from '../../evidence/people-sets';
import { holdersOf } from '../../evidence/project-holders';
import { type Match, type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_13: Rule = {
  id: 'PRIV-13',
  title: 'Project admin sprawl',
  severity: 'medium',
  category: 'privileges',
  why: 'Project admin = admin on every current and future repository in it.',
  remedy: 'Give write or create repositories instead.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'projects', 'project-grants'],
  find: ({ facts, index, thresholds }) => {
    const names = createNames(facts);
    const planesOf = createClassPlanes(index.roster);
    const limit = adminLimit(thresholds, listMembers(facts).length);
    const people = ordinaryPeople(index);
    const asked = { index, people, planesOf, least: 'admin' } as const;
    const judged = facts.projects.map((project) => ({
      project,
      holders: holdersOf(asked, project),
    }));
    const matches = judged.flatMap(({ project, holders: { certain } }): Match[] => {
      const admins = peopleOfSet(index, certain).map(names.person);
      if (admins.length <= limit) return [];
      const told = `${count(admins.length, 'project admin')}: ${enumerate(admins)}.`;
      const evidence = [told, `At most ${limit} are advised.`];
      return [{ subject: projectSubject(project), evidence }];
    });
    const open = judged.filter(({ holders }) => countAccounts(holders.possible) > limit);
    const reads = open.flatMap(({ project }) => projectGrantReads(index, project));
    return verdict(matches, missingOf(listReads(facts, 'members', 'projects'), reads));
  },
};
