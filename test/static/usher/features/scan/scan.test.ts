import { type ScanStatus } from '../../../../../src/contract/scan-status';
import { FACT_FAMILIES, type FamilyProgress } from '../../../../../src/domain/facts/fact-families';
import {
  familyCount,
  familyName,
  familyShare,
  familyState,
} from '../../../../../static/usher/src/features/scan/family-words';
import {
  estimateWords,
  leavingWords,
  scanCost,
  scanSchedule,
  scanSentence,
} from '../../../../../static/usher/src/features/scan/scan-sentences';
import { planNextStep } from '../../../../../static/usher/src/features/scan/step-pause';

const AT = new Date(2026, 10, 21, 14, 20).getTime();

function aStatus(given: Partial<ScanStatus> = {}): ScanStatus {
  return { state: 'running', progress: [], requestsUsed: 0, ...given };
}
function aFamily(given: Partial<FamilyProgress> = {}): FamilyProgress {
  return { family: 'repository-grants', done: 0, missing: 0, total: 184, ...given };
}
const grants = aFamily({ done: 147 });
const grantsDone = aFamily({ done: 184 });
const noListing = aFamily({ family: 'listing', total: 0 });

test.each<[Partial<ScanStatus>, string]>([
  [{ state: 'never' }, 'Nothing has been read yet.'],
  [{}, 'Reading members, projects and repositories. Answers are provisional until read in full.'],
  [
    { progress: [grants] },
    'Grants of 147 of 184 repositories read. Answers are provisional until read in full.',
  ],
  [
    { progress: [grantsDone, aFamily({ family: 'listing', done: 3, total: 90 })] },
    'Bitbucket’s own listing of 3 of 90 repositories read. Answers are provisional until read in full.',
  ],
  [
    { progress: [grantsDone, noListing, aFamily({ family: 'branch-rules', done: 96 })] },
    'Access is read in full. Branch rules of 96 of 184 repositories read.',
  ],
  [
    {
      progress: [
        ...[grantsDone, noListing],
        aFamily({ family: 'branch-rules', done: 184 }),
        aFamily({ family: 'forks', done: 3 }),
      ],
    },
    'Access is read in full. Branch rules are read too, details follow.',
  ],
  [
    {
      progress: [
        ...[grantsDone, noListing],
        aFamily({ family: 'branch-rules', done: 184 }),
        aFamily({ family: 'forks', done: 180, missing: 4 }),
      ],
    },
    'Access is read in full. Everything is read.',
  ],
  [
    { progress: [aFamily({ missing: 184 }), noListing] },
    '184 repositories could not be read in full: answers stay incomplete. Reading members, projects and repositories.',
  ],
  [
    {
      progress: [
        ...[aFamily({ done: 183, missing: 1 }), noListing],
        aFamily({ family: 'branch-rules', done: 184 }),
      ],
    },
    '1 repository could not be read in full: answers stay incomplete. Everything is read.',
  ],
  [
    { state: 'waiting', waitingUntil: AT, progress: [grants] },
    'Grants of 147 of 184 repositories read; Bitbucket’s hourly limit is used up, continues 14:20.',
  ],
  [
    { state: 'waiting', waitingUntil: AT, isOutage: true, progress: [grants] },
    'Grants of 147 of 184 repositories read; Bitbucket could not be reached, tries again 14:20.',
  ],
  [
    { state: 'waiting', progress: [grants] },
    'Grants of 147 of 184 repositories read; waits for Bitbucket’s hourly limit.',
  ],
  [
    { state: 'waiting', needsAdmin: true, progress: [grants] },
    'Grants of 147 of 184 repositories read; Bitbucket does not let Usher read on by itself, only while a workspace admin has this page open.',
  ],
  [
    { state: 'cancelled', progress: [grants] },
    'The scan was cancelled: grants of 147 of 184 repositories read. What was read is kept.',
  ],
  [
    { state: 'failed', endedAt: AT, failure: 'Token refused.' },
    'The scan stopped at 14:20: Token refused.',
  ],
  [{ state: 'finished', endedAt: AT }, 'The scan finished at 14:20.'],
])('a scan with %j says: %s', (given, sentence) => {
  expect(scanSentence(aStatus(given))).toBe(sentence);
});

test.each<[Partial<FamilyProgress>, ScanStatus['state'], string, string]>([
  [{ done: 184 }, 'running', '184 of 184', 'complete'],
  [{ done: 147 }, 'running', '147 of 184', 'reading'],
  [{ done: 0 }, 'running', '0 of 184', 'to come'],
  [{ done: 147 }, 'waiting', '147 of 184', 'waits until 14:20'],
  [{ done: 147 }, 'cancelled', '147 of 184', 'stopped'],
  [{ done: 147 }, 'failed', '147 of 184', 'stopped'],
  [{ done: 182, missing: 2 }, 'finished', '182 of 184', '2 gaps, the rest complete'],
  [{ total: 0 }, 'running', 'none', 'only where needed'],
  [{ total: 0 }, 'finished', 'none', 'not needed'],
])('%j of a %s scan reads %s, %s', (given, state, count, words) => {
  const progress = aFamily(given);
  expect(familyCount(progress)).toBe(count);
  expect(familyState(progress, aStatus({ state, waitingUntil: AT }))).toBe(words);
});

