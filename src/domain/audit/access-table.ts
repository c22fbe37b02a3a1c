import { type AccessIndex } from '../access/access-index';
import { toPathsText } from '../access/access-text';
import { toFullName } from '../access/list-access-rows';
import { type AccessCut, chooseAccessCut } from './access-cut';
import { type AuditTable, yesOrNo } from './audit-table';
import { type HeldAccess, listHeldAccess } from './held-access';
import { listMissing } from './missing-rows';

/** A spreadsheet opens a million rows; a browser that writes them needs its memory for more than them. */
const MAX_ROWS = 200_000;

export interface AccessListed {
  readonly table: AuditTable;
  /** A sentence for what the table leaves out because of its size. */
  readonly leftOut: readonly string[];
}

/** A row for each account and repository, with all paths; only the higher levels where there are too many. */
export function toAccessTable(index: AccessIndex, maxRows = MAX_ROWS): AccessListed {
  const cut = chooseAccessCut(index, maxRows);
  return {
    table: {
      name: 'access',
      title: 'Access with paths',
      header: [
        ...['person', 'kind', 'uuid', 'repository', 'repository uuid'],
        ...['level', 'at most', 'paths', 'complete'],
      ],
      rows: cut.least === undefined ? [] : listRows(index, cut.least),
      notKnown: [...listMissing(index.facts, ACCESS_FAMILIES), ...toLeftOut(cut)],
    },
    leftOut: toLeftOut(cut),
  };
}

const ACCESS_FAMILIES = [
  'members',
  'groups',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
] as const;

function listRows(index: AccessIndex, least: NonNullable<AccessCut['least']>) {
  const rows: (readonly string[])[] = [];
  for (const held of listHeldAccess(index, least)) rows.push(...toRows(index, held));
  return rows;
}

function toRows({ facts }: AccessIndex, { person, of, answer }: HeldAccess) {
  const head = [person.displayName, person.type ?? 'user', person.uuid];
  const { level, atMost, complete } = answer;
  const tail = [level, atMost, toPathsText(answer), yesOrNo(complete)];
  return of.repositories.flatMap((at) => {
    const repository = facts.repositories[at];
    if (repository === undefined) return [];
    return [[...head, toFullName(facts.workspace, repository), repository.uuid, ...tail]];
  });
}

/** Said in the table, in the statement and on paper. */
function toLeftOut({ least, pairs, listed }: AccessCut): readonly string[] {
  const left = pairs - listed;
  if (left === 0) return [];
  const which = least === undefined ? 'every level' : `levels below ${least}`;
  return [
    `access: ${String(left)} of ${String(pairs)} rows, ${which}, are not listed because of their number; usher access --from <snapshot> --format csv lists all`,
  ];
}
