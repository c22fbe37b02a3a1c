import { createBudget } from '../../../src/adapters/bitbucket/budget';

const NOW = 1_795_262_400_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function useUp(now: number) {
  const budget = createBudget({ share: 1, now: () => now, limits: { repositories: 2 } });
  budget.reserve('/2.0/repositories/acme');
  budget.reserve('/2.0/repositories/acme');
  return budget;
}

test.each([
  ['an hour', HOUR_MS],
  ['a day', DAY_MS],
])(
  'a limit used up before the clock was set back by %s is free again within a window',
  (_by, byMs) => {
    const state = useUp(NOW + byMs).state();
    const budget = createBudget({ share: 1, now: () => NOW, state });
    expect(budget.reserve('/2.0/repositories/acme')).toEqual({
      granted: false,
      retryAtMs: NOW + HOUR_MS,
    });
  },
);

test('a block told before the clock was set back ends within a window', () => {
  const later = NOW + DAY_MS;
  const told = createBudget({ share: 1, now: () => later, random: () => 0 });
  const reserved = told.reserve('/2.0/repositories/acme');
  if (!reserved.granted) throw new Error('There is room for one.');
  told.learn(reserved.booking, { status: 429, headers: new Headers() });
  const budget = createBudget({ share: 1, now: () => NOW, state: told.state() });
  expect(budget.reserve('/2.0/repositories/acme')).toEqual({
    granted: false,
    retryAtMs: NOW + HOUR_MS,
  });
});

test('a clock that goes on as it should changes nothing', () => {
  const state = useUp(NOW).state();
  const budget = createBudget({ share: 1, now: () => NOW + HOUR_MS - 1, state });
  expect(budget.reserve('/2.0/repositories/acme')).toEqual({
    granted: false,
    retryAtMs: NOW + HOUR_MS,
  });
  expect(budget.state().repositories).toEqual(state.repositories);
});
