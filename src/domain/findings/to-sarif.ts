import { type Facts } from '../facts/facts';
import { type FindingsReport, type NotChecked } from './evaluate-findings';
import { type FindingRow, toFindingRows } from './finding-row';
import { toNeedText } from './need-words';
import { type Rule, type Severity } from './rule';
import { RULES } from './rules/registry';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A SARIF 2.1.0 log: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

interface SarifRun {
  readonly tool: { readonly driver: object };
  readonly results: readonly SarifResult[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'open' | 'pass';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: { readonly text: string };
}

/**
 * Findings as `fail`, what could not be checked as `open` ("insufficient information to decide"), clean
 * rules as `pass`. A finding is about an account or a setting, never about a line of a file: its location is
 * a logical one.
 */
export function toSarif(
  report: FindingsReport,
  facts: Facts,
  rules: readonly Rule[] = RULES,
): SarifLog {
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const placeOf = (rule: string) => ({ ruleId: rule, ruleIndex: places.get(rule) ?? -1 });
  const results = [
    ...toFindingRows(report.findings, facts, rules).map((row) => ({
      ...placeOf(row.rule),
      ...toFail(row),
    })),
    ...report.notChecked.map((one) => ({ ...placeOf(one.rule), ...toOpen(one) })),
    ...report.clean.map((rule) => ({ ...placeOf(rule), ...PASS })),
  ];
  const driver = { name: 'Usher', rules: rules.map(toDescriptor) };
  return { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, results }] };
}

const LEVELS = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const satisfies Record<Severity, SarifResult['level']>;

function toDescriptor({ id, title, severity, category, why, remedy, sources }: Rule) {
  const [helpUri] = sources;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: remedy },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity, tags: [category] },
  };
}

function toFail(row: FindingRow): Omit<SarifResult, 'ruleId' | 'ruleIndex'> {
  const { title, subject, evidence, severity, fingerprint, isNew, remedyAt } = row;
  return {
    kind: 'fail',
    level: LEVELS[severity],
    message: { text: `${title}: ${subject.name}. ${evidence.join(' ')}` },
    ...{
      locations: [
        {
          logicalLocations: [
            { name: subject.name, fullyQualifiedName: subject.key, kind: subject.kind },
          ],
        },
      ],
      partialFingerprints: { 'usher/v1': fingerprint },
      ...(isNew === undefined ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
      suppressions: toSuppressions(row),
      ...(remedyAt.url === undefined ? {} : { hostedViewerUri: remedyAt.url }),
    },
  };
}

/** An empty list says that nothing suppresses the result; a suppression that ran out is `rejected`. */
function toSuppressions({ exemption, expiredExemption }: FindingRow) {
  const found = exemption ?? expiredExemption;
  if (found === undefined) return [];
  const until = `until ${found.reviewOn}`;
  return [
    {
      kind: 'external',
      status: exemption === undefined ? 'rejected' : 'accepted',
      justification: `${found.reason} (${until})`,
    },
  ];
}

function toOpen({ missing, partly }: NotChecked): Omit<SarifResult, 'ruleId' | 'ruleIndex'> {
  const needs = [...new Set(missing.map(toNeedText))].join('; ');
  const text = `${partly ? 'Checked in part' : 'Not checked'}: needs ${needs}.`;
  return { kind: 'open', level: 'none', message: { text } };
}

const PASS = {
  kind: 'pass',
  level: 'none',
  message: { text: 'Checked in full; nothing found.' },
} as const;
