import { type Audit } from '../domain/audit/compose-audit';
import { toVerdictText } from '../domain/audit/completeness-text';
import { toExpiryNotice } from '../domain/privacy/delete-after';

const FILES = [
  ['statement.txt', 'the completeness statement, to read and to sign'],
  ['statement.json', 'the same as data'],
  [
    'people.csv',
    'everybody, the highest level, repositories per level, the seat and why it is billed',
  ],
  ['access.csv', 'a row for each account and repository, with every path that gives the level'],
  ['group-members.csv', 'who is in which group, and where that is known from'],
  ['group-grants.csv', 'what each group was granted'],
  [
    'findings.csv',
    'what rules found, worst first, with evidence and remedy; what they could not check',
  ],
  ['findings.json', 'the same with related objects and sources'],
  ['exemptions.csv', 'findings that may stand, why, who answers for it, until when'],
  ['plans.csv', 'each step of each plan, and what became of it'],
  ['plans.json', 'the plans themselves with their hashes, and their results'],
  ['completeness.csv', 'for each kind of facts: endpoints, rows read, sizes, gaps, times'],
  ['gaps.csv', 'everything that is not known, why, and what that changes'],
  [
    'snapshot.usher',
    'the facts that all this is computed from: usher access --from snapshot.usher',
  ],
  ['manifest.json', 'the SHA-256 and the size of each file'],
  ['SHA256SUMS', 'the same for sha256sum -c SHA256SUMS'],
] as const;

/** What each file is, how to read them, and when to delete them. */
export function toAuditReadme({ statement }: Audit): string {
  const { workspace, day, startedAt, endedAt, leftOut } = statement;
  const { notice, deleteAfter } = toExpiryNotice(endedAt ?? startedAt);
  const lines = [
    `Auditor pack of the Bitbucket workspace ${workspace.slug} for ${day} (UTC)`,
    '',
    `${notice} Delete after ${deleteAfter}.`,
    '',
    toVerdictText(statement),
    ...leftOut,
    '',
    'A row that begins with NOT KNOWN stands for something that could not be read. Where one stands, the',
    'rows above it are true and not all. An apostrophe before a cell keeps a spreadsheet from running it.',
    '"at most" is the highest level that what is not known still allows; "complete: no" says that it counts.',
    'Names are as Bitbucket had them when they were read. Times are UTC.',
    '',
    ...FILES.map(([name, what]) => `${name.padEnd(20)} ${what}`),
    '',
  ];
  return lines.join('\n');
}
