import {
  type AnswerCoverage,
  type ExplainedAccess,
  type PersonName,
  type RepositoryAccess,
  type RepositoryHead,
  type RepositorySettings,
} from '../../../../../src/contract/access-answers';
import { type SeatImpact } from '../../../../../src/contract/seat-impact';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { rankOf, type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type MembersKnown } from '../../lib/members-words';
import { shortId } from '../../lib/short-id';
import { isPublicOnly } from '../access/explained-access';

/** What the repository view shows, whether the server or the browser worked it out. */
export interface RepositoryView {
  readonly workspace: string;
  readonly project?: { readonly key: string; readonly name: string } | undefined;
  readonly repository: RepositoryHead;
  /** Highest first, then by name. */
  readonly people: readonly PersonOnRepository[];
  readonly settings: RepositorySettings;
  readonly coverage: AnswerCoverage;
  /** What the server tells of the bill; missing where it is worked out from `index`. */
  readonly seat?: SeatImpact;
  /** Where all facts are at hand, gates and questions are answered from them; else the server is asked. */
  readonly index?: AccessIndex;
  /** @throws if the person has no row here. */
  readonly explain: (person: string) => ExplainedAccess;
  /** Where the members of a group are known from; missing where this reader is not told. */
  readonly membersOf?: (group: string) => MembersKnown | undefined;
}

export interface PersonOnRepository {
  readonly person: PersonName;
  /** Second line: tells two people with one name apart. */
  readonly detail: string;
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly publicOnly: boolean;
}

/** The view of an answer that the server cut to what its caller may see. */
export function fromAnswer(answer: RepositoryAccess): RepositoryView {
  const byPerson = new Map(answer.people.map((row) => [row.person.uuid, row]));
  return {
    workspace: answer.workspace.slug,
    project: answer.project,
    repository: answer.repository,
    settings: answer.settings,
    coverage: answer.coverage,
    seat: answer.seat,
    people: orderByLevel(
      answer.people.map((row) => ({
        person: row.person,
        detail: row.person.nickname ?? shortId(row.person.uuid),
        level: row.level,
        atMost: row.atMost,
        publicOnly: isPublicOnly(row),
      })),
    ),
    explain: (person) => {
      const row = byPerson.get(person);
      if (row === undefined) throw new RangeError('This person has no access here.');
      return row;
    },
  };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Highest certain level first, then the most it can be, then by name. */
export function orderByLevel(people: readonly PersonOnRepository[]): readonly PersonOnRepository[] {
  return [...people].sort(
    (a, b) =>
      rankOf(b.level) - rankOf(a.level) ||
      rankOf(b.atMost) - rankOf(a.atMost) ||
      collator.compare(a.person.displayName, b.person.displayName) ||
      collator.compare(a.detail, b.detail),
  );
}
