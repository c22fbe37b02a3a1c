import { compareFindings } from '../../../src/domain/digest/compare-findings';
import { type DigestInput } from '../../../src/domain/digest/digest-input';
import { findingsPart } from '../../../src/domain/digest/findings-section';
import { type Finding } from '../../../src/domain/findings/evaluate-findings';
import { RULES } from '../../../src/domain/findings/rules/registry';
import { aDigestInput, someDigestSettings } from '../../builders/a-digest-input';
import { aGroupSource, aMapping } from '../../builders/a-group-sync';
import { aGroup, aPerson, aRepository, someLists, unread } from '../../builders/facts-builders';
import { phraseWords } from '../../builders/phrase-words';

const SUMMARY_QUIET = 'None new and none fixed since 14 Nov 2026. 0 findings are open.';
const PLACE = { view: 'findings' };
const open = aRepository({ slug: 'art', isPrivate: false });
const closed = { ...open, isPrivate: true };
const other = aRepository({ slug: 'songs', isPrivate: false });
const exempt = { rule: 'VIS-01', reason: 'agreed', owner: aPerson().uuid, createdAt: 0 };

const told = (findings: readonly Finding[] | undefined, rule = 'VIS-01') =>
  findings?.filter((one) => one.rule === rule).map(({ subject }) => subject);
const subjectOf = ({ uuid }: typeof open) => ({ kind: 'repository', repository: uuid });

describe('findings of two digests', () => {
  test('the first knows what is open, and nothing of before', () => {
    const found = compareFindings(aDigestInput({ now: { repositories: [open] } }));
    expect(told(found.open)).toStrictEqual([subjectOf(open)]);
    expect(found).not.toHaveProperty('since');
  });

  test('a finding is new, or was there before', () => {
    const { open: all, since } = compareFindings(
      aDigestInput({ before: { repositories: [open] }, now: { repositories: [open, other] } }),
    );
    expect(told(all)).toHaveLength(2);
    expect(told(since?.added)).toStrictEqual([subjectOf(other)]);
    expect(told(since?.fixed)).toStrictEqual([]);
  });

  test('a finding that is gone is fixed, if the rule could be checked in full', () => {
    const given = { before: { repositories: [open] }, now: { repositories: [closed] } };
    expect(told(compareFindings(aDigestInput(given)).since?.fixed)).toStrictEqual([
      subjectOf(open),
    ]);
    const lists = someLists({ repositories: unread('not-an-admin') });
    const unseen = aDigestInput({ ...given, now: { repositories: [], lists } });
    expect(told(compareFindings(unseen).since?.fixed)).toStrictEqual([]);
  });

  test('what is exempt is neither open, new nor fixed', () => {
    const settings = someDigestSettings({ exemptions: [{ ...exempt, reviewOn: '2027-01-31' }] });
    const added = compareFindings(
      aDigestInput({ before: {}, now: { repositories: [open] }, settings }),
    );
    expect([told(added.open), told(added.since?.added)]).toStrictEqual([[], []]);
    const gone = compareFindings(
      aDigestInput({ before: { repositories: [open] }, now: { repositories: [closed] }, settings }),
    );
    expect(told(gone.since?.fixed)).toStrictEqual([]);
  });

  test('an exemption that has ended exempts nothing', () => {
    const settings = someDigestSettings({ exemptions: [{ ...exempt, reviewOn: '2026-11-01' }] });
    const found = compareFindings(aDigestInput({ now: { repositories: [open] }, settings }));
    expect(told(found.open)).toStrictEqual([subjectOf(open)]);
  });

  test('what an admin typed in counts as of the day of the digest', () => {
    const entry = { name: 'CI', kind: 'repository-access-token', expiresOn: '2026-11-22' } as const;
    const checked = { rule: 'ID-05', answer: 'not-so', checkedOn: '2026-11-20' } as const;
    const missing = (given: Partial<DigestInput['settings']>) =>
      compareFindings(aDigestInput({ settings: someDigestSettings(given) }))
        .notChecked.flatMap((one) => one.missing)
        .map((one) => JSON.stringify(one));
    const plain = missing({});
    expect(missing({ register: [entry] }).length).toBeLessThan(plain.length);
    expect(missing({ manualChecks: [checked] }).length).toBeLessThan(plain.length);
  });

  test('groups of the identity provider are compared where they are mapped', () => {
    const dev = aGroup({ name: 'Dev' });
    const rules = (groupSync?: DigestInput['groupSync']) => {
      const input = aDigestInput({ now: { groups: [dev] }, ...(groupSync && { groupSync }) });
      const { notChecked, open: all } = compareFindings(input);
      return JSON.stringify([notChecked, all]);
    };
    expect(rules({ mappings: [aMapping(dev)], source: aGroupSource([]) })).not.toBe(rules());
  });
});

