import { hasSeat } from '../seats/billable';
import { type Facts } from '../facts/facts';
import { isComplete, type Reading, rowsRead } from '../facts/reading';
import { nameKey } from './name-key';
import { type OrganizationData } from './organization-data';

export interface WorkspaceCut {
  /** Only people and groups of this workspace: the rest of the organization is none of its business. */
  readonly data: OrganizationData;
  /** Members of the workspace whom the data name. None: it is the file of another organization. */
  readonly matched: number;
  readonly members: number;
  /** Groups of the workspace whose name the data tell. */
  readonly matchedGroups: number;
}

/** No field of the organization API says which workspace its people are of; their account ids do. */
export function cutToWorkspace(data: OrganizationData, facts: Facts): WorkspaceCut {
  const here = new Set(facts.accounts.flatMap(({ accountId }) => accountId ?? []));
  const names = new Set(facts.groups.map(({ name }) => nameKey(name)));
  const isHere = isComplete(facts.lists.groups)
    ? ({ name }: { readonly name: string }) => names.has(nameKey(name))
    : () => true;
  const cut = {
    ...data,
    people: keep(data.people, ({ accountId }) => here.has(accountId)),
    groups: keep(data.groups, isHere),
  };
  const told = listAccountIds(cut);
  const members = facts.accounts.filter(hasSeat);
  const groupNames = new Set(rowsRead(cut.groups).map(({ name }) => nameKey(name)));
  return {
    data: cut,
    matched: members.filter(({ accountId = '' }) => told.has(accountId)).length,
    members: members.length,
    matchedGroups: [...names].filter((name) => groupNames.has(name)).length,
  };
}

/** Everybody the data say something of. */
export function listAccountIds({ people, groups }: OrganizationData): ReadonlySet<string> {
  return new Set([
    ...rowsRead(people).map(({ accountId }) => accountId),
    ...rowsRead(groups).flatMap(({ members }) => rowsRead(members)),
  ]);
}

function keep<Row>(
  reading: Reading<readonly Row[]>,
  isKept: (row: Row) => boolean,
): Reading<readonly Row[]> {
  if (reading.state === 'unread') return reading;
  return { ...reading, value: reading.value.filter(isKept) };
}
