import { type PayloadOf } from '../../contract/functions';
import { type AnsweredQuestion } from '../../contract/questions';
import { toAnsweredQuestion } from '../../contract/to-answered-question';
import { type AccessIndex, NotInFactsError } from '../../domain/access/access-index';
import { listPeopleOf, listPeopleOfProject } from '../../domain/access/list-access';
import { accountUuid, type AccountUuid, type ProjectUuid } from '../../domain/facts/ids';
import { type Question } from '../../domain/gates/question';
import { type CallerOf } from '../authorize';
import { findRepositoryAsked } from '../branches/repository-asked';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { withBraces } from '../request-context';

type Payload = PayloadOf<'answerQuestion'>;

/**
 * "Can X …?" of somebody whom the caller sees on the page: nobody else is spoken of, nor named among
 * those whom a change would touch.
 * @throws ContractFailure, NotInFactsError
 */
export async function answerQuestion(
  { facts, settings }: Pick<Deps, 'facts' | 'settings'>,
  caller: CallerOf['page-admin'],
  payload: Payload,
): Promise<AnsweredQuestion> {
  const person = accountUuid(withBraces(payload.person));
  const question =
    payload.can === 'create-repository'
      ? { person, can: payload.can, project: ownProject(caller) }
      : await toRepositoryQuestion(facts, caller, { ...payload, person, can: payload.can });
  const [index, { setup }] = await Promise.all([facts.getIndex(), settings.getSettings()]);
  const seen = listSeen(index, question);
  if (!seen.has(person)) throw new NotInFactsError('account', person);
  const mayName = (account: AccountUuid) => seen.has(account);
  return toAnsweredQuestion(index, { question, setup: setup.value, mayName });
}

interface RepositoryPayload {
  readonly person: AccountUuid;
  readonly can: Exclude<Payload['can'], 'create-repository'>;
  readonly repository?: string;
  readonly branch?: string;
}

async function toRepositoryQuestion(
  facts: Deps['facts'],
  caller: CallerOf['page-admin'],
  { person, can, repository: named, branch }: RepositoryPayload,
): Promise<Question> {
  const asked = { caller, repository: named, by: 'answerQuestion' } as const;
  const repository = await findRepositoryAsked(facts, asked);
  if (can !== 'push' && can !== 'merge') return { person, can, repository };
  if (branch !== undefined) return { person, can, repository, branch };
  throw new ContractFailure('bad-request', 'answerQuestion: branch is missing. Choose a branch.');
}

/** Who may create repositories is for the admins of the project, not for those of one repository in it. */
function ownProject({ project }: CallerOf['page-admin']): ProjectUuid {
  if (project !== undefined) return project;
  throw new ContractFailure(
    'bad-request',
    'answerQuestion: who may create a repository is answered on the page of a project.',
  );
}

function listSeen(index: AccessIndex, question: Question): ReadonlySet<AccountUuid> {
  const rows =
    'project' in question
      ? listPeopleOfProject(index, question.project)
      : listPeopleOf(index, question.repository);
  return new Set(rows.map(({ account }) => account));
}
