import { LEVELS, REPOSITORY_LEVELS } from '../domain/access/level';
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
import { type Reading } from '../domain/facts/reading';
import { writeAccessKeys } from './access-key-columns';
import { writeActivity } from './activity-columns';
import { writeBranchRules } from './branch-rule-columns';
import { type Columns, type ColumnWriter, createColumnWriter } from './columns';
import { createDictionary, type Dictionary } from './dictionary';
import { ACCOUNT_KINDS, DEFAULT_LEVELS, MEMBER_SOURCES, ROLES } from './fact-codes';
import { textRef } from './detail-cells';
import { writeInvitations } from './invitation-columns';
import { createListWriter, type ListWriter, writeSteps } from './list-columns';
import { accountCells, groupCells, projectCells, repositoryCells } from './name-cells';
import { type NameBook } from './name-book';
import {
  createRepositoryDetailWriter,
  type RepositoryDetailWriter,
  writeRepositoryDetails,
} from './repository-detail-columns';
import { type References, toReferences } from './references';
import { createRowWriter, type RowWriter } from './row-columns';
import { createStampWriter, type StampWriter } from './stamp-columns';
import { writeWebhooks } from './webhook-columns';

/** Dates, patterns and other words, and the columns that point to them. */
interface EncodedColumns {
  readonly texts: readonly string[];
  readonly columns: Columns;
}

export interface EncodedFacts {
  /** What decides who has access. */
  readonly access: EncodedColumns & {
    readonly workspace: Facts['workspace'];
    readonly startedAt: number;
    readonly endedAt: number | null;
  };
  readonly details: EncodedColumns;
}

interface Pen extends References {
  readonly book: NameBook;
  readonly texts: Dictionary;
  readonly columns: ColumnWriter;
  readonly stamps: StampWriter;
  readonly rows: RowWriter;
  readonly details: RepositoryDetailWriter;
  readonly groupGrants: ListWriter<GroupGrant>;
  readonly personGrants: ListWriter<PersonGrant>;
  readonly listings: ListWriter<ListedLevel>;
}

/** Facts as integers; ids that only a grant names are added to the dictionary. */
export function encodeFacts(facts: Facts, book: NameBook): EncodedFacts {
  const pen = createPen(book);
  const { details } = pen;
  for (const name of LIST_NAMES) pen.stamps.write('lists', facts.lists[name]);
  for (const account of facts.accounts) writeAccount(pen, account);
  for (const group of facts.groups) writeGroup(pen, group);
  for (const project of facts.projects) writeProject(pen, project);
  for (const repository of facts.repositories) writeRepository(pen, repository);
  writeActivity(details, facts.repositories);
  writeReading(details, 'workspaceDetails', facts.webhooks, (hooks) => {
    writeWebhooks(details, hooks);
  });
  writeReading(details, 'workspaceDetails', facts.invitations, (invitations) => {
    writeInvitations(details, invitations);
  });
  const { workspace, startedAt, endedAt = null } = facts;
  return {
    access: { workspace, startedAt, endedAt, ...toEncoded(pen) },
    details: toEncoded(details),
  };
}

function toEncoded({ texts, columns }: Pick<Pen, 'texts' | 'columns'>): EncodedColumns {
  return { texts: texts.texts, columns: columns.all() };
}

function createPen(book: NameBook): Pen {
  const texts = createDictionary();
  const columns = createColumnWriter();
  const { accounts, groups, projects } = toReferences(book);
  return {
    ...{ book, accounts, groups, projects, texts, columns },
    stamps: createStampWriter(columns, texts),
    rows: createRowWriter(columns),
    details: createDetailPen(accounts),
    groupGrants: createListWriter(columns, 'groupGrant', ({ group, level }) => [
      groups.refTo(group),
      LEVELS.indexOf(level),
    ]),
    personGrants: createListWriter(columns, 'personGrant', ({ person, level }) => [
      accounts.refTo(person),
      LEVELS.indexOf(level),
    ]),
    listings: createListWriter(columns, 'listed', ({ person, level }) => [
      accounts.refTo(person),
      REPOSITORY_LEVELS.indexOf(level),
    ]),
  };
}

