import { evaluateFindings } from '../../../src/domain/findings/evaluate-findings';
import { type Exemption } from '../../../src/domain/findings/exemption';
import {
  type Match,
  type Missing,
  type Rule,
  type Severity,
} from '../../../src/domain/findings/rule';
import { type Facts } from '../../../src/domain/facts/facts';
import { accountUuid } from '../../../src/domain/facts/ids';
import { daysAgo, someEvidence } from '../../builders/a-finding-evidence';
import { aGroup, aPerson, READ_AT, someFacts } from '../../builders/facts-builders';

const text = { title: 'T', why: 'W', remedy: 'R', sources: [], needs: [] };

/** Finds every group; `open` where the list of accounts is empty. */
function aRule(id: string, severity: Severity, extra: readonly Missing[] = []): Rule {
  return {
    ...{ ...text, id, severity, category: 'seats', remedyAt: 'usher' },
    find: ({ facts }) => ({
      matches: facts.groups.map((group): Match => ({
        subject: { kind: 'group', group: group.slug },
        evidence: [group.name],
      })),
      missing: [...extra, ...(facts.accounts.length === 0 ? [{ need: 'members' as const }] : [])],
    }),
  };
}

const rule = aRule('A-01', 'medium');
const withGroups = (...names: string[]): Facts =>
  someFacts({ accounts: [aPerson()], groups: names.map((name) => aGroup({ name })) });
const unknown = someFacts();
const exemption = (given: Partial<Exemption>): Exemption => ({
  ...{ rule: 'A-01', reason: 'known', owner: accountUuid('{ann}'), createdAt: 0 },
  reviewOn: daysAgo(0).slice(0, 10),
  ...given,
});

test('every rule is found, not checked, or clean; the worst comes first', () => {
  const rules = [aRule('A-01', 'low'), aRule('B-01', 'critical'), aRule('C-01', 'low')];
  const found = evaluateFindings(someEvidence({ facts: withGroups('x', 'a') }), { rules });
  expect(found.findings.map(({ fingerprint }) => fingerprint)).toStrictEqual([
    'B-01|group|a',
    'B-01|group|x',
    'A-01|group|a',
    'A-01|group|x',
    'C-01|group|a',
    'C-01|group|x',
  ]);
  expect(found.findings[0]).toStrictEqual({
    rule: 'B-01',
    severity: 'critical',
    fingerprint: 'B-01|group|a',
    subject: { kind: 'group', group: 'a' },
    evidence: ['a'],
  });
  expect(found.notChecked).toStrictEqual([]);
  expect(evaluateFindings(someEvidence({ facts: withGroups() }), { rules }).clean).toStrictEqual([
    'A-01',
    'B-01',
    'C-01',
  ]);
});

test.each<[string, readonly Missing[], Facts, boolean | undefined]>([
  ['nothing found, all missing', [], unknown, false],
  ['something found', [{ need: 'groups' }], withGroups('a'), true],
  ['only of one subject', [{ need: 'groups', subject: { kind: 'workspace' } }], withGroups(), true],
  ['only a part', [{ need: 'groups', isPart: true }], withGroups(), true],
  ['a part and a whole', [{ need: 'groups', isPart: true }], unknown, false],
  ['nothing missing', [], withGroups('a'), undefined],
])('partly checked: %s', (_, extra, facts, partly) => {
  const rules = [aRule('A-01', 'low', [...extra, ...extra])];
  const { notChecked } = evaluateFindings(someEvidence({ facts }), { rules });
  expect(notChecked.map((one) => one.partly)).toStrictEqual(partly === undefined ? [] : [partly]);
  expect(new Set(notChecked[0]?.missing).size).toBe(notChecked[0]?.missing.length ?? 0);
});

test.each<[string, Facts | undefined, readonly (boolean | undefined)[]]>([
  ['there was none', undefined, [undefined, undefined]],
  ['it found one of them', withGroups('a'), [false, true]],
  ['it could not be checked then', unknown, [undefined, undefined]],
  [
    'it found one, and could not look at all',
    { ...withGroups('a'), accounts: [] },
    [false, undefined],
  ],
])('new since the scan before: %s', (_, previous, isNew) => {
  const evidence = someEvidence({ facts: withGroups('a', 'b'), ...(previous && { previous }) });
  const { findings } = evaluateFindings(evidence, { rules: [rule] });
  expect(findings.map((finding) => finding.isNew)).toStrictEqual(isNew);
});

test('the scan before is judged at its own time', () => {
  const times: number[] = [];
  const rules: Rule[] = [
    {
      ...rule,
      find: (evidence) => {
        times.push(evidence.now);
        return rule.find(evidence);
      },
    },
  ];
  const earlier = { ...withGroups('a'), endedAt: 5_000 };
  evaluateFindings(someEvidence({ facts: withGroups('a'), previous: earlier }), { rules });
  expect(times).toStrictEqual([READ_AT, 5_000]);
});

test.each<[string, Partial<Exemption>, 'exemption' | 'expiredExemption' | undefined]>([
  ['one finding', { fingerprint: 'A-01|group|a' }, 'exemption'],
  ['one subject', { subjectKey: 'group|a' }, 'exemption'],
  ['the whole rule', {}, 'exemption'],
  ['another finding', { fingerprint: 'A-01|group|b' }, undefined],
  ['another subject', { subjectKey: 'group|b' }, undefined],
  ['another rule', { rule: 'B-01' }, undefined],
  ['until yesterday', { reviewOn: daysAgo(1).slice(0, 10) }, 'expiredExemption'],
  ['until no day at all', { reviewOn: 'forever' }, 'expiredExemption'],
  ['until an impossible day', { reviewOn: '2999-19-39' }, 'expiredExemption'],
])('an exemption of %s', (_, given, becomes) => {
  const exemptions = [exemption(given)];
  const evidence = someEvidence({ facts: withGroups('a') });
  const [finding] = evaluateFindings(evidence, { rules: [rule], exemptions }).findings;
  expect({
    exemption: finding?.exemption,
    expiredExemption: finding?.expiredExemption,
  }).toStrictEqual({
    exemption: becomes === 'exemption' ? exemptions[0] : undefined,
    expiredExemption: becomes === 'expiredExemption' ? exemptions[0] : undefined,
  });
});

test('of several exemptions the one that holds longest counts', () => {
  const exemptions = ['2026-11-01', '2027-03-01', '2027-02-01'].map((reviewOn) =>
    exemption({ reviewOn }),
  );
  const evidence = someEvidence({ facts: withGroups('a') });
  const [finding] = evaluateFindings(evidence, { rules: [rule], exemptions }).findings;
  expect(finding?.exemption).toBe(exemptions[1]);
});
