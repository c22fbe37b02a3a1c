import { plansOfFindings } from '../../../../../static/usher/src/features/plans/plans-of-findings';
import { aFindingRow } from '../../../../builders/a-finding-row';
import { aPerson } from '../../../../builders/facts-builders';

const ann = aPerson({ role: 'owner', displayName: 'Ann' });
const bo = aPerson({ role: 'owner', displayName: 'Bo' });
const accounts = [ann, bo];
const about = ({ uuid, displayName }: typeof ann) =>
  ({ kind: 'person', key: `person|${uuid}`, name: displayName }) as const;

test('findings of one kind go into one plan, each thing once', () => {
  const { plans, without } = plansOfFindings(
    [
      aFindingRow({ rule: 'PRIV-06', fingerprint: 'one' }),
      aFindingRow({ rule: 'PRIV-06', fingerprint: 'two' }),
      aFindingRow({ rule: 'PRIV-06', fingerprint: 'one' }),
    ],
    { accounts },
  );
  expect(plans).toEqual([
    {
      text: 'Redundant direct grants: 2 findings',
      recipe: { make: 'clean-up', asked: { what: 'redundant-grants', only: ['one', 'two'] } },
    },
  ]);
  expect(without).toBe(0);
});

test('somebody whom two findings name leaves once', () => {
  const { plans } = plansOfFindings(
    [
      aFindingRow({ rule: 'OFF-01', subject: about(ann) }),
      aFindingRow({ rule: 'SEAT-09', subject: about(ann) }),
      aFindingRow({ rule: 'OFF-02', subject: about(bo) }),
    ],
    { accounts },
  );
  expect(plans).toEqual([
    {
      text: 'Offboarding: 2 people',
      recipe: { make: 'offboard', asked: { people: [ann.uuid, bo.uuid] } },
    },
  ]);
});

test('admins who need not be are demoted together', () => {
  const { plans } = plansOfFindings(
    [
      aFindingRow({ rule: 'PRIV-04', subject: about(ann) }),
      aFindingRow({ rule: 'PRIV-10', subject: about(ann) }),
      aFindingRow({ rule: 'PRIV-10', subject: about(bo) }),
    ],
    { accounts },
  );
  expect(plans.map(({ recipe }) => recipe)).toEqual([
    {
      make: 'clean-up',
      asked: { what: 'demote-admins', people: [{ person: ann.uuid }, { person: bo.uuid }] },
    },
  ]);
});

test('different kinds stay different plans, and what no plan remedies is counted', () => {
  const { plans, without } = plansOfFindings(
    [
      aFindingRow({ rule: 'PRIV-05', fingerprint: 'low' }),
      aFindingRow({ rule: 'OFF-01', subject: about(bo) }),
      aFindingRow({ rule: 'PRIV-04', subject: about(ann) }),
      aFindingRow({ rule: 'BR-01', subject: about(ann) }),
    ],
    { accounts },
  );
  expect(plans.map(({ text }) => text)).toEqual([
    'Lower grants without effect: 1 finding',
    'Offboarding: 1 person',
    'Workspace admins who need not be: 1 finding',
  ]);
  expect(without).toBe(1);
});

test('nothing chosen asks for nothing', () => {
  expect(plansOfFindings([], { accounts })).toEqual({ plans: [], without: 0 });
});