/** A part of its own: it may stay as it is while access changes. */
function createDetailPen(accounts: References['accounts']): RepositoryDetailWriter {
  const texts = createDictionary();
  const columns = createColumnWriter();
  const stamps = createStampWriter(columns, texts);
  return createRepositoryDetailWriter({ columns, texts, accounts, stamps });
}

function writeAccount({ columns, texts, rows, book }: Pen, account: Account): void {
  rows.write('accountRow', book.rowOf('accounts', accountCells(account)));
  columns.column('accountKind').push(ACCOUNT_KINDS.indexOf(account.kind));
  columns
    .column('accountRole')
    .push(account.role === undefined ? 0 : ROLES.indexOf(account.role) + 1);
  columns.column('accountAddedOn').push(optionalRef(texts, account.addedOn));
  columns.column('accountLastAccessedOn').push(optionalRef(texts, account.lastAccessedOn));
}

function writeGroup(pen: Pen, group: Group): void {
  const { defaultLevel, members, membersSource } = group;
  pen.rows.write('groupRow', pen.book.rowOf('groups', groupCells(group)));
  pen.columns.column('groupDefaultLevel').push(DEFAULT_LEVELS.indexOf(defaultLevel));
  pen.columns.column('groupMembersSource').push(MEMBER_SOURCES.indexOf(membersSource));
  writeReading(pen, 'groupMembers', members, (accounts) => {
    pen.columns.column('groupMembersCount').push(accounts.length);
    writeSteps(pen.columns.column('groupMember'), accounts.map(pen.accounts.refTo));
  });
}

function writeProject(pen: Pen, project: Project): void {
  pen.rows.write('projectRow', pen.book.rowOf('projects', projectCells(project)));
  pen.columns.column('projectIsPrivate').push(Number(project.isPrivate));
  writeGrants(pen, 'project', project);
  writeReading(pen.details, 'projectAccessKeys', project.accessKeys, (keys) => {
    writeAccessKeys(pen.details, keys);
  });
}

function writeRepository(pen: Pen, repository: Repository): void {
  const { columns, projects, texts, details } = pen;
  const { project } = repository;
  pen.rows.write('repositoryRow', pen.book.rowOf('repositories', repositoryCells(repository)));
  columns.column('repositoryProject').push(project === undefined ? 0 : projects.refTo(project) + 1);
  columns.column('repositoryIsPrivate').push(Number(repository.isPrivate));
  columns.column('repositoryUpdatedOn').push(optionalRef(texts, repository.updatedOn));
  details.columns.column('repositoryCreatedOn').push(textRef(details, repository.createdOn));
  details.columns.column('repositoryForkPolicy').push(textRef(details, repository.forkPolicy));
  details.columns.column('repositoryForkOf').push(textRef(details, repository.forkOf));
  writeGrants(pen, 'repository', repository);
  writeReading(pen, 'repositoryBranchRules', repository.branchRules, (rules) => {
    writeBranchRules(columns, rules, pen);
  });
  writeReading(pen, 'repositoryListing', repository.listing, (listing) => {
    pen.listings.write('listing', listing);
  });
  writeRepositoryDetails(details, repository);
}

function writeGrants(
  pen: Pen,
  scope: 'project' | 'repository',
  { groupGrants, personGrants }: Pick<Project, 'groupGrants' | 'personGrants'>,
): void {
  writeReading(pen, `${scope}GroupGrantsRead`, groupGrants, (grants) => {
    pen.groupGrants.write(`${scope}GroupGrants`, grants);
  });
  writeReading(pen, `${scope}PersonGrantsRead`, personGrants, (grants) => {
    pen.personGrants.write(`${scope}PersonGrants`, grants);
  });
}

function writeReading<T>(
  { stamps }: Pick<Pen, 'stamps'>,
  column: string,
  ...[reading, writeValue]: [Reading<T>, (value: T) => void]
): void {
  stamps.write(column, reading);
  if (reading.state !== 'unread') writeValue(reading.value);
}

/** 0 = missing. */
function optionalRef(texts: Dictionary, text: string | undefined): number {
  return text === undefined ? 0 : texts.refTo(text) + 1;
}
