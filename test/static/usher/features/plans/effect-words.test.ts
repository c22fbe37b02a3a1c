import { type AccessEffect } from '../../../../../src/domain/plans/plan';
import {
  moveOf,
  othersText,
  seatsText,
  toAccessLines,
} from '../../../../../static/usher/src/features/plans/effect-words';
import { aPlan, aStep } from '../../../../builders/a-plan';
import { aPerson, aRepository } from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' }).uuid;
const bob = aPerson({ displayName: 'Bob' }).uuid;
const paintings = aRepository({ name: 'paintings', slug: 'paintings' }).uuid;
const sketches = aRepository({ name: 'sketches', slug: 'sketches' }).uuid;

type Level = AccessEffect['before']['level'];
const certain = (level: Level) => ({ level, atMost: level });
const effect = (given: Partial<AccessEffect> = {}): AccessEffect => ({
  person: ann,
  before: certain('write'),
  after: certain('none'),
  repositories: [paintings],
  ...given,
});

test.each([
  ['loss', certain('write'), certain('none')],
  ['gain', certain('none'), certain('read')],
  ['perhaps-loss', { level: 'none', atMost: 'write' }, certain('none')],
  ['perhaps-loss', certain('write'), { level: 'none', atMost: 'write' }],
  ['perhaps-gain', certain('none'), { level: 'none', atMost: 'read' }],
] as const)('a %s', (move, before, after) => {
  expect(moveOf({ before, after })).toBe(move);
});

test('losses come first, the highest first, each with its people and repositories counted once', () => {
  const lines = toAccessLines(
    [
      effect({ before: certain('none'), after: certain('admin') }),
      effect({ repositories: [paintings, sketches] }),
      effect({ person: bob, repositories: [sketches] }),
      effect({ person: bob, before: certain('admin') }),
    ],
    120,
  );
  expect(lines.map(({ delta, where }) => `${delta} ${where}`)).toEqual([
    '−1 admin on 1 repository',
    '−2 write on 2 repositories',
    '+1 admin on 1 repository',
  ]);
});

test('all repositories are everywhere, and one that is all there is is still one', () => {
  const [all] = toAccessLines([effect({ repositories: [paintings, sketches] })], 2);
  expect(all?.where).toBe('everywhere (2)');
  const [one] = toAccessLines([effect()], 1);
  expect(one?.where).toBe('on 1 repository');
});

test('what may be lost is said as not certain', () => {
  const [line] = toAccessLines([effect({ before: { level: 'none', atMost: 'write' } })], 9);
  expect(line).toMatchObject({ delta: '−1 write', isCertain: false });
});

test('others are those whom no step names', () => {
  const plan = (access: readonly AccessEffect[]) =>
    aPlan({ steps: [aStep()], effects: { ...aPlan().effects, access } });
  expect(othersText(plan([effect({ person: aPerson().uuid })]))).toBe('nobody else loses anything');
  expect(othersText(plan([effect({ person: bob })]))).toBe(
    '1 person named in no step loses access',
  );
  const perhaps = effect({ person: bob, before: { level: 'none', atMost: 'read' } });
  expect(othersText(plan([perhaps]))).toBe('whether 1 more loses access is not known');
});

test.each([
  [{ atLeast: 61, atMost: 61 }, { atLeast: 59, atMost: 59 }, '61 → 59'],
  [{ atLeast: 0, atMost: 61 }, { atLeast: 0, atMost: 59 }, 'at most 61 → at most 59'],
  [{ atLeast: 0, atMost: 61 }, { atLeast: 2, atMost: 63 }, 'at most 61 → at most 63'],
  [{ atLeast: 3 }, { atLeast: 2 }, 'at least 3 → at least 2'],
])('seats', (before, after, text) => {
  expect(seatsText({ before, after })).toBe(text);
});
