import { sealPlan } from '../../src/snapshot/plan-file';
import { PlanFileError } from '../../src/snapshot/plan-file-error';
import {
  parseResultFile,
  type PlanResult,
  sealResult,
  toResultFile,
} from '../../src/snapshot/plan-result-file';
import { aPlan } from '../builders/a-plan';
import { aPerson, READ_AT } from '../builders/facts-builders';

async function aResult(given: Partial<PlanResult> = {}): Promise<PlanResult> {
  return sealResult({
    format: 'usher-plan-result',
    version: 1,
    plan: await sealPlan(aPlan()),
    appliedBy: aPerson().uuid,
    startedAt: READ_AT,
    entries: [
      { step: '1', at: READ_AT, state: 'about-to' },
      { step: '1', at: READ_AT + 1, state: 'differs', found: 'read', note: 'somebody was first' },
      { step: '1', at: READ_AT + 2, state: 'done', isUndo: true, found: false },
    ],
    undoneAt: READ_AT + 2,
    outcome: 'stopped',
    ...given,
  });
}

async function failureOf(result: unknown): Promise<PlanFileError> {
  const failure: unknown = await parseResultFile(JSON.stringify(result)).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof PlanFileError) return failure;
  throw new Error('the file was read');
}

describe('what became of a plan, as a file', () => {
  test('is read as it was written', async () => {
    const result = await aResult();
    expect(await parseResultFile(toResultFile(result))).toEqual(result);
  });

  test.each([
    ['format', 'not-a-plan', undefined, { format: 'usher-plan' }],
    ['version', 'newer-version', 'version', { version: 2 }],
    ['outcome', 'damaged', 'outcome', { outcome: 'fine' }],
    ['an unknown field', 'damaged', 'extra', { extra: true }],
    ['a state', 'damaged', 'entries.0.state', { entries: [{ step: '1', at: 1, state: 'ok' }] }],
    ['a note', 'damaged', 'entries.0.note', { entries: [anEntry({ note: '\u001b]0;x' })] }],
    [
      'a step that is not there',
      'damaged',
      'entries.0.step',
      { entries: [anEntry({ step: '2' })] },
    ],
    ['something after it was hashed', 'wrong-hash', 'hash', { startedAt: 1 }],
  ])('is refused for %s', async (_, code, field, edit) => {
    const failure = await failureOf({ ...(await aResult()), ...edit });
    expect({ code: failure.code, field: failure.field }).toEqual({ code, field });
    expect(failure.remedy).not.toBe('');
  });

  test('is refused when its plan was changed, even where the result was hashed anew', async () => {
    const plan = { ...(await sealPlan(aPlan())), title: 'Another' };
    const failure = await failureOf(await aResult({ plan }));
    expect(failure.code).toBe('wrong-hash');
    expect(failure.message).toContain('The plan is not the one');
  });
});

function anEntry(given: object): object {
  return { step: '1', at: READ_AT, state: 'done', ...given };
}
