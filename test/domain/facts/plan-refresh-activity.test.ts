import { type Repository, type RepositoryActivity } from '../../../src/domain/facts/facts';
import { planRefresh, type RefreshInput } from '../../../src/domain/facts/plan-refresh';
import { type JobKind } from '../../../src/domain/facts/scan-record';
import {
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
} from '../../builders/facts-builders';

const DAY_MS = 86_400_000;
const NONE: ReadonlySet<never> = new Set<never>();
const SINCE = '2026-06-01';
const art = aProject({ key: 'ART' });
const ann = aPerson({ displayName: 'Ann' });
const TRACE = { person: ann.uuid, on: '2026-07-01' };

function worked(at: number): RepositoryActivity {
  return { commits: complete([TRACE], at), pullRequests: complete([], at) };
}

/** So many repositories pushed to lately, the first read first. */
function repositories(count: number): readonly Repository[] {
  return Array.from({ length: count }, (_, at) =>
    aRepository({
      slug: `r${String(at).padStart(2, '0')}`,
      ...{ project: art.uuid, updatedOn: '2026-07-01T10:00:00Z' },
      activity: worked(READ_AT + at),
    }),
  );
}

interface Given extends Partial<RefreshInput> {
  readonly before: readonly Repository[];
  readonly after?: readonly Repository[];
  readonly days?: number;
}

function planned({ before, after = before, days = 1, ...given }: Given) {
  const previous = someFacts({ projects: [art], accounts: [ann], repositories: before });
  const now = { ...previous, repositories: after, startedAt: previous.startedAt + days * DAY_MS };
  const sets = { hinted: NONE, doubted: NONE, skipped: NONE };
  return planRefresh({ ...{ previous, now, activitySince: SINCE }, ...sets, ...given }).filter(
    ({ job: { kind } }) => kind === 'commits' || kind === 'pull-requests',
  );
}

function kept(given: Given, wanted: JobKind = 'commits'): readonly string[] {
  return planned(given).flatMap(({ job }) =>
    job.kind === wanted && 'slug' in job ? [job.slug] : [],
  );
}

test('what people did where nobody has pushed since stands, at its own age, with who they are', () => {
  expect(planned({ before: repositories(2) })).toStrictEqual([
    expect.objectContaining({
      job: expect.objectContaining({ kind: 'commits', slug: 'r01', since: SINCE }) as object,
      ...{ at: READ_AT + 1, rows: [TRACE], accounts: [ann], requests: 0 },
    }),
    expect.objectContaining({
      job: expect.objectContaining({ kind: 'pull-requests', slug: 'r01', since: SINCE }) as object,
      ...{ at: READ_AT + 1, rows: [], requests: 0 },
    }),
  ]);
});

test.each([
  [1, ['r02', 'r03', 'r04', 'r05', 'r06', 'r07', 'r08', 'r09', 'r10', 'r11', 'r12', 'r13']],
  [6, ['r12', 'r13']],
  [7, []],
])('after %d days a seventh for each is read again, the oldest first', (days, slugs) => {
  expect(kept({ before: repositories(14), days })).toStrictEqual(slugs);
});

test('a scan that does not read activity keeps none as if it had', () => {
  const previous = someFacts({ projects: [art], repositories: repositories(3) });
  const now = { ...previous, startedAt: previous.startedAt + DAY_MS };
  const pages = planRefresh({ previous, now, hinted: NONE, doubted: NONE, skipped: NONE });
  expect(pages.filter(({ job }) => 'since' in job)).toStrictEqual([]);
});

describe('is read again where', () => {
  const before = repositories(14);
  const others = (slug: string) => kept({ before }).filter((one) => one !== slug);
  const changed = (change: Partial<Repository>) =>
    before.map((one) => (one.slug === 'r13' ? { ...one, ...change } : one));

  test('somebody has pushed', () => {
    const after = changed({ updatedOn: '2026-07-02T10:00:00Z' });
    expect(kept({ before, after })).toStrictEqual(others('r13'));
  });

  test('an event told of something', () => {
    const hinted = new Set(before.slice(13).map(({ uuid }) => uuid));
    expect(kept({ before, hinted })).toStrictEqual(others('r13'));
  });

  test('one of the two lists was not read in full: that one', () => {
    const activity = { ...worked(READ_AT + 13), commits: partial([TRACE]) };
    const cut = changed({ activity });
    expect(kept({ before: cut })).toStrictEqual(others('r13'));
    expect(kept({ before: cut }, 'pull-requests')).toContain('r13');
  });
});

test('the day of the last push that counts as lately is kept, the day before is not asked for at all', () => {
  const [first, second, third] = repositories(3);
  if (!first || !second || !third) throw new Error('too few');
  const before = [
    first,
    { ...second, updatedOn: '2026-06-01T00:00:00Z' },
    { ...third, updatedOn: '2026-05-31T23:59:59Z' },
  ];
  expect(kept({ before })).toStrictEqual(['r01']);
});
