import {
  type AnswerCoverage,
  type ExplainedAccess,
  type PersonName,
  type ProjectPersonAccess,
  type RepositoryHead,
} from '../../../../../src/contract/access-answers';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type Name } from '../changes/parts';
import { type PersonRole } from '../people/person-row';
import { isPublicOnly } from '../access/explained-access';

/** What the person view shows, whether the server or the browser worked it out. */
export interface PersonAccessView {
  readonly workspace: string;
  readonly person: PersonName;
  /** Second line facts: nickname. */
  readonly details: readonly string[];
  /** Missing where this reader is not told. */
  readonly groups?: GroupsOfPerson;
  /** In the workspace. Missing where this reader is not told. */
  readonly role?: PersonRole;
  /** By project, in the order of their names. */
  readonly projects: readonly ProjectSection[];
  readonly coverage: AnswerCoverage;
  /** Where all facts are at hand; else further questions go to the server. */
  readonly index?: AccessIndex;
  /** @throws if the repository is not in any section. */
  readonly explain: (repository: string) => ExplainedAccess;
}

/** The groups somebody is known to be in. */
export interface GroupsOfPerson {
  readonly names: readonly Name[];
  /** Whether there are no others. */
  readonly areKnown: boolean;
}

export interface ProjectSection {
  /** Missing where Bitbucket left out which project a repository is in. */
  readonly project?: { readonly key: string; readonly name: string };
  /** Repositories of the project, reached or not. */
  readonly total: number;
  readonly rows: readonly RepositoryOfPerson[];
}

export interface RepositoryOfPerson {
  readonly repository: RepositoryHead;
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly publicOnly: boolean;
}

interface ProjectFrame {
  readonly workspace: string;
  readonly project: { readonly key: string; readonly name: string };
  readonly total: number;
}

/** The view of an answer about one project that the server cut to what its caller may see. */
export function fromProjectAnswer(
  answer: ProjectPersonAccess,
  { workspace, project, total }: ProjectFrame,
): PersonAccessView {
  const byRepository = new Map(answer.repositories.map((row) => [row.repository.uuid, row]));
  const rows = answer.repositories.map((row) => ({
    repository: row.repository,
    level: row.level,
    atMost: row.atMost,
    publicOnly: isPublicOnly(row),
  }));
  return {
    workspace,
    person: answer.person,
    details: answer.person.nickname === undefined ? [] : [answer.person.nickname],
    projects: rows.length === 0 ? [] : [{ project, total, rows }],
    coverage: answer.coverage,
    explain: (repository) => {
      const row = byRepository.get(repository);
      if (row === undefined) throw new RangeError('This person does not reach this repository.');
      return row;
    },
  };
}
