import {
  createDraftStore,
  isDraftId,
} from '../../../../../static/usher/src/features/plans/plan-drafts';
import { aPlan } from '../../../../builders/a-plan';
import { READ_AT } from '../../../../builders/facts-builders';

const recipe = { make: 'sealed', plan: { ...aPlan(), hash: 'a' } } as const;
const release = (reason: string) => ({ brake: 'yourself', reason, releasedAt: READ_AT });

test('a draft lives until it is forgotten, and was made when it was begun', () => {
  const store = createDraftStore(() => READ_AT);
  const [first, second] = [store.begin(recipe), store.begin(recipe)];
  expect(store.list().map(({ id, madeAt }) => [id, madeAt])).toEqual([
    [first, READ_AT],
    [second, READ_AT],
  ]);
  store.forget(first);
  expect(store.list().map(({ id }) => id)).toEqual([second]);
  expect(isDraftId(second)).toBe(true);
  expect(isDraftId('a'.repeat(64))).toBe(false);
});

test('whoever releases a brake again says it better, and other drafts keep theirs', () => {
  const store = createDraftStore(() => READ_AT);
  const [first, second] = [store.begin(recipe), store.begin(recipe, [release('kept')])];
  store.release(first, release('a slip'));
  store.release(first, release('agreed'));
  const reasons = store.list().map(({ releases }) => releases.map(({ reason }) => reason));
  expect(reasons).toEqual([['agreed'], ['kept']]);
  expect(second).not.toBe(first);
});

test('whoever listens is told of every change until they stop', () => {
  const store = createDraftStore(() => READ_AT);
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  store.begin(recipe);
  stop();
  store.begin(recipe);
  expect(told).toBe(1);
});
