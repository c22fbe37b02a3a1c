import { type Exemption } from '../../../src/domain/findings/exemption';
import { restateSetup } from '../../../src/domain/setup/restate-setup';
import {
  withExemption,
  withManualCheck,
  withoutExemption,
  withoutRegisterEntry,
  withRegisterEntry,
} from '../../../src/domain/setup/settings';
import { aPerson } from '../../builders/facts-builders';

const ann = aPerson().uuid;

function anExemption(given: Partial<Exemption> = {}): Exemption {
  const reason = 'Agreed';
  return { rule: 'PRIV-01', reason, owner: ann, reviewOn: '2027-01-31', createdAt: 1, ...given };
}

const TARGETS = [
  {},
  { rule: 'PRIV-02' },
  { fingerprint: 'f1' },
  { fingerprint: 'f2' },
  { subjectKey: 'group a' },
  { subjectKey: 'group a', fingerprint: 'f1' },
];

test.each(TARGETS)('an exemption of %p takes the place of no other', (target) => {
  const held = TARGETS.map((each) => anExemption(each));
  const changed = anExemption({ ...target, reason: 'Changed' });
  const list = withExemption(held, changed);
  expect(list).toHaveLength(held.length);
  expect(list.filter(({ reason }) => reason === 'Changed')).toStrictEqual([changed]);
  expect(list.at(-1)).toBe(changed);
  expect(withoutExemption(list, changed)).toHaveLength(held.length - 1);
  expect(withoutExemption(list, changed)).not.toContain(changed);
});

test('removing an exemption that is not there changes nothing', () => {
  const held = [anExemption()];
  expect(withoutExemption(held, { rule: 'PRIV-09' })).toStrictEqual(held);
});

test('manual checks are one for each rule', () => {
  const check = { rule: 'INV-03', answer: 'not-so', checkedOn: '2026-11-01' } as const;
  const other = { ...check, rule: 'INV-04' };
  const again = { ...check, checkedOn: '2026-11-02' };
  expect(withManualCheck([check, other], again)).toStrictEqual([other, again]);
});

test('register entries are one for each name', () => {
  const entry = { name: 'CI', kind: 'oauth-consumer' } as const;
  const other = { ...entry, name: 'SCIM' };
  const changed = { ...entry, purpose: 'Builds' };
  expect(withRegisterEntry([entry, other], changed)).toStrictEqual([other, changed]);
  expect(withoutRegisterEntry([entry, other], 'CI')).toStrictEqual([other]);
});

describe('a setup that is stated again', () => {
  const held = {
    plan: { value: 'premium', statedAt: 1, statedBy: ann },
    paidSeats: { value: 10, statedAt: 1 },
  } as const;

  test('keeps who said what did not change, and says who changed the rest', () => {
    const values = { plan: 'premium', paidSeats: 11, managedIn: 'bitbucket' } as const;
    expect(restateSetup(held, values, { statedAt: 2, statedBy: ann })).toStrictEqual({
      plan: held.plan,
      paidSeats: { value: 11, statedAt: 2, statedBy: ann },
      managedIn: { value: 'bitbucket', statedAt: 2, statedBy: ann },
    });
  });

  test('loses what is left out', () => {
    expect(restateSetup(held, { plan: 'free' }, { statedAt: 2 })).toStrictEqual({
      plan: { value: 'free', statedAt: 2 },
    });
    expect(restateSetup(held, {}, { statedAt: 2 })).toStrictEqual({});
  });
});
