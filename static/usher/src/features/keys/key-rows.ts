import { t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { listAccessKeys } from '../../../../../src/domain/findings/evidence/access-keys';
import { subjectKeyOf } from '../../../../../src/domain/findings/fingerprint';
import { type AccessKey } from '../../../../../src/domain/facts/details';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { isComplete } from '../../../../../src/domain/facts/reading';

/** One access key where it stands, with what the rules found about it. */
export interface KeyRow {
  readonly id: string;
  readonly key: AccessKey;
  /** `project ART`, `web-checkout`. */
  readonly place: string;
  /** Missing for a project, which has no page. */
  readonly repository?: string;
  readonly addedBy?: { readonly uuid: string; readonly name: string };
  /** How many places the same key stands in, this one among them; missing where its print is not known. */
  readonly places?: number;
  readonly findings: readonly FindingRow[];
}

/** Every key that was read, of projects first. */
export function toKeyRows(facts: Facts, findings: readonly FindingRow[]): readonly KeyRow[] {
  const placed = listAccessKeys(facts);
  const counts = countPrints(placed.map(({ key }) => key));
  const people = new Map(facts.accounts.map(({ uuid, displayName }) => [uuid, displayName]));
  const found = byKey(findings);
  return placed.map(({ key, subject, place }) => {
    const where = subjectKeyOf(subject);
    const { addedBy, fingerprint } = key;
    const places = fingerprint === undefined ? undefined : counts.get(fingerprint);
    return {
      id: `${where} ${String(key.id)}`,
      ...{ key, place },
      ...(subject.kind === 'repository' && { repository: subject.repository }),
      ...(addedBy !== undefined && {
        addedBy: { uuid: addedBy, name: people.get(addedBy) ?? t`somebody no longer known here` },
      }),
      ...(places !== undefined && { places }),
      findings: found.get(`${where} key ${String(key.id)}`) ?? [],
    };
  });
}

function countPrints(keys: readonly AccessKey[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint } of keys)
    if (fingerprint !== undefined) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

/** Rules about one key say so by the key's number. */
function byKey(findings: readonly FindingRow[]): ReadonlyMap<string, readonly FindingRow[]> {
  const found = new Map<string, FindingRow[]>();
  for (const finding of findings) {
    if (finding.category !== 'keys' || finding.about === undefined) continue;
    const id = `${finding.subject.key} ${finding.about}`;
    found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

/** Of how many projects and repositories the keys were not read in full. */
export function countUnreadKeys({ projects, repositories }: Facts): number {
  return [...projects, ...repositories].filter(({ accessKeys }) => !isComplete(accessKeys)).length;
}
