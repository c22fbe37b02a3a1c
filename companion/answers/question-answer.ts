import { type AccessIndex } from '../../src/domain/access/access-index';
import { type Account, type BranchRule } from '../../src/domain/facts/facts';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { rowsRead } from '../../src/domain/facts/reading';
import { type Explanation } from '../../src/domain/gates/explain-question';
import { type Flip } from '../../src/domain/gates/flip';
import { type Gate, type Reason } from '../../src/domain/gates/gate';
import { REASON_MEANINGS } from '../../src/domain/gates/reason-codes';
import { toPathHead, toRowPerson } from '../../src/domain/access/access-row';
import { toFullName, toNames } from '../../src/domain/access/list-access-rows';
import { toChangeText, toMatchText } from '../../src/contract/change-text';

/** The answer as JSON; docs/question-answer.schema.json describes it for everybody else. */
export type QuestionAnswer = ReturnType<typeof toQuestionAnswer>;

export function toQuestionAnswer(index: AccessIndex, explanation: Explanation) {
  const { answer, access, gates } = explanation;
  const rules = rulesAsked(index, explanation);
  const names = toNames(index);
  const toReasons = (reasons: readonly Reason[]) =>
    reasons.map((one) => toReason(one, rules, index));
  const toGate = ({ state, reasons, notes }: Gate) => ({
    state,
    reasons: toReasons(reasons),
    notes: toReasons(notes),
  });
  return {
    question: toAsked(index, explanation),
    answer,
    reasons: toReasons(explanation.reasons),
    notes: toReasons(explanation.notes),
    level: access.level,
    atMost: access.atMost,
    paths: access.paths.map((path) => toPathHead(path, names)),
    complete: answer !== 'cannot-be-told' && access.complete && access.pathsComplete,
    ...(gates !== undefined && {
      gates: {
        push: toGate(gates.push),
        merge: toGate(gates.merge),
        forcePush: toGate(gates.forcePush),
        delete: toGate(gates.delete),
      },
      mergeChecks: {
        list: gates.checks.list.map((check) => ({ ...check, reasons: toReasons(check.reasons) })),
        complete: gates.checks.complete,
      },
    }),
    toGain: explanation.toGain.map((flip) => toRowFlip(index, flip)),
    toLose: explanation.toLose.map((flip) => toRowFlip(index, flip)),
  };
}

function toAsked(index: AccessIndex, { question }: Explanation) {
  const { facts, projects } = index;
  const person = toRowPerson(accountOf(index, question.person));
  if ('project' in question) {
    const project = projects.get(question.project);
    const named = { key: project?.key ?? question.project, name: project?.name ?? '' };
    return { can: question.can, person, project: named };
  }
  const found = facts.repositories.find(({ uuid }) => uuid === question.repository);
  const fullName = found === undefined ? question.repository : toFullName(facts.workspace, found);
  const repository = { uuid: question.repository, fullName };
  return {
    can: question.can,
    person,
    repository,
    ...('branch' in question && { branch: question.branch }),
  };
}

function accountOf({ facts }: AccessIndex, person: AccountUuid): Account {
  const found = facts.accounts.find(({ uuid }) => uuid === person);
  return found ?? { uuid: person, kind: 'unknown', displayName: person };
}

function rulesAsked({ facts }: AccessIndex, { question }: Explanation): readonly BranchRule[] {
  if (!('branch' in question)) return [];
  const found = facts.repositories.find(({ uuid }) => uuid === question.repository);
  return found === undefined ? [] : rowsRead(found.branchRules);
}

function toReason(
  { code, rules, groups }: Reason,
  known: readonly BranchRule[],
  { groupsBySlug }: AccessIndex,
) {
  const named = known.filter(({ id }) => rules?.includes(id) === true);
  return {
    code,
    meaning: REASON_MEANINGS[code],
    ...(rules !== undefined && {
      rules: named.map((rule) => ({ id: rule.id, kind: rule.kind, on: toMatchText(rule) })),
    }),
    ...(groups !== undefined && {
      groups: groups.map((slug) => ({ slug, name: groupsBySlug.get(slug)?.name ?? slug })),
    }),
  };
}

function toRowFlip(index: AccessIndex, { changes, others }: Flip) {
  return {
    changes: changes.map((change) => ({ ...change, text: toChangeText(index, change) })),
    others: {
      people: others.people.map((person) => toRowPerson(accountOf(index, person))),
      perhapsMore: others.perhapsMore,
      repositories: others.repositories,
    },
  };
}
