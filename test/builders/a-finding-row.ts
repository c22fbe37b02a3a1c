import { type FindingRow } from '../../src/domain/findings/finding-row';
import { uuidOf } from './facts-builders';

/** Somebody's left-over grant: high, known before, exempted by nobody. */
export function aFindingRow(given: Partial<FindingRow> = {}): FindingRow {
  const rule = given.rule ?? 'PRIV-07';
  const subject = given.subject ?? aSubject('Ann');
  return {
    rule,
    severity: 'high',
    category: 'privileges',
    title: 'Leftover direct grant',
    why: 'It outlives the reason.',
    remedy: 'Remove it.',
    remedyAt: { url: 'https://bitbucket.org/acme', path: 'Repository settings' },
    sources: [],
    evidence: ['Is in none of 12 groups.'],
    fingerprint: `${rule}|${subject.key}`,
    related: [],
    subject,
    ...given,
  };
}

export function aSubject(name: string): FindingRow['subject'] {
  return { kind: 'person', key: `person|${uuidOf(name)}`, name };
}