test('a family that could not be listed is not known, never zero', () => {
  const unreadable: FamilyProgress = { family: 'groups', done: 0, missing: 1 };
  expect(familyCount(unreadable)).toBe('not known');
  expect(familyState(unreadable, aStatus())).toBe('not readable');
  expect(familyShare(unreadable)).toBe(0);
});

test('a list whose length nobody knows yet counts what it has', () => {
  expect(familyCount({ family: 'members', done: 100, missing: 0 })).toBe('100 so far');
});

test('gaps count as settled in the bar, and it never overflows', () => {
  expect(familyShare(aFamily({ done: 90, missing: 2 }))).toBe(0.5);
  expect(familyShare(aFamily({ done: 200 }))).toBe(1);
  expect(familyShare(aFamily({ total: 0 }))).toBe(1);
});

test('every family has a name of its own', () => {
  expect(new Set(FACT_FAMILIES.map(familyName)).size).toBe(FACT_FAMILIES.length);
});

test('the cost says whose eyes read and how much is to come', () => {
  expect(scanCost(aStatus({ requestsUsed: 482, requestsExpected: 700, readsAs: 'app' }))).toBe(
    '482 requests so far, about 700 expected; read as the app itself.',
  );
  expect(scanCost(aStatus({ state: 'finished', requestsUsed: 1, requestsExpected: 700 }))).toBe(
    '1 request.',
  );
});

test.each<[Partial<ScanStatus>, string]>([
  [
    { startedBy: 'schedule', mode: 'refresh', nextScanAt: AT },
    'Started by the schedule, to read what is likely to have changed. Next scan 21 Nov 2026, 14:20.',
  ],
  [
    { startedBy: 'admin', mode: 'full' },
    'Started by a workspace admin, to read everything. No next scan is scheduled.',
  ],
  [{ nextScanAt: AT }, 'Next scan 21 Nov 2026, 14:20.'],
])('who started a scan %j, and when the next one comes: %s', (given, words) => {
  expect(scanSchedule(aStatus(given))).toBe(words);
});

test('only a scan that reads with the admin’s eyes asks them to stay', () => {
  expect(leavingWords(aStatus({ readsAs: 'user' }))).toContain('Keep this page open');
  expect(leavingWords(aStatus({ readsAs: 'app' }))).toBe(
    'You can leave this page: the scan goes on by itself.',
  );
});

const ESTIMATE = {
  people: 61,
  projects: 1,
  repositories: 184,
  requests: 700,
  firstAnswerMs: 8_000,
  completeMs: 90 * 60_000,
  share: 0.6,
  hourlyLimit: 1000,
};

test('an estimate promises a first answer, an end and a share of the limit', () => {
  expect(estimateWords(ESTIMATE, AT)).toEqual({
    size: '61 people, 1 project, 184 repositories: about 700 requests',
    firstAnswer: 'in less than 10 s, provisional',
    complete: 'by 15:50 (in about 1 h 30 min)',
    limit: 'at most 60 % of the app’s hourly limit of 1,000 requests',
  });
});

test('an end on another day names the day', () => {
  const { complete } = estimateWords({ ...ESTIMATE, completeMs: 12 * 3_600_000 }, AT);
  expect(complete).toBe('by 22 Nov 2026, 02:20 (in about 12 h)');
});

const CALM = { now: AT, failures: 0 };
const failed = (code: 'busy' | 'unreachable' | 'refused' | 'unavailable') =>
  ({ ok: false, failure: { code, message: '' } }) as const;

test('a running scan goes on at once, one that is over ends', () => {
  expect(planNextStep({ ok: true, value: aStatus() }, CALM)).toEqual({ is: 'again', inMs: 0 });
  for (const state of ['finished', 'cancelled', 'failed', 'never'] as const)
    expect(planNextStep({ ok: true, value: aStatus({ state }) }, CALM)).toEqual({ is: 'over' });
});

test.each([
  [AT + 10_000, 10_000],
  [AT + 3_600_000, 30_000],
  [AT - 5_000, 1_000],
])('while it waits until %d it is asked again in %d ms', (waitingUntil, inMs) => {
  const value = aStatus({ state: 'waiting', waitingUntil });
  expect(planNextStep({ ok: true, value }, CALM)).toEqual({ is: 'again', inMs });
});

test('a page that finds another driving follows it', () => {
  expect(planNextStep(failed('busy'), CALM)).toEqual({ is: 'again', inMs: 5_000 });
});

test('what may pass is tried again, longer and longer, then told', () => {
  const waits = [0, 1, 2, 3].map((failures) =>
    planNextStep(failed('unreachable'), { now: AT, failures }),
  );
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000].map((inMs) => ({ is: 'again', inMs })));
  expect(planNextStep(failed('unavailable'), { now: AT, failures: 4 })).toMatchObject({
    is: 'stuck',
  });
});

test('a refusal is told at once', () => {
  expect(planNextStep(failed('refused'), CALM)).toMatchObject({
    is: 'stuck',
    failure: { code: 'refused' },
  });
});
