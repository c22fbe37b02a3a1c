import { type AccessIndex, getRepository } from '../domain/access/access-index';
import { listPeopleOf } from '../domain/access/list-access';
import { type AccountUuid } from '../domain/facts/ids';
import { type Reading } from '../domain/facts/reading';
import { type BranchQuestion, explainKeyGates } from '../domain/gates/explain-gates';
import { type BranchRow, listBranchGates } from '../domain/gates/list-branch-gates';
import { type Gates } from '../domain/gates/person-gates';
import { type BranchGates } from './branch-gates';
import { createReasonWriter } from './to-answer-reason';
import { createPersonNames } from './to-heads';

/**
 * Everybody's gates on one branch, cut to those with access of their own: who only reads what everybody
 * may read, or nothing, is left out.
 * @throws NotInFactsError if the facts do not hold the repository.
 */
export function toBranchGates(index: AccessIndex, question: BranchQuestion): BranchGates {
  const repository = getRepository(index, question.repository);
  const writer = createReasonWriter(index, repository);
  const { rows, checks } = listBranchGates(index, question);
  const nameOf = createPersonNames(index);
  const { own, standings, standingOf } = group(index, question, rows);
  const { plan } = question.setup;
  return {
    branch: question.branch,
    people: own.map(({ account, level, atMost, gates }) => ({
      ...{ person: nameOf(account), level, atMost },
      standing: standingOf(gates),
    })),
    standings: standings().map(writer.toGates),
    keys: writer.toGates(explainKeyGates(index, question)),
    checks: writer.toChecks(checks),
    rules: withoutRows(repository.branchRules),
    ...(plan !== undefined && { plan: plan.value }),
  };
}

/** People who stand alike share one object, which crosses the bridge once. */
function group(index: AccessIndex, question: BranchQuestion, rows: readonly BranchRow[]) {
  const reaching = new Set<AccountUuid>();
  for (const { account, publicOnly } of listPeopleOf(index, question.repository))
    if (!publicOnly) reaching.add(account);
  const positions = new Map<Gates, number>();
  return {
    own: rows.filter(({ account }) => reaching.has(account)),
    standings: () => [...positions.keys()],
    standingOf: (gates: Gates): number => {
      const position = positions.get(gates) ?? positions.size;
      positions.set(gates, position);
      return position;
    },
  };
}

function withoutRows(reading: Reading<unknown>): Reading<null> {
  return reading.state === 'unread' ? reading : { ...reading, value: null };
}
