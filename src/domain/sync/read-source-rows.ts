import { type DirectoryRecord } from '../directory/directory-row';
import { BAD, toAccountId, toAddress } from '../directory/directory-cells';
import { nameKey } from '../organization/name-key';
import { GroupSourceError } from './group-source-error';
import { type DraftGroup, type DraftMember, type SourceDraft } from './source-draft';

/** The first of each is what to write; the others are what identity providers call them. */
const COLUMNS = {
  group: ['group', 'group name', 'groupname', 'displayname'],
  member: ['member', 'email', 'e-mail', 'email address', 'mail', 'userprincipalname', 'account id'],
} as const;
const HEADER = 'Write “group,member” in the first line.';

/**
 * Whole groups from a table with a row for each member: an e-mail address or an Atlassian account id. All of
 * it is right, or nothing is used: a row left out would make somebody a stranger to their own group.
 * @throws GroupSourceError naming every line to mend, and repeating none of them
 */
export function readSourceRows(
  heading: readonly string[],
  records: readonly DirectoryRecord[],
): SourceDraft {
  const titles = heading.map((title) => title.trim().toLowerCase());
  const at = { group: placeOf('group', titles), member: placeOf('member', titles) };
  const groups = new Map<string, GroupBeingRead>();
  const problems: string[] = [];
  for (const { cells, line } of records) {
    const row = cells.length === heading.length ? readRow(cells, at) : OTHER_LENGTH;
    if (typeof row === 'string') problems.push(`Line ${line} ${row}`);
    else addMember(groups, row.group, { at: line, ...row.who });
  }
  if (problems.length > 0) throw new GroupSourceError(problems);
  return {
    origin: 'csv',
    groups: { state: 'complete', value: [...groups.values()].map(toGroup) },
  };
}

const OTHER_LENGTH =
  'has not as many cells as the first line. Put cells with commas between quotation marks.';

interface GroupBeingRead {
  readonly name: string;
  readonly members: Map<string, DraftMember>;
}

function placeOf(column: keyof typeof COLUMNS, titles: readonly string[]): number {
  const known: readonly string[] = COLUMNS[column];
  const places = titles.flatMap((title, at) => (known.includes(title) ? [at] : []));
  const [place, again] = places;
  if (place === undefined)
    throw new GroupSourceError([`Line 1 has no column “${column}”. ${HEADER}`]);
  if (again !== undefined)
    throw new GroupSourceError([
      `Line 1 has more than one column that could be “${column}”. Keep one of them.`,
    ]);
  return place;
}

interface SourceRow {
  readonly group: string;
  readonly who: Pick<DraftMember, 'accountId' | 'address'>;
}

/** Or what is wrong with it. */
function readRow(
  cells: readonly string[],
  at: { readonly group: number; readonly member: number },
): SourceRow | string {
  const group = cells[at.group]?.trim() ?? '';
  if (group === '') return 'names no group. Write its name in the column “group”.';
  if (group.length > 255) return 'names a group with more than 255 characters. Shorten it.';
  const who = readMember(cells[at.member]?.trim() ?? '');
  return typeof who === 'string' ? who : { group, who };
}

function readMember(cell: string): SourceRow['who'] | string {
  if (cell === '') return 'names no member. Write an e-mail address or an Atlassian account id.';
  if (cell.includes('@')) {
    const address = toAddress(cell);
    return typeof address === 'string' ? { address } : 'holds no e-mail address that is right.';
  }
  const accountId = toAccountId(cell);
  return accountId === BAD || accountId === undefined
    ? 'holds neither an e-mail address nor an Atlassian account id.'
    : { accountId };
}

function addMember(groups: Map<string, GroupBeingRead>, name: string, member: DraftMember): void {
  const key = nameKey(name);
  const group = groups.get(key) ?? { name, members: new Map<string, DraftMember>() };
  groups.set(key, group);
  const who = member.accountId ?? member.address ?? '';
  if (!group.members.has(who)) group.members.set(who, member);
}

function toGroup({ name, members }: GroupBeingRead): DraftGroup {
  return { name, members: { state: 'complete', value: [...members.values()] } };
}