describe('the section of findings', () => {
  const seen = { lastAccessedOn: '2026-11-20T00:00:00Z', addedOn: '2024-01-01T00:00:00Z' };
  const away = { ...seen, lastAccessedOn: '2025-01-01T00:00:00Z' };
  const admin = (displayName: string, given: object = seen) =>
    aPerson({ displayName, role: 'owner', ...given });
  const admins = [admin('Ada'), admin('Bo')];
  const inputOf = ({ before, now }: Parameters<typeof aDigestInput>[0] & object) =>
    aDigestInput({
      ...(before && { before: { accounts: admins, ...before } }),
      now: { accounts: admins, ...now },
    });
  const of = (given: Parameters<typeof aDigestInput>[0] & object) => findingsPart(inputOf(given));

  test('nothing moved', () => {
    const quiet = of({ before: {}, now: {} });
    expect(quiet.section.summary).toStrictEqual([SUMMARY_QUIET]);
    expect(quiet.section.tone).toBe('good');
    expect(quiet.headlines).toStrictEqual([]);
    expect(quiet.section.lines.map(({ tone }) => tone)).toStrictEqual(['unknown']);
  });

  test('how many rules could not be checked', () => {
    const { notChecked } = compareFindings(inputOf({ before: {}, now: {} }));
    expect(of({ before: {}, now: {} }).section.lines).toStrictEqual([
      {
        text: [
          `Not known: ${notChecked.length} of ${RULES.length} rules could not be checked in full`,
        ],
        tone: 'unknown',
        place: PLACE,
      },
    ]);
  });

  test('new ones, one line for each rule, worst first', () => {
    const { section, headlines } = of({ before: {}, now: { repositories: [open, other] } });
    expect(phraseWords(section.summary)).toMatch(
      /^\d+ new since 14 Nov 2026\. \d+ findings are open: /,
    );
    expect(section.tone).toBe('warning');
    expect(section.lines[0]).toStrictEqual({
      text: ['High: Public repository', expect.stringMatching(/^ – acme\/\w+, acme\/\w+$/)],
      tone: 'warning',
      place: { view: 'findings', filter: 'rule:VIS-01' },
    });
    expect(section.lines.at(-1)?.tone).toBe('unknown');
    expect(headlines).toStrictEqual([
      { weight: 75, text: expect.stringMatching(/^\d new high findings$/) as string },
    ]);
  });

  test('one new one is named in the headline', () => {
    const both = { before: { repositories: [closed] }, now: { repositories: [open] } };
    const { headlines, section } = of(both);
    expect(headlines).toStrictEqual([{ weight: 75, text: 'new high finding: Public repository' }]);
    expect(phraseWords(section.summary)).toMatch(/^1 new since 14 Nov 2026\. /);
  });

  test('fixed ones stand after the new and before what is not known', () => {
    const { section } = of({ before: { repositories: [open] }, now: { repositories: [closed] } });
    expect(section.lines.map(({ text, tone }) => [phraseWords(text).split(':')[0], tone])).toEqual([
      ['Fixed', 'good'],
      ['Not known', 'unknown'],
    ]);
    expect(section.lines[0]).toStrictEqual({
      text: ['Fixed: Public repository'],
      tone: 'good',
      place: PLACE,
    });
    expect(phraseWords(section.summary)).toMatch(/^1 fixed since 14 Nov 2026\. /);
  });

  test('a person is named by id, the others counted', () => {
    const lines = (...names: readonly string[]) =>
      of({
        now: { accounts: [...admins, ...names.map((name) => admin(name, away))] },
      }).section.lines.filter(({ place }) => place.filter === 'rule:PRIV-04');
    const { uuid } = admin('Cy', away);
    const title = 'High: Admin inactive for 90 days';
    expect(lines('Cy').map(({ text }) => text)).toStrictEqual([
      [title, ' – ', { person: uuid }, ''],
    ]);
    expect(lines('Cy', 'Di', 'Ed').map(({ text }) => text.at(-1))).toStrictEqual([' and 2 more']);
  });

  test('what is about the workspace needs no name', () => {
    const { section } = of({ now: { accounts: [] } });
    expect(section.lines[0]?.text).toHaveLength(1);
    expect(section.tone).toBe('danger');
  });

  test.each([
    ['none', { now: {} }, '0', 'good'],
    ['high ones', { now: { accounts: [...admins, admin('Cy', away)] } }, '1', 'warning'],
    ['a critical one', { now: { accounts: [] } }, '1', 'danger'],
    [
      'three',
      { now: { accounts: [...admins, admin('Cy', away), admin('Di', away)] } },
      '3',
      'warning',
    ],
  ])('the figure counts what is critical or high: %s', (_, given, value, tone) => {
    expect(of(given).figures).toStrictEqual([
      {
        label: value === '1' ? 'critical or high finding' : 'critical or high findings',
        value,
        tone,
        place: PLACE,
      },
    ]);
  });

  test.each([
    ['nothing', { now: {} }, 0, 'first digest, no finding is open'],
    [
      'high ones',
      { now: { accounts: [...admins, admin('Cy', away), admin('Di', away)] } },
      75,
      'first digest: 3 high findings open',
    ],
    ['one critical', { now: { accounts: [] } }, 95, 'first digest: 1 critical finding open'],
  ])('the first digest leads with the worst that is open: %s', (_, given, weight, text) => {
    expect(of(given).headlines).toStrictEqual([{ weight, text }]);
  });

  test('a new critical one is told before the high ones', () => {
    expect(of({ before: {}, now: { accounts: [admin('Cy', away)] } }).headlines).toStrictEqual([
      { weight: 95, text: expect.stringMatching(/^new critical finding: /) as string },
      { weight: 75, text: '2 new high findings' },
    ]);
  });
});
