import { type StepProof } from '../../../../../src/domain/plans/verification';
import { type PlanResult, type ResultEntry } from '../../../../../src/snapshot/plan-result-file';
import { toStepOutcome } from '../../../../../static/usher/src/features/plans/step-outcome';
import { aStep } from '../../../../builders/a-plan';
import { READ_AT } from '../../../../builders/facts-builders';

const step = aStep();
const resultWith = (...entries: readonly Partial<ResultEntry>[]) =>
  ({
    entries: entries.map((given) => ({ step: step.id, at: READ_AT, state: 'done', ...given })),
  }) as unknown as PlanResult;
const told = (given: Partial<Parameters<typeof toStepOutcome>[1]> = {}) => ({
  ticks: {},
  proofs: new Map<string, StepProof>(),
  ...given,
});

test.each([
  ['as-planned', 'proven', 'verified'],
  ['not-yet', 'open', 'not done yet'],
  ['differs', 'problem', 'differs'],
] as const)('what was read comes before what anybody said: %s', (proof, look, words) => {
  const outcome = toStepOutcome(
    step,
    told({
      proofs: new Map([[step.id, proof]]),
      result: resultWith({ state: 'done' }),
      ticks: { [step.id]: { at: READ_AT } },
    }),
  );
  expect(outcome).toEqual({ look, words });
});

test('only a reading makes a step green: a companion’s or a person’s word does not', () => {
  const said = [
    toStepOutcome(step, told({ result: resultWith({ state: 'done' }) })),
    toStepOutcome(step, told({ ticks: { [step.id]: { at: READ_AT } } })),
  ];
  expect(said.map(({ look }) => look)).toEqual(['said', 'said']);
});

test('the last line of the log counts, and a step that was begun is not known', () => {
  const result = resultWith({ state: 'about-to' }, { state: 'refused', note: '403' });
  expect(toStepOutcome(step, told({ result }))).toEqual({
    look: 'problem',
    words: 'refused by Bitbucket',
    note: '403',
  });
  expect(toStepOutcome(step, told({ result: resultWith({ state: 'about-to' }) })).look).toBe(
    'not-known',
  );
});

test('what was taken back is said so', () => {
  const result = resultWith({}, { isUndo: true });
  expect(toStepOutcome(step, told({ result })).words).toBe('taken back');
});

test('what no reading tells is not known, unless somebody ticked it off', () => {
  const proofs = new Map([[step.id, 'cannot-be-told' as const]]);
  expect(toStepOutcome(step, told({ proofs }))).toEqual({
    look: 'not-known',
    words: 'cannot be told',
  });
  const ticks = { [step.id]: { at: READ_AT } };
  expect(toStepOutcome(step, told({ proofs, ticks })).words).toBe('ticked off');
});

test('nothing told is open', () => {
  expect(toStepOutcome(step, told())).toEqual({ look: 'open', words: 'open' });
});
