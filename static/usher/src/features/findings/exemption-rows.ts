import { plural, t } from '@lingui/core/macro';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type FindingsResult } from './findings-result';

export interface ExemptionRow {
  readonly exemption: Exemption;
  readonly key: string;
  /** `Left-over access: Marta Olsen`, or how many findings it covers. */
  readonly what: string;
  readonly state: 'holds' | 'ended' | 'covers-nothing';
}

/** Every exemption with what it covers now; the ended first, for they are to be decided. */
export function toExemptionRows(
  exemptions: readonly Exemption[],
  { open, exempt }: Pick<FindingsResult, 'open' | 'exempt'>,
): readonly ExemptionRow[] {
  const rows = exemptions.map((exemption) => {
    const held = exempt.filter((row) => isSame(row.exemption, exemption));
    const ended = open.filter((row) => isSame(row.expiredExemption, exemption));
    return {
      exemption,
      key: keyOf(exemption),
      what: whatOf(exemption, [...held, ...ended]),
      state: stateOf(held, ended),
    };
  });
  return [...rows].sort((a, b) => Number(b.state === 'ended') - Number(a.state === 'ended'));
}

function stateOf(held: readonly FindingRow[], ended: readonly FindingRow[]): ExemptionRow['state'] {
  if (ended.length > 0) return 'ended';
  return held.length > 0 ? 'holds' : 'covers-nothing';
}

function whatOf(exemption: Exemption, covered: readonly FindingRow[]): string {
  const [first, ...others] = covered;
  if (first === undefined) return t`${exemption.rule}: nothing that is found now`;
  if (others.length === 0) return `${first.title}: ${first.subject.name}`;
  return t`${first.title}: ${plural(covered.length, { one: '# finding', other: '# findings' })}`;
}

function isSame(found: Exemption | undefined, exemption: Exemption): boolean {
  return found !== undefined && keyOf(found) === keyOf(exemption);
}

function keyOf({ rule, fingerprint, subjectKey }: Exemption): string {
  return [rule, fingerprint ?? '', subjectKey ?? ''].join('\n');
}
