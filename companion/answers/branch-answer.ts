import { type AccessIndex, getRepository } from '../../src/domain/access/access-index';
import { type RepositoryLevel } from '../../src/domain/access/level';
import { type BranchQuestion, explainKeyGates } from '../../src/domain/gates/explain-gates';
import { listBranchGates } from '../../src/domain/gates/list-branch-gates';
import { type Gates } from '../../src/domain/gates/person-gates';
import { type AnswerChecks, type AnswerGates } from '../../src/contract/branch-gates';
import { createReasonWriter } from '../../src/contract/to-answer-reason';
import { type RowPerson } from '../../src/domain/access/access-row';
import { createRowNames } from './row-names';

/** What `usher branches` prints as JSON; docs/companion.md describes it. */
export interface BranchAnswer {
  readonly repository: { readonly uuid: string; readonly fullName: string };
  readonly branch: string;
  /** By display name; everybody who has access, or may have. */
  readonly people: readonly BranchPersonRow[];
  /** Of every access key of the repository and its project, whatever the rules say. */
  readonly accessKeys: AnswerGates;
  readonly mergeChecks: AnswerChecks;
  /** Always: no API tells the rules of projects, so that the branch may be stricter. */
  readonly lowerBound: true;
}

export interface BranchPersonRow {
  readonly person: RowPerson;
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly gates: AnswerGates;
}

/** @throws NotInFactsError if the facts do not hold the repository. */
export function toBranchAnswer(index: AccessIndex, question: BranchQuestion): BranchAnswer {
  const names = createRowNames(index);
  const writer = createReasonWriter(index, getRepository(index, question.repository));
  const { rows, checks, lowerBound } = listBranchGates(index, question);
  const toGates = rememberGates(writer.toGates);
  const people = rows
    .filter(({ atMost }) => atMost !== 'none')
    .map(({ account, level, atMost, gates }) => ({
      ...{ person: names.person(account), level, atMost },
      gates: toGates(gates),
    }));
  return {
    repository: names.repository(question.repository),
    branch: question.branch,
    people: people.sort(byName),
    accessKeys: writer.toGates(explainKeyGates(index, question)),
    mergeChecks: writer.toChecks(checks),
    lowerBound,
  };
}

/** People who stand alike share one object, and what is written of it. */
function rememberGates(toGates: (gates: Gates) => AnswerGates): (gates: Gates) => AnswerGates {
  const known = new Map<Gates, AnswerGates>();
  return (gates) => {
    const written = known.get(gates) ?? toGates(gates);
    known.set(gates, written);
    return written;
  };
}

function byName(a: BranchPersonRow, b: BranchPersonRow): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortKey({ person }: BranchPersonRow): string {
  return `${person.displayName.normalize('NFKC').toLowerCase()} ${person.uuid}`;
}
