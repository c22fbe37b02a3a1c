import { type Audit, composeAudit } from '../../../../../src/domain/audit/compose-audit';
import { type AuditInput } from '../../../../../src/domain/audit/audit-input';
import { sha256Of } from '../../../../../src/snapshot/sha-256';
import { encodeSnapshot } from '../../../../../src/snapshot/snapshot';

/** The audit, and the snapshot that its hash is of. */
export interface MadeAudit {
  readonly audit: Audit;
  readonly snapshot: Uint8Array;
}

export async function makeAudit(input: Omit<AuditInput, 'snapshotSha256'>): Promise<MadeAudit> {
  const snapshot = await encodeSnapshot(input.index.facts);
  const snapshotSha256 = await sha256Of(snapshot);
  return { audit: composeAudit({ ...input, snapshotSha256 }), snapshot };
}
