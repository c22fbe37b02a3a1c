import { type AccessIndex } from '../../../access/access-index';
import { countAccounts } from '../../../access/account-set';
import { peopleIn } from '../../../access/count-people';
import { REPOSITORY_LEVELS } from '../../../access/level';
import { type RepositoryClass } from '../../../access/repository-classes';
import { atLeast } from '../../evidence/class-levels';
import { type ClassJudgement, judgeClasses } from '../../evidence/judge-classes';
import { count, createNames, enumerate, type Names } from '../../evidence/names';
import { both, ordinaryPeople, peopleOfSet, setOf } from '../../evidence/people-sets';
import { type AccountSet } from '../../../access/account-set';
import { type Rule } from '../../rule';

export const PRIV_08: Rule = {
  id: 'PRIV-08',
  title: 'Direct grants instead of groups',
  severity: 'medium',
  category: 'privileges',
  why: 'Reviews and offboarding scale with groups.',
  remedy: 'Move to project-level group grants.',
  sources: [
    'https://bitbucket.org/blog/workspace-invitations',
    'https://community.atlassian.com/t5/Bitbucket-articles/Taking-Bitbucket-permission-management-to-the-next-level/ba-p/2264892',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { facts, index, thresholds } = evidence;
    const names = createNames(facts);
    const people = peopleIn(index);
    const ordinary = ordinaryPeople(index);
    return judgeClasses(evidence, (of, planes) => {
      if (of.ownGrants.areTold && of.ownGrants.ofPeople.length === 0) return 'clean';
      const direct = directly(index, of, ordinary);
      const range = atLeast(planes, 'read', people);
      const share = {
        direct: direct.all.length,
        least: countAccounts(range.certain),
        most: countAccounts(range.possible),
      };
      if (direct.admins.length > 0 || share.direct > thresholds.maxDirectGrantShare * share.most)
        return tell(direct, share, names);
      const isClean =
        of.ownGrants.areTold && share.direct <= thresholds.maxDirectGrantShare * share.least;
      return isClean ? 'clean' : 'cannot-be-told';
    });
  },
};

interface Direct {
  readonly all: readonly Person[];
  readonly admins: readonly Person[];
}
type Person = ReturnType<typeof peopleOfSet>[number];

function directly(index: AccessIndex, { ownGrants }: RepositoryClass, among: AccountSet): Direct {
  const admin = REPOSITORY_LEVELS.indexOf('admin');
  const pick = (least: number) => {
    const holders = ownGrants.ofPeople.filter(({ rank }) => rank >= least);
    const named = holders.flatMap(({ position }) => index.roster.accounts[position] ?? []);
    return peopleOfSet(index, both(setOf(index, named), among));
  };
  return { all: pick(1), admins: pick(admin) };
}

function tell(
  { all, admins }: Direct,
  { least, most }: { readonly least: number; readonly most: number },
  names: Names,
): ClassJudgement {
  const of = least === most ? String(least) : `${least} to ${most}`;
  const ruling = admins.map(names.person);
  return [
    `${count(all.length, 'person has', 'people have')} a grant of their own, of ${of} with access: ${enumerate(all.map(names.person))}.`,
    ...(ruling.length === 0 ? [] : [`Admin in person: ${enumerate(ruling)}.`]),
  ];
}
