import { acme, personUuid } from '../../../local/bitbucket/demo/acme';
import { timestampOf } from '../../../local/bitbucket/timestamps';
import { type CommitRecord, type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { coverageOf } from '../../../src/domain/access/coverage';
import { countActivityRequests } from '../../../src/domain/activity/pushed-since';
import { type Facts } from '../../../src/domain/facts/facts';
import { rowsRead } from '../../../src/domain/facts/reading';
import { aClock } from '../../builders/simulated-bitbucket';
import { aScanRig, factsOf, repeatedIn, timeless } from './scan-rig';

const DAY_MS = 86_400_000;
const CLOCK = aClock();
const NOW = CLOCK.now();
const dayOf = (daysAgo: number) => new Date(NOW - daysAgo * DAY_MS).toISOString().slice(0, 10);
const SINCE = dayOf(90);

const isActivity = (path: string) => /\/commits\?|\/pullrequests\/activity/.test(path);
const commit = (daysAgo: number, place: number, author?: string): CommitRecord => ({
  hash: String(place).padStart(40, '0'),
  committedOn: timestampOf(NOW - daysAgo * DAY_MS),
  ...(author !== undefined && { author: personUuid(author) }),
});

/** A dozen of the workspace's repositories, some of them pushed to lately. */
function fewRepositories(): WorkspaceData {
  const data = acme(NOW);
  const repositories = data.repositories.filter((_, place) => place % 15 === 0);
  return { ...data, repositories, webhooks: [], forksElsewhere: [] };
}

/** The first of them, pushed to yesterday. */
function withCommits(commits: readonly CommitRecord[]) {
  const data = fewRepositories();
  const [first, ...others] = data.repositories;
  if (!first) throw new Error('no repository');
  const updatedOn = timestampOf(NOW - DAY_MS);
  const busy = { ...first, updatedOn, commits, pullRequestActs: [] };
  return { slug: first.slug, data: { ...data, repositories: [busy, ...others] } };
}

const activityOf = (facts: Facts, slug: string) =>
  facts.repositories.find((one) => one.slug === slug)?.activity;

test('nobody asked: no request is spent, and activity is not loaded', async () => {
  const rig = aScanRig({ data: fewRepositories() });
  const facts = factsOf(await rig.scan());
  expect(rig.asked.filter(isActivity)).toEqual([]);
  expect(facts.repositories.filter(({ activity }) => activity)).toEqual([]);
  expect(coverageOf(facts).find(({ family }) => family === 'activity')?.state).toBe('not-loaded');
});

describe('a scan that is asked for activity', () => {
  const rig = aScanRig({ data: fewRepositories() });
  const scanned = rig.scan({ activitySince: SINCE });

  test('reads lately pushed repositories only, last of all, at the cost that was told', async () => {
    const facts = factsOf(await scanned);
    const asked = rig.asked.filter(isActivity);
    const told = countActivityRequests(facts.repositories, SINCE);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(2 * facts.repositories.length);
    expect(asked.length).toBeGreaterThanOrEqual(told);
    expect(asked.length).toBeLessThanOrEqual(3 * told);
    expect(repeatedIn(rig.asked)).toBe(0);
    for (const { updatedOn = '', activity } of facts.repositories)
      expect(activity !== undefined).toBe(updatedOn.slice(0, 10) >= SINCE);
  });

  test('counts what it will ask and what it has read', async () => {
    const report = await scanned;
    const family = report.progress.families.find((one) => one.family === 'activity');
    const told = countActivityRequests(factsOf(report).repositories, SINCE);
    expect(family).toEqual({ family: 'activity', done: told, missing: 0, total: told });
    expect(report.progress.requestsExpected).toBe(report.progress.requestsUsed);
  });

  test('keeps the newest day of each person, within the days it was asked for', async () => {
    const traces = factsOf(await scanned).repositories.flatMap(({ activity }) =>
      activity ? [rowsRead(activity.commits), rowsRead(activity.pullRequests)] : [],
    );
    expect(traces.flat().length).toBeGreaterThan(10);
    for (const rows of traces) {
      const people = rows.map(({ person }) => person);
      expect(new Set(people).size).toBe(people.length);
      for (const { on } of rows) expect(on >= SINCE && on <= dayOf(0)).toBe(true);
    }
  });

  test('asks for no address and keeps none', () => {
    const commits = rig.asked.filter((path) => path.includes('/commits?'));
    for (const path of commits) expect(path).not.toContain('raw');
    const kept = rig.journal.filter(({ job }) => job.kind === 'commits');
    expect(JSON.stringify(kept)).not.toContain('@');
  });
});

test('a page that reaches back behind the day is the last, and commits without an account name nobody', async () => {
  const commits = [
    commit(2, 1, 'aokonjo'),
    commit(3, 2),
    commit(4, 3, 'aokonjo'),
    ...Array.from({ length: 120 }, (_, place) => commit(200, 10 + place, 'sosei')),
  ];
  const { slug, data } = withCommits(commits);
  const rig = aScanRig({ data });
  const facts = factsOf(await rig.scan({ activitySince: SINCE }));
  expect(activityOf(facts, slug)?.commits).toEqual({
    state: 'complete',
    readAt: expect.any(Number) as number,
    value: [{ person: personUuid('aokonjo'), on: dayOf(2) }],
  });
  expect(rig.asked.filter((path) => path.includes(`/${slug}/commits`))).toHaveLength(1);
});

test('of very busy repositories the newest 300 commits are read, and the rest is said to be left out', async () => {
  const commits = Array.from({ length: 450 }, (_, place) =>
    commit(1, place, place < 299 ? 'aokonjo' : 'sosei'),
  );
  const { slug, data } = withCommits(commits);
  const rig = aScanRig({ data });
  const reading = activityOf(factsOf(await rig.scan({ activitySince: SINCE })), slug)?.commits;
  expect(reading).toMatchObject({
    state: 'partial',
    gap: { reason: 'not-asked', detail: 'only the newest pages were read' },
  });
  expect(reading && rowsRead(reading).map(({ person }) => person)).toEqual(
    [personUuid('aokonjo'), personUuid('sosei')].sort(),
  );
  expect(rig.asked.filter((path) => path.includes(`/${slug}/commits`))).toHaveLength(3);
});

test('cut off anywhere in between, it goes on where it stopped and finds the same', async () => {
  const whole = aScanRig({ data: fewRepositories() });
  const expected = timeless(factsOf(await whole.scan({ activitySince: SINCE })));
  const rig = aScanRig({ data: fewRepositories() });
  let report = await rig.scan({ activitySince: SINCE, limits: { maxRequests: 37 } });
  for (let calls = 0; report.outcome.state !== 'finished' && calls < 50; calls += 1)
    report = await rig.scan({ activitySince: SINCE, limits: { maxRequests: 37 } });
  expect(timeless(factsOf(report))).toEqual(expected);
  expect(repeatedIn(rig.asked)).toBe(0);
});

test('without the scope for pull requests commits are read all the same', async () => {
  const rig = aScanRig({ data: fewRepositories(), scopes: SCAN_SCOPES });
  const facts = factsOf(await rig.scan({ activitySince: SINCE }));
  const read = facts.repositories.flatMap(({ activity }) => activity ?? []);
  expect(read.length).toBeGreaterThan(0);
  for (const { commits, pullRequests } of read) {
    expect(commits.state).not.toBe('unread');
    expect(pullRequests).toMatchObject({ state: 'unread', gap: { reason: 'missing-scope' } });
  }
});
