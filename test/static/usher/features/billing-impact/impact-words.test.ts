import { type SeatImpact } from '../../../../../src/contract/seat-impact';
import {
  type AddedTo,
  levelsFor,
  openedText,
} from '../../../../../static/usher/src/features/billing-impact/add-person-words';
import {
  limitWarning,
  newcomerText,
  STAYS,
} from '../../../../../static/usher/src/features/billing-impact/impact-words';
import { addedToProject } from '../../../../../static/usher/src/features/project/added-to-project';
import { aSeatImpact } from '../../../../builders/page-rows';

const priced = {
  state: 'priced',
  currency: 'USD',
  atLeastCents: 365,
  atMostCents: 365,
  pricedOn: '2026-09-20',
  assumesAllActive: false,
} as const;

test('a removal here ends in the words of every removal that frees nothing', () => {
  expect(STAYS).toBe('seat stays billed');
});

test.each<[string, SeatImpact['newcomer'], string]>([
  ['one price', priced, '+1 seat, about 3.65 USD a month (price of 20 Sep 2026, before tax)'],
  [
    'lists that disagree',
    { ...priced, atLeastCents: 330 },
    '+1 seat, about 3.30 to 3.65 USD a month (price of 20 Sep 2026, before tax)',
  ],
  [
    'activity that nobody told',
    { ...priced, assumesAllActive: true },
    '+1 seat, about 3.65 USD a month if every member is active (price of 20 Sep 2026, before tax)',
  ],
  [
    'a flat rate',
    { state: 'costs-nothing', because: 'flat-rate' },
    '+1 seat, 0.00 more (1–5 people cost the same)',
  ],
  [
    'the Free plan',
    { state: 'costs-nothing', because: 'free-plan' },
    '+1 seat, 0.00 more (the Free plan costs nothing)',
  ],
  [
    'seats that were bought',
    { state: 'costs-nothing', because: 'bought' },
    '+1 seat, 0.00 more (bought already, until the renewal)',
  ],
  ['no seat left', { state: 'no-room' }, 'no seat is left; with one person more, pushes stop'],
  [
    'prices that are hidden',
    { state: 'hidden' },
    '+1 seat; what it costs is shown to workspace admins only',
  ],
])('%s', (_says, newcomer, text) => {
  expect(newcomerText(newcomer)).toEqual({ isKnown: true, text });
});

test.each([
  ['plan', 'what it costs: nobody has said which plan the workspace has'],
  [
    'billing-period',
    'what it costs: nobody has said whether it is paid by the month or by the year',
  ],
  ['price', 'what it costs: the price book has no such price'],
  ['bought-quantity', 'what it costs: nobody has said how many seats were bought'],
  ['active-members', 'what it costs: whether a seat is left depends on who is active'],
] as const)('%s not known', (missing, text) => {
  expect(newcomerText({ state: 'not-known', missing })).toEqual({ isKnown: false, text });
});

test.each([
  ['near', 'The plan limit is near: above it, nobody can push.'],
  ['perhaps-near', 'The plan limit may be near: above it, nobody can push.'],
  ['far', undefined],
  ['none', undefined],
  ['not-known', undefined],
] as const)('a limit that is %s', (limit, text) => {
  expect(limitWarning(limit)).toBe(text);
});

describe('what somebody new could open', () => {
  const repository: AddedTo = {
    kind: 'repository',
    workspace: 'acme',
    slug: 'studio-assets',
    name: 'studio-assets',
    isPublic: false,
  };
  const project: AddedTo = {
    kind: 'project',
    workspace: 'acme',
    key: 'ART',
    repositories: 12,
    areAll: true,
  };

  test.each([
    ['read', repository, 'Somebody new could read studio-assets, and no other private repository.'],
    [
      'admin',
      repository,
      'Somebody new could read, write and administer studio-assets, and no other private repository.',
    ],
    [
      'read',
      { ...repository, isPublic: true },
      'Everybody can read studio-assets already: it is public.',
    ],
    [
      'write',
      { ...repository, isPublic: true },
      'Somebody new could read and write studio-assets, and no private repository.',
    ],
    [
      'write',
      project,
      'Somebody new could read and write every repository of ART (12 repositories now, and those to come).',
    ],
    [
      'create-repo',
      { ...project, repositories: 1, areAll: false },
      'Somebody new could read and write every repository of ART (at least 1 repository now, and those to come), and create repositories there.',
    ],
  ] as const)('%s', (level, to, text) => {
    expect(openedText(to, level)).toBe(text);
  });

  test('only projects give the level to create repositories', () => {
    expect(levelsFor(repository)).toEqual(['read', 'write', 'admin']);
    expect(levelsFor(project)).toEqual(['read', 'write', 'create-repo', 'admin']);
  });

  test.each([
    ['complete', true],
    ['incomplete', false],
  ] as const)('a project whose answer is %s', (state, areAll) => {
    const to = addedToProject({
      workspace: { slug: 'acme' },
      project: { key: 'ART', name: 'Studio art', isPrivate: true },
      people: [],
      repositories: [],
      seat: aSeatImpact(),
      coverage: { state, gaps: [] },
    });
    expect(to).toEqual({ kind: 'project', workspace: 'acme', key: 'ART', repositories: 0, areAll });
  });
});
