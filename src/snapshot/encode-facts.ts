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
import { writeBranchRules } from './branch-rule-columns';
import { type Columns, type ColumnWriter, createColumnWriter } from './columns';
import { createDictionary, type Dictionary } from './dictionary';
import { ACCOUNT_KINDS, DEFAULT_LEVELS, MEMBER_SOURCES, ROLES } from './fact-codes';
import { writeInvitations } from './invitation-columns';
import { createListWriter, type ListWriter, writeSteps } from './list-columns';
import { type Dictionaries } from './names-section';
import {
  createRepositoryDetailWriter,
  type RepositoryDetailWriter,
  writeRepositoryDetails,
} from './repository-detail-columns';
import { createStampWriter, type StampWriter } from './stamp-columns';
import { writeWebhooks } from './webhook-columns';

export interface EncodedFacts {
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Dates, patterns and other words that columns point to. */
  readonly texts: readonly string[];
  readonly columns: Columns;
}

interface Pen extends Dictionaries {
  readonly texts: Dictionary;
  readonly columns: ColumnWriter;
  readonly stamps: StampWriter;
  readonly details: RepositoryDetailWriter;
  readonly groupGrants: ListWriter<GroupGrant>;
  readonly personGrants: ListWriter<PersonGrant>;
  readonly listings: ListWriter<ListedLevel>;
}

/** Facts as integers; ids that only a grant names are added to the dictionaries. */
export function encodeFacts(facts: Facts, dictionaries: Dictionaries): EncodedFacts {
  const pen = createPen(dictionaries);
  for (const name of LIST_NAMES) pen.stamps.write('lists', facts.lists[name]);
  for (const account of facts.accounts) writeAccount(pen, account);
  for (const group of facts.groups) writeGroup(pen, group);
  for (const project of facts.projects) writeProject(pen, project);
  for (const repository of facts.repositories) writeRepository(pen, repository);
  writeReading(pen, 'workspaceDetails', facts.webhooks, (hooks) => {
    writeWebhooks(pen, hooks);
  });
  writeReading(pen, 'workspaceDetails', facts.invitations, (invitations) => {
    writeInvitations(pen, invitations);
  });
  const { startedAt, endedAt = null } = facts;
  return { startedAt, endedAt, texts: pen.texts.texts, columns: pen.columns.all() };
}

function createPen(dictionaries: Dictionaries): Pen {
  const { accounts, groups } = dictionaries;
  const texts = createDictionary();
  const columns = createColumnWriter();
  const stamps = createStampWriter(columns, texts);
  return {
    ...dictionaries,
    texts,
    columns,
    stamps,
    details: createRepositoryDetailWriter({ columns, texts, accounts, stamps }),
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

function writeAccount({ columns, texts }: Pen, account: Account): void {
  columns.column('accountKind').push(ACCOUNT_KINDS.indexOf(account.kind));
  columns
    .column('accountRole')
    .push(account.role === undefined ? 0 : ROLES.indexOf(account.role) + 1);
  columns.column('accountAddedOn').push(optionalRef(texts, account.addedOn));
  columns.column('accountLastAccessedOn').push(optionalRef(texts, account.lastAccessedOn));
}

function writeGroup(pen: Pen, { defaultLevel, members, membersSource }: Group): void {
  pen.columns.column('groupDefaultLevel').push(DEFAULT_LEVELS.indexOf(defaultLevel));
  pen.columns.column('groupMembersSource').push(MEMBER_SOURCES.indexOf(membersSource));
  writeReading(pen, 'groupMembers', members, (accounts) => {
    pen.columns.column('groupMembersCount').push(accounts.length);
    writeSteps(pen.columns.column('groupMember'), accounts.map(pen.accounts.refTo));
  });
}

function writeProject(pen: Pen, project: Project): void {
  pen.columns.column('projectIsPrivate').push(Number(project.isPrivate));
  writeGrants(pen, 'project', project);
  writeReading(pen, 'projectAccessKeys', project.accessKeys, (keys) => {
    writeAccessKeys(pen, keys);
  });
}

function writeRepository(pen: Pen, repository: Repository): void {
  const { columns, projects, texts } = pen;
  const { project } = repository;
  columns.column('repositoryProject').push(project === undefined ? 0 : projects.refTo(project) + 1);
  columns.column('repositoryIsPrivate').push(Number(repository.isPrivate));
  columns.column('repositoryUpdatedOn').push(optionalRef(texts, repository.updatedOn));
  columns.column('repositoryCreatedOn').push(optionalRef(texts, repository.createdOn));
  columns.column('repositoryForkPolicy').push(optionalRef(texts, repository.forkPolicy));
  columns.column('repositoryForkOf').push(optionalRef(texts, repository.forkOf));
  writeGrants(pen, 'repository', repository);
  writeReading(pen, 'repositoryBranchRules', repository.branchRules, (rules) => {
    writeBranchRules(columns, rules, pen);
  });
  writeReading(pen, 'repositoryListing', repository.listing, (listing) => {
    pen.listings.write('listing', listing);
  });
  writeRepositoryDetails(pen.details, repository);
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
  { stamps }: Pen,
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
