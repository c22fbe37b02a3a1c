import { planOfFinding } from '../../../../../static/usher/src/features/plans/finding-plan';
import { aFindingRow } from '../../../../builders/a-finding-row';
import { aPerson } from '../../../../builders/facts-builders';

const owner = aPerson({ role: 'owner' });
const accounts = [owner];
const subject = { kind: 'person', key: `person|${owner.uuid}`, name: 'Ann' } as const;

test.each([
  ['PRIV-05', 'lower-grants'],
  ['PRIV-06', 'redundant-grants'],
  ['PRIV-07', 'left-over-grants'],
  ['PRIV-18', 'unused-groups'],
  ['SEAT-01', 'seats-without-access'],
  ['OFF-08', 'stale-exemptions'],
])('%s leads to the clean-up of this one thing', (rule, what) => {
  const row = aFindingRow({ rule, fingerprint: 'this' });
  expect(planOfFinding(row, { accounts })?.recipe).toEqual({
    make: 'clean-up',
    asked: { what, only: ['this'] },
  });
});

test('an inactive workspace admin becomes a member, and nobody who is none', () => {
  const row = aFindingRow({ rule: 'PRIV-04', subject });
  expect(planOfFinding(row, { accounts })?.recipe).toEqual({
    make: 'clean-up',
    asked: { what: 'demote-admins', people: [{ person: owner.uuid }] },
  });
  expect(planOfFinding(row, { accounts: [{ ...owner, role: 'member' }] })).toBeUndefined();
});

test.each(['OFF-01', 'OFF-02', 'SEAT-09', 'SEAT-10'])('%s leads to an offboarding', (rule) => {
  expect(planOfFinding(aFindingRow({ rule, subject }), { accounts })?.recipe).toEqual({
    make: 'offboard',
    asked: { people: [owner.uuid] },
  });
});

test('a finding whose remedy is a setting begins no plan', () => {
  expect(planOfFinding(aFindingRow({ rule: 'BR-01', subject }), { accounts })).toBeUndefined();
});
