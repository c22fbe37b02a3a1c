import { type AccessIndex } from '../../../access/access-index';
import {
  type AccountSet,
  addAll,
  countAccounts,
  createAccountSet,
} from '../../../access/account-set';
import { createClassPlanes } from '../../../access/class-planes';
import { peopleIn } from '../../../access/count-people';
import { type RepositoryClass } from '../../../access/repository-classes';
import { type GroupSlug } from '../../../facts/ids';
import { atLeast, missingLevels } from '../../evidence/class-levels';
import {
  type BranchJudgement,
  judgeMainBranches,
  type MainBranch,
} from '../../evidence/main-branches';
import { distinctMissing, groupMembersRead, missingOf } from '../../evidence/missing-reads';
import { createNames, enumerate, type Names } from '../../evidence/names';
import { both, type PeopleRange } from '../../evidence/people-sets';
import { type Evidence, type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Of the groups on the list together: people who are named one by one were chosen one by one. */
export const BR_05: Rule = {
  id: 'BR-05',
  title: 'Exemption list too wide',
  severity: 'medium',
  category: 'branches',
  why: 'Protection without effect.',
  remedy: 'Shorten the list.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
  ],
  remedyAt: 'repository-branch-restrictions',
  needs: [
    'repositories',
    'branch-rules',
    'branching-models',
    'members',
    'groups',
    'repository-grants',
  ],
  find: (evidence) => {
    const { facts, index } = evidence;
    const names = createNames(facts);
    const writersOf = createWriters(index);
    const uncertain = new Set<RepositoryClass>();
    const open = new Set<GroupSlug>();
    const { matches, missing } = judgeMainBranches(facts, (main) => {
      const groups = exemptGroups(main);
      if (groups.length === 0) return judgeRest(main);
      const of = index.classes.of[index.repositoryPositions.get(main.repository.uuid) ?? -1];
      if (of === undefined) return 'clean';
      const judgement = judgeGroups(evidence, { groups, names, writers: writersOf(of) });
      if (judgement !== 'cannot-be-told')
        return judgement === 'clean' ? judgeRest(main) : judgement;
      uncertain.add(of);
      groups.filter((group) => index.groups.of(group).isOpen).forEach((group) => open.add(group));
      return judgeRest(main);
    });
    const members = [...open].map((group) => groupMembersRead(index, group));
    const levels = uncertain.size === 0 ? [] : missingLevels(index, uncertain);
    return verdict(matches, distinctMissing([...missing, ...missingOf(members), ...levels]));
  },
};

/** Rules that may apply, or may be there, could exempt more. */
function judgeRest({ repository, rules }: MainBranch): BranchJudgement {
  const isOpen = rules.some(
    ({ rule, doubt }) => rule.kind === 'push' && rule.groups.length > 0 && doubt !== undefined,
  );
  return isOpen || repository.branchRules.state !== 'complete' ? 'cannot-be-told' : 'clean';
}

function exemptGroups({ rules }: MainBranch): readonly GroupSlug[] {
  const groups: GroupSlug[] = [];
  for (const { rule, doubt } of rules)
    if (rule.kind === 'push' && doubt === undefined) groups.push(...rule.groups);
  return groups.length > 1 ? [...new Set(groups)] : groups;
}

function createWriters(index: AccessIndex): (of: RepositoryClass) => PeopleRange {
  const planesOf = createClassPlanes(index.roster);
  const people = peopleIn(index);
  const known = new Map<RepositoryClass, PeopleRange>();
  return (of) => {
    const writers = known.get(of) ?? atLeast(planesOf(of), 'write', people);
    known.set(of, writers);
    return writers;
  };
}

interface Exempt {
  readonly groups: readonly GroupSlug[];
  readonly names: Names;
  readonly writers: PeopleRange;
}

function judgeGroups(
  { index, thresholds }: Evidence,
  { groups, names, writers }: Exempt,
): BranchJudgement {
  const exempt = membersOf(index, groups);
  const least = countAccounts(both(exempt.certain, writers.certain));
  const most = countAccounts(both(exempt.possible, writers.possible));
  const [fewest, all] = [countAccounts(writers.certain), countAccounts(writers.possible)];
  const share = thresholds.maxExemptWriterShare;
  if (least > share * all) {
    const named = enumerate(groups.map(names.group));
    return [`${least} of ${all} people with write are exempt from the push rule: ${named}.`];
  }
  return most > share * fewest ? 'cannot-be-told' : 'clean';
}

function membersOf({ groups, roster }: AccessIndex, slugs: readonly GroupSlug[]): PeopleRange {
  const certain: AccountSet = createAccountSet(roster.accounts.length);
  const possible = createAccountSet(roster.accounts.length);
  for (const slug of slugs) {
    const { members, isOpen } = groups.of(slug);
    addAll(certain, members);
    addAll(possible, isOpen ? roster.maybeInGroups : members);
  }
  addAll(possible, certain);
  return { certain, possible };
}
