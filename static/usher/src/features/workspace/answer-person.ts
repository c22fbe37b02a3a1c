import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { createPathWriter } from '../../../../../src/contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../../../../src/contract/to-heads';
import { getRepository, type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type PairRange } from '../../../../../src/domain/access/class-range';
import { explainRepositoryAccess } from '../../../../../src/domain/access/explain-access';
import { listRepositoriesOf } from '../../../../../src/domain/access/list-access';
import { type Facts, type Repository } from '../../../../../src/domain/facts/facts';
import { isComplete, rowsRead } from '../../../../../src/domain/facts/reading';
import { accountUuid, repositoryUuid, type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type Name } from '../changes/parts';
import { type PersonRow } from '../people/person-row';
import {
  type PersonAccessView,
  type ProjectSection,
  type RepositoryOfPerson,
} from '../person/person-access';
import { groupBy } from '../../lib/group-by';

interface AskedPerson {
  readonly row: PersonRow;
  /** Of the whole workspace. */
  readonly coverage: AnswerCoverage;
}

/** Everything one person reaches in the workspace; paths are derived when a row asks for them. */
export function answerPerson(index: AccessIndex, { row, coverage }: AskedPerson): PersonAccessView {
  const person = accountUuid(row.uuid);
  const rows = listRepositoriesOf(index, person);
  const { toExplainedAccess } = createPathWriter(index);
  return {
    workspace: index.facts.workspace.slug,
    person: createPersonNames(index)(person),
    details: [row.detail],
    groups: { names: groupsOf(index.facts, person), areKnown: row.sources.areGroupsKnown },
    role: row.role,
    projects: toSections(
      index,
      rows.map(({ repository, level, atMost, publicOnly }) => ({
        repository: toRepositoryHead(getRepository(index, repository)),
        level,
        atMost,
        publicOnly,
      })),
    ),
    coverage: coverageOfPerson(index.facts, coverage, rows),
    index,
    explain: (uuid) =>
      toExplainedAccess(explainRepositoryAccess(index, person, repositoryUuid(uuid))),
  };
}

function groupsOf({ groups }: Facts, person: AccountUuid): readonly Name[] {
  return groups
    .filter(({ members }) => rowsRead(members).includes(person))
    .map(({ name, slug }) => ({ text: name, to: { view: 'group', id: slug } }));
}

/** Where nothing that is missing can change any row, the gaps of the workspace do not concern it. */
function coverageOfPerson(
  { lists }: Facts,
  whole: AnswerCoverage,
  rows: readonly PairRange[],
): AnswerCoverage {
  const isWhole = isComplete(lists.projects) && isComplete(lists.repositories);
  const isSettled = isWhole && rows.length > 0 && rows.every(({ complete }) => complete);
  return isSettled ? { ...whole, state: 'complete', gaps: [] } : whole;
}

function toSections(
  { facts, projects }: AccessIndex,
  rows: readonly RepositoryOfPerson[],
): readonly ProjectSection[] {
  const projectOf = new Map(
    facts.repositories.map(({ uuid, project }) => [uuid as string, project]),
  );
  const totals = new Map<Repository['project'], number>();
  for (const { project } of facts.repositories) totals.set(project, (totals.get(project) ?? 0) + 1);
  const byProject = groupBy(rows, ({ repository }) => projectOf.get(repository.uuid));
  const sections = [...byProject].map(([uuid, found]) => {
    const project = uuid === undefined ? undefined : projects.get(uuid);
    const name = project === undefined ? {} : { project: { key: project.key, name: project.name } };
    return { ...name, total: totals.get(uuid) ?? found.length, rows: found };
  });
  return sections.sort(
    (a, b) =>
      Number(isPublicOnly(a)) - Number(isPublicOnly(b)) || byKey.compare(keyOf(a), keyOf(b)),
  );
}

const byKey = new Intl.Collator('en', { numeric: true });

/** Sections with access of their own come first. */
function isPublicOnly({ rows }: ProjectSection): boolean {
  return rows.every(({ publicOnly }) => publicOnly);
}

function keyOf({ project }: ProjectSection): string {
  return project?.key ?? '\uffff';
}
