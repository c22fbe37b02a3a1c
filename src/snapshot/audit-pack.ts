import { type Audit } from '../domain/audit/compose-audit';
import { type AuditTable, rowsWithNotKnown } from '../domain/audit/audit-table';
import { toStatementText } from '../domain/audit/completeness-text';
import { toExpiryNotice } from '../domain/privacy/delete-after';
import { toAuditReadme } from './audit-readme';
import { sha256Of } from './sha-256';

/** One file of the archive. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PackParts {
  readonly audit: Audit;
  /** The snapshot that the audit was computed from, as it was hashed. */
  readonly snapshot: Uint8Array;
  /** Writes one table, safe against formulas. */
  readonly toCsv: (header: readonly string[], rows: readonly (readonly string[])[]) => string;
}

/**
 * All files of the archive, README first. `manifest.json` and `SHA256SUMS` hold the hash of every other
 * file; `sha256sum -c SHA256SUMS` checks them.
 */
export async function packAudit({ audit, snapshot, toCsv }: PackParts): Promise<PackFile[]> {
  const { statement, tables, findings } = audit;
  const files = [
    toFile('README.txt', toAuditReadme(audit)),
    toFile('statement.txt', toStatementText(statement)),
    toFile('statement.json', toJson(statement)),
    ...tables.map((table) => toFile(`${table.name}.csv`, toTableText(table, toCsv))),
    toFile('findings.json', toJson(findings)),
    toFile('plans.json', toJson(audit.plans)),
    { name: SNAPSHOT_NAME, bytes: snapshot },
  ];
  const hashed = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: await sha256Of(bytes),
    })),
  );
  const sums = hashed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  return [
    ...files,
    toFile('manifest.json', toJson(toManifest(audit, hashed))),
    toFile('SHA256SUMS', sums),
  ];
}

const SNAPSHOT_NAME = 'snapshot.usher';

interface HashedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

function toManifest({ statement }: Audit, files: readonly HashedFile[]) {
  const { workspace, day, startedAt, endedAt, madeAt } = statement;
  return {
    ...{ format: 'usher-audit', version: 1, workspace, day },
    madeAt: new Date(madeAt).toISOString(),
    privacy: toExpiryNotice(endedAt ?? startedAt),
    files,
  };
}

function toTableText(table: AuditTable, toCsv: PackParts['toCsv']): string {
  return toCsv(table.header, rowsWithNotKnown(table));
}

function toFile(name: string, text: string): PackFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
