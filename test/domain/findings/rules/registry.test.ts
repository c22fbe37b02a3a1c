import { RULES } from '../../../../src/domain/findings/rules/registry';
import { type RuleCase } from '../rule-case';
import { ALL_CASES } from './all-cases';

/** How many entries the catalogue has under each letter. */
const CATALOGUE = {
  ...{ SEAT: 18, INV: 6, PRIV: 21, OFF: 12, VIS: 6, BR: 6, KEY: 7, TOK: 11, ID: 11 },
};

test('every entry of the catalogue is a rule, in the order of the catalogue', () => {
  const ids = Object.entries(CATALOGUE).flatMap(([letters, number]) =>
    Array.from({ length: number }, (_, at) => `${letters}-${String(at + 1).padStart(2, '0')}`),
  );
  expect(RULES.map(({ id }) => id)).toStrictEqual(ids);
  expect(ids).toHaveLength(98);
});

type Kind = 'found' | 'clean' | 'cannot be told';

function kindOf({ found = [], missing = [] }: RuleCase): Kind {
  if (found.length > 0) return 'found';
  return missing.length > 0 ? 'cannot be told' : 'clean';
}

/** What Usher does not read keeps these open for good; the day it does, this table says so. */
const NEVER: Readonly<Record<string, readonly Kind[]>> = {
  'INV-06': ['cannot be told'],
  'OFF-07': ['found', 'cannot be told'],
  'OFF-09': ['cannot be told'],
  'ID-10': ['cannot be told'],
};

test.each(RULES.map(({ id }) => [id]))('%s has a case of every kind', (id) => {
  const kinds = new Set(ALL_CASES.filter(({ rule }) => rule.id === id).map(kindOf));
  expect(kinds).toStrictEqual(new Set(NEVER[id] ?? ['found', 'clean', 'cannot be told']));
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is told in full', (_, rule) => {
  const { title, why, remedy, sources, needs } = rule;
  expect(title).toMatch(/^[A-Z0-9].*[^.]$/);
  for (const sentence of [why, remedy]) expect(sentence).toMatch(/^[A-Z0-9“].*[.)]$/s);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(source).toMatch(/^https:\/\//);
  expect(needs.length).toBeGreaterThan(0);
});

test('a rule is only open for what it says that it needs', () => {
  const unsaid = ALL_CASES.flatMap(({ rule, missing = [] }) =>
    missing.filter((need) => !rule.needs.includes(need)).map((need) => `${rule.id}: ${need}`),
  );
  expect([...new Set(unsaid)]).toStrictEqual([]);
});
