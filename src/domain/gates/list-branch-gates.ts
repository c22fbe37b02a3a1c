import { hasAccount } from '../access/account-set';
import { type AccessIndex, getRepository, getRepositoryPosition } from '../access/access-index';
import { createClassPlanes } from '../access/class-planes';
import { REPOSITORY_LEVELS, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { rankIn } from '../access/planes';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { readBranchRules } from './branch-rules';
import { type BranchQuestion } from './explain-gates';
import { type MergeChecks, toMergeChecks } from './merge-checks';
import { type Gates, toGates } from './person-gates';
import { checkPlanLimit } from './plan-limit';
import { standingKey, standingOf } from './rule-standing';

export interface BranchRow extends LevelRange<RepositoryLevel> {
  readonly account: AccountUuid;
  /** Shared by everybody who stands alike: to be read only. */
  readonly gates: Gates;
}

export interface BranchView {
  /** Everybody the facts name, in the order of the roster; also those without any access. */
  readonly rows: readonly BranchRow[];
  readonly checks: MergeChecks;
  /** Always: rules of projects are not readable, so that the branch may be stricter. */
  readonly lowerBound: true;
}

/**
 * Everybody's gates on one branch: the same answers as one by one. The rules are read once, and people
 * who have the same level and stand on the same lists share one answer.
 * @throws NotInFactsError if the facts do not hold the repository.
 */
export function listBranchGates(index: AccessIndex, question: BranchQuestion): BranchView {
  const { roster } = index;
  const rules = readBranchRules(index, getRepository(index, question.repository), question.branch);
  const limit = checkPlanLimit(index.facts, question.setup);
  const rangeAt = createRanges(index, question.repository);
  const known = new Map<string, Gates>();
  const rows = roster.accounts.map((account, position) => {
    const { level, atMost } = rangeAt(position);
    const isWorkspaceAdmin = hasAccount(roster.admins, position);
    let key = `${level} ${atMost}${isWorkspaceAdmin ? '!' : ' '}`;
    for (const rule of rules.push) key += standingKey(rule, position);
    for (const rule of rules.merge) key += standingKey(rule, position);
    let gates = known.get(key);
    if (gates === undefined) {
      const lists = {
        push: rules.push.map((rule) => standingOf(rule, position)),
        merge: rules.merge.map((rule) => standingOf(rule, position)),
      };
      gates = toGates(rules, limit, { level, atMost, isWorkspaceAdmin, lists });
      known.set(key, gates);
    }
    return { account, level, atMost, gates };
  });
  return { rows, checks: toMergeChecks(rules, question.setup), lowerBound: true };
}

function createRanges(index: AccessIndex, repository: RepositoryUuid) {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  if (of === undefined) return () => ({ level: 'none', atMost: 'admin' }) as const;
  const planes = createClassPlanes(index.roster)(of);
  const levelIn = (set: typeof planes.level, position: number) =>
    REPOSITORY_LEVELS[rankIn(set, position)] ?? 'none';
  return (position: number): LevelRange<RepositoryLevel> => ({
    level: levelIn(planes.level, position),
    atMost: levelIn(planes.atMost, position),
  });
}
