import { type Account, type Group, type Project, type Repository } from '../domain/facts/facts';
import {
  asDefaultLevel,
  asFlag,
  asForks,
  asKind,
  asModel,
  asOptionalRef,
  asOptionalText,
  asOverrides,
  asRole,
  asSource,
  asWebhooks,
  toAccessKeys,
  toGroupGrants,
  toListedLevels,
  toMembers,
  toPersonGrants,
  toReviewers,
} from './day-cell-values';
import { type RowReader, type TableReader } from './day-cells';
import { type DayNames } from './day-names';
import { DEFAULT_LEVELS } from './fact-codes';
import { toBranchRules } from './rule-cells';
import { toNamedAccount, toNamedGroup, toNamedProject, toNamedRepository } from './name-cells';
import { type NameCells } from './names-section';

/** Tells a row of a table as what it stands for; `cells` say what it is called. */
export type ObjectReader<Read> = (cells: NameCells, row: number) => Read;
type Open<Read> = (names: DayNames, table: TableReader) => ObjectReader<Read>;
/** While it is built. A field nobody told is left out, and adding one is faster than a spread. */
type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export const openAccounts: Open<Account> = (_, table) => {
  const kind = table.cells('kind', asKind);
  const role = table.cells('role', asRole);
  const texts = openTexts(table, ['addedOn', 'lastAccessedOn']);
  return (cells, row) => {
    const { uuid, displayName, accountId, nickname } = toNamedAccount(cells);
    const account: Draft<Account> = { uuid, displayName, kind: kind(row) };
    if (accountId !== undefined) account.accountId = accountId;
    if (nickname !== undefined) account.nickname = nickname;
    const told = role(row);
    if (told !== null) account.role = told;
    addTexts(account, texts, row);
    return account;
  };
};

export const openGroups: Open<Group> = (names, table) => {
  const defaultLevel = table.cells('defaultLevel', asDefaultLevel);
  const membersSource = table.cells('membersSource', asSource);
  const members = table.readings('members', (cell) => toMembers(names, cell));
  return (cells, row) => {
    const group: Draft<Group> = { ...toNamedGroup(cells), members: members(row) };
    const level = DEFAULT_LEVELS[defaultLevel(row)];
    if (level !== undefined) group.defaultLevel = level;
    const source = membersSource(row);
    if (source !== null) group.membersSource = source;
    return group;
  };
};

export const openProjects: Open<Project> = (names, table) => {
  const isPrivate = table.cells('isPrivate', asFlag);
  const { groupGrants, personGrants, accessKeys } = openHolders(names, table);
  return (cells, row) => {
    const { uuid, key, name } = toNamedProject(cells);
    return {
      uuid,
      key,
      name,
      isPrivate: isPrivate(row),
      groupGrants: groupGrants(row),
      personGrants: personGrants(row),
      accessKeys: accessKeys(row),
    };
  };
};

export const openRepositories: Open<Repository> = (names, table) => {
  const project = table.cells('project', asOptionalRef);
  const texts = openTexts(table, ['updatedOn', 'createdOn', 'forkPolicy', 'forkOf']);
  const columns = openRepositoryColumns(names, table);
  return (cells, row) => {
    const named = toNamedRepository(cells);
    const repository: Draft<Repository> = {
      uuid: named.uuid,
      slug: named.slug,
      name: named.name,
      isPrivate: columns.isPrivate(row),
      groupGrants: columns.groupGrants(row),
      personGrants: columns.personGrants(row),
      branchRules: columns.branchRules(row),
      listing: columns.listing(row),
      branchingModel: columns.branchingModel(row),
      accessKeys: columns.accessKeys(row),
      defaultReviewers: columns.defaultReviewers(row),
      forks: columns.forks(row),
      overrides: columns.overrides(row),
      webhooks: columns.webhooks(row),
    };
    const place = project(row);
    if (place !== null) repository.project = names.projectAt(place);
    if (named.mainBranch !== undefined) repository.mainBranch = named.mainBranch;
    addTexts(repository, texts, row);
    return repository;
  };
};

function openRepositoryColumns(names: DayNames, table: TableReader) {
  return {
    ...openHolders(names, table),
    isPrivate: table.cells('isPrivate', asFlag),
    branchRules: table.readings('branchRules', (cell) => toBranchRules(names, cell)),
    listing: table.readings('listing', (cell) => toListedLevels(names, cell)),
    branchingModel: table.readings('branchingModel', asModel),
    defaultReviewers: table.readings('defaultReviewers', (cell) => toReviewers(names, cell)),
    forks: table.readings('forks', asForks),
    overrides: table.readings('overrides', asOverrides),
    webhooks: table.readings('webhooks', asWebhooks),
  };
}

function openHolders(names: DayNames, table: TableReader) {
  return {
    groupGrants: table.readings('groupGrants', (cell) => toGroupGrants(names, cell)),
    personGrants: table.readings('personGrants', (cell) => toPersonGrants(names, cell)),
    accessKeys: table.readings('accessKeys', (cell) => toAccessKeys(names, cell)),
  };
}

type Texts<Key extends string> = readonly (readonly [Key, RowReader<string | null>])[];

function openTexts<Key extends string>(table: TableReader, keys: readonly Key[]): Texts<Key> {
  return keys.map((key) => [key, table.cells(key, asOptionalText)] as const);
}

function addTexts<Key extends string>(
  target: Partial<Record<Key, string>>,
  texts: Texts<Key>,
  row: number,
): void {
  for (const [key, textAt] of texts) {
    const text = textAt(row);
    if (text !== null) target[key] = text;
  }
}
