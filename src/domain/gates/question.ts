import { type AccessIndex } from '../access/access-index';
import {
  type AccessAnswer,
  explainProjectAccess,
  explainRepositoryAccess,
} from '../access/explain-access';
import { type Level, rankOf } from '../access/level';
import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { isComplete } from '../facts/reading';
import { type Setup } from '../setup/setup';
import { explainGates, type GatesAnswer } from './explain-gates';
import { type Gate, type GateState, type Reason } from './gate';
import { type PlanLimit } from './plan-limit';

/** What "can X …?" may ask. */
export const ABILITIES = [
  'read',
  'clone',
  'push',
  'merge',
  'administer',
  'create-repository',
] as const;
export type Ability = (typeof ABILITIES)[number];

export type Question = { readonly person: AccountUuid } & (
  | { readonly can: 'read' | 'clone' | 'administer'; readonly repository: RepositoryUuid }
  | {
      readonly can: 'push' | 'merge';
      readonly repository: RepositoryUuid;
      readonly branch: string;
    }
  | { readonly can: 'create-repository'; readonly project: ProjectUuid }
);

export interface Verdict {
  readonly answer: 'yes' | 'no' | 'cannot-be-told';
  readonly reasons: readonly Reason[];
  readonly notes: readonly Reason[];
  /** On the repository, or on the project. */
  readonly access: AccessAnswer<Level>;
  /** Where a branch was asked about. */
  readonly gates?: GatesAnswer;
}

/** What else an answer depends on. */
export interface Circumstances {
  readonly setup: Setup;
  readonly planLimit: PlanLimit;
}

/** The level on the repository or the project without which the answer is no. */
export const LEVEL_NEEDED: Readonly<Record<Ability, Exclude<Level, 'none'>>> = {
  read: 'read',
  clone: 'read',
  push: 'write',
  merge: 'write',
  administer: 'admin',
  'create-repository': 'create-repo',
};

/** @throws NotInFactsError */
export function decide(
  index: AccessIndex,
  question: Question,
  circumstances: Circumstances,
): Verdict {
  if (question.can === 'push' || question.can === 'merge')
    return decideOnBranch(index, question, circumstances);
  const access = accessAsked(index, question);
  return {
    ...decideByLevel(access, question.can),
    ...tellOfPerson(index, question, access),
    access,
  };
}

function accessAsked(index: AccessIndex, question: Question): AccessAnswer<Level> {
  return 'project' in question
    ? explainProjectAccess(index, question.person, question.project)
    : explainRepositoryAccess(index, question.person, question.repository);
}

type BranchQuestion = Extract<Question, { readonly branch: string }>;

function decideOnBranch(
  index: AccessIndex,
  question: BranchQuestion,
  circumstances: Circumstances,
): Verdict {
  const access = accessAsked(index, question);
  const gates = explainGates(index, { ...question, ...circumstances });
  const gate: Gate = gates[question.can];
  const { notes } = tellOfPerson(index, question, access);
  return {
    answer: ANSWER_OF[gate.state],
    reasons: gate.reasons,
    notes: [...gate.notes, ...notes],
    access,
    gates,
  };
}

const ANSWER_OF: Readonly<Record<GateState, Verdict['answer']>> = {
  open: 'yes',
  closed: 'no',
  'cannot-be-told': 'cannot-be-told',
};

function decideByLevel(
  { level, atMost, paths }: AccessAnswer<Level>,
  can: Ability,
): Pick<Verdict, 'answer' | 'reasons'> {
  const needed = rankOf(LEVEL_NEEDED[can]);
  if (rankOf(atMost) < needed) return { answer: 'no', reasons: [{ code: 'lacks-level' }] };
  if (rankOf(level) < needed)
    return { answer: 'cannot-be-told', reasons: [{ code: 'level-not-told' }] };
  const isPublic = level === 'read' && paths.some(({ kind }) => kind === 'public');
  return {
    answer: 'yes',
    reasons: [{ code: 'has-level' }, ...(isPublic ? [{ code: 'public-repository' } as const] : [])],
  };
}

function tellOfPerson(
  index: AccessIndex,
  { person, can }: Question,
  { level }: AccessAnswer<Level>,
): Pick<Verdict, 'notes'> {
  const has = rankOf(level) >= rankOf(LEVEL_NEEDED[can]);
  const notes: Reason[] = [];
  if (!has && !mayBeMember(index, person)) notes.push({ code: 'not-a-member' });
  if (!has && can === 'create-repository') notes.push({ code: 'legacy-right-not-read' });
  return { notes };
}

/** Grants and groups are for members of the workspace alone. */
export function mayBeMember({ roster, facts }: AccessIndex, person: AccountUuid): boolean {
  return roster.roles.has(person) || !isComplete(facts.lists.members);
}
