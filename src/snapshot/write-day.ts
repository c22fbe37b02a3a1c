import { LEVELS, REPOSITORY_LEVELS } from '../domain/access/level';
import { type AccessKey, type DefaultReviewer, type Invitation } from '../domain/facts/details';
import {
  type Account,
  type Facts,
  type Group,
  type GroupGrant,
  LIST_NAMES,
  type ListedLevel,
  type PersonGrant,
  type Project,
  type Repository,
} from '../domain/facts/facts';
import { type DayTables } from '../domain/history/day-tables';
import { createTableWriter, type TableWriter } from './day-cells';
import { DEFAULT_LEVELS, LEVELS_PER_REF, REVIEWER_ORIGINS } from './fact-codes';
import { type NameBook } from './name-book';
import { accountCells, groupCells, projectCells, repositoryCells } from './name-cells';
import { type References, toReferences } from './references';
import { type RuleShape, toRuleCell, toShapeText } from './rule-cells';

interface Pen extends References {
  readonly book: NameBook;
}

/** Facts as tables of rows that mean the same on every day; names are in the book, and only there. */
export function toDayTables(facts: Facts, book: NameBook): DayTables {
  const pen: Pen = { book, ...toReferences(book) };
  return {
    workspace: writeWorkspace(pen, facts),
    accounts: writeTable(facts.accounts, (table, account) => {
      writeAccount(pen, table, account);
    }),
    groups: writeTable(facts.groups, (table, group) => {
      writeGroup(pen, table, group);
    }),
    projects: writeTable(facts.projects, (table, project) => {
      writeProject(pen, table, project);
    }),
    repositories: writeTable(facts.repositories, (table, repository) => {
      writeRepository(pen, table, repository);
    }),
  };
}

function writeTable<Row>(rows: readonly Row[], write: (table: TableWriter, row: Row) => void) {
  const table = createTableWriter();
  for (const row of rows) write(table, row);
  return table.table();
}

function writeWorkspace(pen: Pen, facts: Facts) {
  const table = createTableWriter();
  const { uuid, slug, name, isPrivate, forkingMode } = facts.workspace;
  table.row(0);
  table.cell('workspace', { uuid, slug, name, isPrivate, forkingMode });
  table.cell('startedAt', facts.startedAt);
  table.cell('endedAt', facts.endedAt);
  for (const list of LIST_NAMES) table.reading(list, facts.lists[list], () => null);
  table.reading('webhooks', facts.webhooks, same);
  table.reading('invitations', facts.invitations, (rows) =>
    rows.map((row) => toInvitationCell(pen, row)),
  );
  return table.table();
}

function writeAccount({ book }: Pen, table: TableWriter, account: Account): void {
  table.row(book.rowOf('accounts', accountCells(account)));
  table.cell('kind', account.kind);
  table.cell('role', account.role);
  table.cell('addedOn', account.addedOn);
  table.cell('lastAccessedOn', account.lastAccessedOn);
}

function writeGroup({ book, accounts }: Pen, table: TableWriter, group: Group): void {
  table.row(book.rowOf('groups', groupCells(group)));
  table.cell('defaultLevel', DEFAULT_LEVELS.indexOf(group.defaultLevel));
  table.cell('membersSource', group.membersSource);
  table.reading('members', group.members, (members) => members.map(accounts.refTo));
}

function writeProject(pen: Pen, table: TableWriter, project: Project): void {
  table.row(pen.book.rowOf('projects', projectCells(project)));
  table.cell('isPrivate', project.isPrivate);
  writeGrants(pen, table, project);
  writeAccessKeys(pen, table, project);
}

function writeRepository(pen: Pen, table: TableWriter, repository: Repository): void {
  const { project } = repository;
  table.row(pen.book.rowOf('repositories', repositoryCells(repository)));
  table.cell('project', project === undefined ? undefined : pen.projects.refTo(project));
  table.cell('isPrivate', repository.isPrivate);
  table.cell('updatedOn', repository.updatedOn);
  table.cell('createdOn', repository.createdOn);
  table.cell('forkPolicy', repository.forkPolicy);
  table.cell('forkOf', repository.forkOf);
  writeGrants(pen, table, repository);
  table.reading('branchRules', repository.branchRules, (rules) =>
    rules.map((rule) => toRuleCell(rule, toPlaces(pen))),
  );
  table.reading('listing', repository.listing, (listed) => toLevelCells(pen, listed));
  writeRepositoryDetails(pen, table, repository);
}

function writeRepositoryDetails(pen: Pen, table: TableWriter, repository: Repository): void {
  table.reading('branchingModel', repository.branchingModel, same);
  writeAccessKeys(pen, table, repository);
  table.reading('defaultReviewers', repository.defaultReviewers, (reviewers) =>
    reviewers.map((reviewer) => toReviewerCell(pen, reviewer)),
  );
  table.reading('forks', repository.forks, same);
  table.reading('overrides', repository.overrides, same);
  table.reading('webhooks', repository.webhooks, same);
}

function writeGrants(
  { groups, accounts }: Pen,
  table: TableWriter,
  { groupGrants, personGrants }: Pick<Project, 'groupGrants' | 'personGrants'>,
): void {
  table.reading('groupGrants', groupGrants, (grants: readonly GroupGrant[]) =>
    grants.map(({ group, level }) => groups.refTo(group) * LEVELS_PER_REF + LEVELS.indexOf(level)),
  );
  table.reading('personGrants', personGrants, (grants: readonly PersonGrant[]) =>
    grants.map(
      ({ person, level }) => accounts.refTo(person) * LEVELS_PER_REF + LEVELS.indexOf(level),
    ),
  );
}

function writeAccessKeys(
  pen: Pen,
  table: TableWriter,
  { accessKeys }: Pick<Project, 'accessKeys'>,
) {
  table.reading('accessKeys', accessKeys, (keys) => keys.map((key) => toKeyCell(pen, key)));
}

function toLevelCells({ accounts }: Pen, listed: readonly ListedLevel[]): number[] {
  return listed.map(
    ({ person, level }) =>
      accounts.refTo(person) * LEVELS_PER_REF + REPOSITORY_LEVELS.indexOf(level),
  );
}

function toReviewerCell({ accounts }: Pen, { person, origin }: DefaultReviewer): number {
  return accounts.refTo(person) * LEVELS_PER_REF + REVIEWER_ORIGINS.indexOf(origin);
}

function toPlaces({ book, accounts, groups }: Pen) {
  return {
    shape: (rule: RuleShape) => book.refTo('ruleShapes', toShapeText(rule)),
    account: accounts.refTo,
    group: groups.refTo,
  };
}

function toKeyCell({ accounts }: Pen, { addedBy, ...key }: AccessKey) {
  return { ...key, addedBy: addedBy === undefined ? undefined : accounts.refTo(addedBy) };
}

function toInvitationCell({ accounts }: Pen, { invitedBy, ...invitation }: Invitation) {
  return {
    ...invitation,
    invitedBy: invitedBy === undefined ? undefined : accounts.refTo(invitedBy),
  };
}

const same = (value: unknown): unknown => value;
