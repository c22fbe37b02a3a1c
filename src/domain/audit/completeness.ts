import { type CoverageFamily } from '../access/coverage-family';
import {
  coverageOf,
  type FamilyCoverage,
  type FamilyReads,
  listFamilyReads,
} from '../access/coverage';
import { type GapRow, listGaps } from '../access/list-gaps';
import { LIST_CHANGED } from '../facts/collected-jobs';
import { type Facts, type Workspace } from '../facts/facts';
import { ANNOUNCES_ITS_SIZE, AUDIT_ENDPOINTS } from './audit-endpoints';
import { countRowsRead } from './rows-read';

/** What an auditor has to know before reading a table: what was asked, what came, what is missing. */
export interface CompletenessStatement {
  readonly workspace: Pick<Workspace, 'uuid' | 'slug' | 'name'>;
  /** ISO date (UTC). */
  readonly day: string;
  /** Of the scan, milliseconds since 1970; `endedAt` is missing where it was cut off. */
  readonly startedAt: number;
  readonly endedAt?: number;
  /** When the statement was made. */
  readonly madeAt: number;
  /** Which program read it, and as whom as far as anybody told. */
  readonly reader: string;
  readonly families: readonly FamilyStatement[];
  /** All of them; `missed` ones should have been read. */
  readonly gaps: readonly GapRow[];
  /** Every read that was wanted came in full. */
  readonly isComplete: boolean;
  /** What is known and stands in no table here, because of its size. */
  readonly leftOut: readonly string[];
  /** Hex sha-256 of the snapshot file that everything here is computed from. */
  readonly snapshotSha256: string;
}

export interface FamilyStatement extends Omit<FamilyCoverage, 'total'> {
  readonly endpoints: readonly string[];
  /** How many there are; missing while that is not known. */
  readonly total?: number;
  /** Missing where nothing was read. */
  readonly rowsRead?: number;
  readonly size: SizeCheck;
}

/**
 * While a list is read, the rows are held against the length that Bitbucket reports with every page; the
 * length itself is not kept.
 */
export type SizeCheck =
  /** Every list that is called complete brought at least as many rows as reported; of `short` lists, fewer came. */
  | { readonly kind: 'held'; readonly short: number }
  /** Bitbucket reports no length. */
  | { readonly kind: 'none-reported' }
  | { readonly kind: 'nothing-read' };

export interface StatementInput extends Pick<
  CompletenessStatement,
  'day' | 'madeAt' | 'reader' | 'leftOut' | 'snapshotSha256'
> {
  readonly facts: Facts;
}

/** Everything that was asked and what became of it; no gap of the facts is left out. */
export function stateCompleteness({ facts, ...given }: StatementInput): CompletenessStatement {
  const { workspace, startedAt, endedAt } = facts;
  const gaps = listGaps(facts);
  return {
    workspace: { uuid: workspace.uuid, slug: workspace.slug, name: workspace.name },
    ...{ startedAt, ...(endedAt !== undefined && { endedAt }), ...given },
    families: toFamilies(facts),
    gaps,
    isComplete: endedAt !== undefined && !gaps.some(({ missed }) => missed),
  };
}

function toFamilies(facts: Facts): readonly FamilyStatement[] {
  const reads = new Map<CoverageFamily, FamilyReads>(
    listFamilyReads(facts).map((one) => [one.family, one]),
  );
  return coverageOf(facts).map((coverage) => {
    const read = reads.get(coverage.family);
    const rowsRead = read && countRowsRead(facts, read);
    return {
      ...coverage,
      endpoints: AUDIT_ENDPOINTS[coverage.family],
      ...(rowsRead !== undefined && { rowsRead }),
      size: checkSize(coverage.family, rowsRead, read),
    };
  });
}

function checkSize(
  family: CoverageFamily,
  rowsRead: number | undefined,
  read: FamilyReads | undefined,
): SizeCheck {
  if (read === undefined || rowsRead === undefined) return { kind: 'nothing-read' };
  if (!ANNOUNCES_ITS_SIZE.has(family)) return { kind: 'none-reported' };
  const short = [...read.lists, ...read.pieces.flat()].filter(
    (reading) => reading.state === 'partial' && reading.gap.detail === LIST_CHANGED,
  );
  return { kind: 'held', short: short.length };
}
