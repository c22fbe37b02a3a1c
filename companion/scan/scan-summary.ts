import { listDetailReads } from '../../src/domain/access/detail-reads';
import { type GapRow } from '../../src/domain/access/list-gaps';
import { type Facts, isPerson } from '../../src/domain/facts/facts';
import { type Reading, rowsRead } from '../../src/domain/facts/reading';
import { summarizeGaps } from '../answers/gap-summary';
import { type RequestCount } from './counted-request';

export interface ScanSummary {
  readonly file: string;
  readonly facts: Facts;
  readonly gaps: readonly GapRow[];
  readonly count: RequestCount;
  /** What earlier runs of the same scan sent. */
  readonly requestsBefore: number;
}

const PAGE_LENGTH = 100;

/** What was read and what it took, for people. */
export function toSummaryLines(summary: ScanSummary): readonly string[] {
  const { file, facts, gaps, count, requestsBefore } = summary;
  const { projects, repositories, workspace } = facts;
  const people = facts.accounts.filter((account) => isPerson(account) && account.role).length;
  const requests = requestsBefore + count.sent;
  const earlier = requestsBefore === 0 ? '' : ` (${numbered(requestsBefore)} of them earlier)`;
  return [
    `${workspace.slug} is in ${file}: ${counted(people, 'person', 'people')}, ${counted(projects.length, 'project')}, ${counted(repositories.length, 'repository', 'repositories')}.`,
    `${counted(requests, 'request')}${earlier}, the least possible is ${numbered(leastRequests(facts))}; at most ${count.highestInFlight} in flight.`,
    ...summarizeGaps(gaps.filter(({ missed }) => missed)).map((line) => `missing: ${line}`),
  ];
}

/**
 * One to see whose token it is, the workspace, the groups, the pages of the three base lists, two for
 * the grants of each project, three for each repository (grants and branch rules), and what details were read.
 */
function leastRequests(facts: Facts): number {
  const { accounts, projects, repositories } = facts;
  const members = accounts.filter(({ role }) => role !== undefined).length;
  const lists = [members, projects.length, repositories.length];
  const listed = sum(lists.map(pagesOf));
  return 3 + listed + 2 * projects.length + 3 * repositories.length + leastDetailRequests(facts);
}

/** One for each that was read, listings to hold answers against among them; invitations are two lists. */
function leastDetailRequests(facts: Facts): number {
  const isRead = (reading: Reading<unknown>) => reading.state !== 'unread';
  const listings = facts.repositories.filter(({ listing }) => isRead(listing));
  const listingPages = listings.map(({ listing }) => pagesOf(rowsRead(listing).length));
  const details = listDetailReads(facts).filter(({ reading }) => isRead(reading));
  return sum(listingPages) + details.length + (isRead(facts.invitations) ? 1 : 0);
}

function pagesOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_LENGTH));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbered(count)} ${count === 1 ? one : many}`;
}

function numbered(count: number): string {
  return count.toLocaleString('en-US');
}
