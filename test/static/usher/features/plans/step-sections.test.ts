import { type Action } from '../../../../../src/domain/plans/action';
import { type Step } from '../../../../../src/domain/plans/plan';
import { groupSlug } from '../../../../../src/domain/facts/ids';
import {
  bundleDetail,
  bundleNumbers,
  bundleTitle,
  toSections,
  toSingle,
} from '../../../../../static/usher/src/features/plans/step-sections';
import { aGrantRemoval, aStep } from '../../../../builders/a-plan';
import { aPerson, aRepository } from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' }).uuid;
const bob = aPerson({ displayName: 'Bob' }).uuid;
const paintings = aRepository({ name: 'paintings', slug: 'paintings' }).uuid;
const sketches = aRepository({ name: 'sketches', slug: 'sketches' }).uuid;
const frames = aRepository({ name: 'frames', slug: 'frames' }).uuid;
const names = {
  [ann]: 'Ann',
  [bob]: 'Bob',
  [paintings]: 'paintings',
  [sketches]: 'sketches',
  [frames]: 'frames',
};
const plan = { names };

const numbered = (actions: readonly (Partial<Step> & { readonly action: Action })[]) =>
  actions.map((given, at) => aStep({ id: String(at + 1), ...given }));
const removal = (repository = paintings, person = ann, before: 'write' | 'admin' = 'write') =>
  aGrantRemoval({ on: { repository }, person, before });
const bundlesOf = (steps: readonly Step[]) =>
  toSections({ kind: 'offboard', steps }).flatMap(({ bundles }) => bundles);

test('neighbours that take the same level from one person are one line, which opens', () => {
  const [bundle] = bundlesOf(
    numbered([
      { action: removal(paintings) },
      { action: removal(sketches) },
      { action: removal(frames) },
    ]),
  );
  if (bundle === undefined) throw new Error('There is a line.');
  expect(bundleTitle(plan, bundle)).toBe('3 direct grants of Ann');
  expect(bundleDetail(plan, bundle)).toBe('paintings, sketches and frames');
  expect(bundleNumbers(bundle)).toBe('1–3');
});

test('many things are named as far as they fit, each once', () => {
  const four = [paintings, sketches, frames, aRepository({ name: 'glass', slug: 'glass' }).uuid];
  const [bundle] = bundlesOf(numbered(four.map((one) => ({ action: removal(one) }))));
  if (bundle === undefined) throw new Error('There is a line.');
  expect(bundleDetail(plan, bundle)).toBe('paintings, sketches and 2 more');
});

test.each([
  ['another person', { action: removal(sketches, bob) }],
  ['another level', { action: removal(sketches, ann, 'admin') }],
  ['another doer', { action: removal(sketches), by: 'workspace-admin' as const }],
])('%s is a line of its own', (_what, second) => {
  expect(bundlesOf(numbered([{ action: removal() }, second]))).toHaveLength(2);
});

test('what does not follow each other is not put together: the numbers stay true', () => {
  const steps = numbered([
    { action: removal(paintings) },
    { action: removal(sketches, bob) },
    { action: removal(frames) },
  ]);
  expect(bundlesOf(steps).map(bundleNumbers)).toEqual(['1', '2', '3']);
});

test('a step alone says itself what it is, and why', () => {
  const single = toSingle(aStep({ says: 'Remove write of Ann on paintings', why: 'Ann leaves' }));
  expect(bundleTitle(plan, single)).toBe('Remove write of Ann on paintings');
  expect(bundleDetail(plan, single)).toBe('Ann leaves');
  expect(bundleNumbers(single)).toBe('1');
});

test('phases with one purpose share a heading, and one that comes again has it again', () => {
  const steps = numbered([
    { action: removal(), phase: 'block' },
    { action: removal(), phase: 'hand-over' },
    { action: removal(), phase: 'automation' },
    { action: removal(), phase: 'grants' },
    { action: removal(), phase: 'hand-over' },
  ]);
  expect(toSections({ kind: 'offboard', steps }).map(({ title }) => title)).toEqual([
    'Close the door',
    'Hand over first',
    'Take access away',
    'Hand over first',
  ]);
  expect(toSections({ kind: 'onboard', steps }).map(({ title }) => title)).toEqual([
    'Prepare',
    'Give access',
    'Prepare',
  ]);
});

const group = groupSlug('developers');
const twice: readonly (readonly [string, Action, Action])[] = [
  [
    '2 grants of group developers',
    {
      ...{ kind: 'group-grant', group, on: { repository: paintings } },
      ...{ before: 'write', after: 'none' },
    },
    {
      ...{ kind: 'group-grant', group, on: { repository: sketches } },
      ...{ before: 'write', after: 'none' },
    },
  ],
  [
    'Ann leaves 2 groups',
    { kind: 'group-membership', group, person: ann, before: true, after: false },
    {
      ...{ kind: 'group-membership', group: groupSlug('qa'), person: ann },
      ...{ before: true, after: false },
    },
  ],
  [
    'Remove 2 people from the workspace',
    { kind: 'workspace-role', person: ann, before: 'member', after: 'none' },
    { kind: 'workspace-role', person: bob, before: 'member', after: 'none' },
  ],
  [
    '2 people become normal members',
    { kind: 'workspace-role', person: ann, before: 'owner', after: 'member' },
    { kind: 'workspace-role', person: bob, before: 'owner', after: 'member' },
  ],
  [
    'Make 2 repositories private',
    { kind: 'visibility', repository: paintings, before: 'public', after: 'private' },
    { kind: 'visibility', repository: sketches, before: 'public', after: 'private' },
  ],
  [
    '2 branch rules that name Ann',
    {
      ...{ kind: 'branch-exemption', repository: paintings, rule: 1, person: ann },
      ...{ before: true, after: false },
    },
    {
      ...{ kind: 'branch-exemption', repository: sketches, rule: 2, person: ann },
      ...{ before: true, after: false },
    },
  ],
  [
    'Replace 2 access keys',
    { kind: 'by-hand', code: 'replace-access-key', about: 'md-deploy' },
    { kind: 'by-hand', code: 'replace-access-key', about: 'backup' },
  ],
];

test.each(twice)('several of a kind: %s', (title, first, second) => {
  const bundles = bundlesOf(numbered([{ action: first }, { action: second }]));
  expect(bundles.map((bundle) => bundleTitle(plan, bundle))).toEqual([title]);
});

test('an id that nobody named stays an id, never a blank', () => {
  const [bundle] = bundlesOf(numbered([{ action: removal() }, { action: removal(sketches) }]));
  if (bundle === undefined) throw new Error('There is a line.');
  expect(bundleTitle({ names: {} }, bundle)).toBe(`2 direct grants of ${ann}`);
});
