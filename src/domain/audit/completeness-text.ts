import { type AuditTable, toTimeText, yesOrNo } from './audit-table';
import { type CompletenessStatement, type FamilyStatement, type SizeCheck } from './completeness';

/** One line of the statement's table: `repository grants`, `partial`, `8 of 10`, … */
export const FAMILY_HEADER = [
  'facts',
  'state',
  'objects read in full',
  'rows read',
  'against the reported size',
  'gaps',
  'oldest read',
  'newest read',
  'endpoints',
] as const;

export function toFamilyCells(family: FamilyStatement): readonly string[] {
  const { rowsRead, readAt, newestAt, endpoints } = family;
  return [
    family.family.replaceAll('-', ' '),
    family.state.replaceAll('-', ' '),
    toDoneText(family),
    rowsRead === undefined ? 'not known' : String(rowsRead),
    toSizeText(family.size),
    family.gaps.map(({ reason, reads }) => `${reason} × ${String(reads)}`).join('; ') || 'none',
    toTimeText(readAt),
    toTimeText(newestAt),
    endpoints.join(' ') || 'no API tells it',
  ];
}

function toDoneText({ done, total, endpoints }: FamilyStatement): string {
  if (endpoints.length === 0) return 'not readable';
  if (total === 0) return 'nothing to read';
  return `${String(done)} of ${total === undefined ? 'not known' : String(total)}`;
}

function toSizeText(size: SizeCheck): string {
  switch (size.kind) {
    case 'held':
      return size.short === 0
        ? 'no list shorter than Bitbucket reported'
        : `${countLists(size.short)} shorter than reported, or changed while they were read`;
    case 'none-reported':
      return 'Bitbucket reports no size';
    case 'nothing-read':
      return 'nothing was read';
  }
}

function countLists(number: number): string {
  return number === 1 ? '1 list' : `${String(number)} lists`;
}

export function toCompletenessTable(statement: CompletenessStatement): AuditTable {
  return {
    name: 'completeness',
    title: 'What was read',
    header: FAMILY_HEADER,
    rows: statement.families.map(toFamilyCells),
    notKnown: [],
  };
}

export function toGapsTable({ gaps }: CompletenessStatement): AuditTable {
  return {
    name: 'gaps',
    title: 'What is not known',
    header: [
      'facts',
      'of',
      'why',
      'tried at',
      'what it changes',
      'what to do',
      'should have been read',
    ],
    rows: gaps.map(({ family, object, gap, whatItChanges, remedy, missed }) => [
      family,
      object,
      gap === undefined ? 'no API tells it' : toWhyText(gap),
      gap?.triedAt === undefined ? '' : toTimeText(gap.triedAt),
      ...[whatItChanges, remedy, yesOrNo(missed)],
    ]),
    notKnown: [],
  };
}

function toWhyText({ reason, detail }: { readonly reason: string; readonly detail?: string }) {
  return detail === undefined ? reason : `${reason}: ${detail}`;
}

/** The sentence that begins the statement. */
export function toVerdictText({
  isComplete,
  gaps,
  endedAt,
  leftOut,
}: CompletenessStatement): string {
  const missed = gaps.filter((gap) => gap.missed).length;
  const left = leftOut.length === 0 ? '' : ' Some rows were left out for their size.';
  if (isComplete) return `Everything that was asked for was read in full.${left}`;
  const parts = [
    ...(endedAt === undefined ? ['The scan was cut off.'] : []),
    ...(missed > 0
      ? [
          missed === 1
            ? '1 read is missing; it is named.'
            : `${String(missed)} reads are missing; each is named.`,
        ]
      : []),
  ];
  return `This is not complete. ${parts.join(' ')}${left}`;
}

/** Label and value, in order. */
export function toStatementHead(
  statement: CompletenessStatement,
): readonly (readonly [string, string])[] {
  const { workspace, day, startedAt, endedAt, madeAt, reader, snapshotSha256 } = statement;
  return [
    ['Workspace', `${workspace.name} (${workspace.slug}, ${workspace.uuid})`],
    ['Day', `${day} (UTC)`],
    ['Scan began', toTimeText(startedAt)],
    ['Scan ended', endedAt === undefined ? 'it was cut off' : toTimeText(endedAt)],
    ['Read by', reader],
    ['Statement made', toTimeText(madeAt)],
    ['SHA-256 of the snapshot', snapshotSha256],
  ];
}

export const SIGN_OFF = [
  'I have compared this statement with the tables.',
  'Name: ______________________________',
  'Date: ______________________________',
  'Signature: ______________________________',
] as const;

/** The statement as plain text, ending with the line to sign. */
export function toStatementText(statement: CompletenessStatement): string {
  const { families, gaps, leftOut } = statement;
  const table = [FAMILY_HEADER, ...families.map(toFamilyCells)].map((cells) => cells.join(' | '));
  const lines = [
    'COMPLETENESS STATEMENT',
    '',
    toVerdictText(statement),
    ...['', ...toStatementHead(statement).map(([label, value]) => `${label}: ${value}`)],
    ...['', 'WHAT WAS READ', ...table],
    ...['', 'WHAT IS NOT KNOWN'],
    ...gaps.map(
      ({ family, object, gap, whatItChanges }) =>
        `${family}, ${object}: ${gap === undefined ? 'no API tells it' : toWhyText(gap).replace(/\.$/, '')}. ${whatItChanges}`,
    ),
    ...['', 'LEFT OUT FOR ITS SIZE', ...(leftOut.length === 0 ? ['nothing'] : leftOut)],
    ...['', ...SIGN_OFF, ''],
  ];
  return lines.join('\n');
}
