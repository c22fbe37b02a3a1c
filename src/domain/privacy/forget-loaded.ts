import { type Directory } from '../directory/directory';
import { type Reading } from '../facts/reading';
import { type OrganizationData } from '../organization/organization-data';

type AccountIds = ReadonlySet<string>;

/** The User directory without the rows of these accounts: a row is nothing but what is told of one. */
export function forgetInDirectory(directory: Directory, forgotten: AccountIds): Directory {
  const people = directory.people.filter(({ accountId }) => !forgotten.has(accountId));
  return { ...directory, people };
}

/** As `forgetInDirectory`, also among the members of groups. */
export function forgetInOrganization(
  data: OrganizationData,
  forgotten: AccountIds,
): OrganizationData {
  const isKept = (accountId: string) => !forgotten.has(accountId);
  const people = within(data.people, (rows) => rows.filter((row) => isKept(row.accountId)));
  const groups = within(data.groups, (rows) =>
    rows.map((row) => ({ ...row, members: within(row.members, (ids) => ids.filter(isKept)) })),
  );
  return { ...data, people, groups };
}

function within<T>(reading: Reading<T>, change: (value: T) => T): Reading<T> {
  return reading.state === 'unread' ? reading : { ...reading, value: change(reading.value) };
}
