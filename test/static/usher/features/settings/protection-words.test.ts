import { accountUuid } from '../../../../../src/domain/facts/ids';
import { type ProtectedPerson } from '../../../../../src/domain/setup/protected-person';
import { hourText, HOURS } from '../../../../../static/usher/src/features/settings/hours';
import {
  isDue,
  protectionTerms,
} from '../../../../../static/usher/src/features/settings/protection-words';

const ada = accountUuid('{ada}');
const protection: ProtectedPerson = {
  person: accountUuid('{olga}'),
  reason: 'Founder',
  reviewOn: '2027-05-01',
  createdAt: 0,
};

test.each([
  ['2027-04-30', false],
  ['2027-05-01', true],
  ['2027-05-02', true],
])('on %s the review of 2027-05-01 is due: %p', (today, expected) => {
  expect(isDue(protection, today)).toBe(expected);
});

test.each([
  [{ ...protection, createdBy: ada }, [['{ada}', 'Ada Okonjo']], 'Ada Okonjo'],
  [{ ...protection, createdBy: ada }, [], 'an admin who is no longer known here'],
  [protection, [['{ada}', 'Ada Okonjo']], 'an admin whom no scan had named yet'],
] as const)('who protected somebody is named, or said to be unknown: %#', (held, names, by) => {
  expect(protectionTerms(held, new Map(names), '20 Sep 2026')).toBe(
    `review on 2027-05-01 · by ${by} · since 20 Sep 2026`,
  );
});

test('hours are those of a day, two digits each', () => {
  expect(HOURS).toHaveLength(24);
  expect(HOURS[0]).toEqual({ value: '0', text: '00:00' });
  expect(HOURS.at(-1)).toEqual({ value: '23', text: '23:00' });
  expect(hourText(9)).toBe('09:00');
});
