import { plural, t } from '@lingui/core/macro';
import { type ScanEstimate, type ScanStatus } from '../../../../../src/contract/scan-status';
import {
  DETAIL_FAMILIES,
  type FactFamily,
  type FamilyProgress,
} from '../../../../../src/domain/facts/fact-families';
import { aboutDuration, formatMoment, formatTime } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { startSentence } from '../../lib/sentence-start';

/** What the scan is doing, in one sentence; the numbers are repositories read in full. */
export function scanSentence(status: ScanStatus): string {
  return SENTENCES[status.state](status, readSoFar(status));
}

const SENTENCES: Readonly<
  Record<ScanStatus['state'], (status: ScanStatus, read: string) => string>
> = {
  running: (status, read) => {
    const sentence = `${startSentence(read)}.`;
    if (!isAccessAsked(status)) return t`${sentence} Answers are provisional until read in full.`;
    return countUnread(status) === 0
      ? t`Access is read in full. ${sentence}`
      : t`${plural(countUnread(status), { one: '# repository', other: '# repositories' })} could not be read in full: answers stay incomplete. ${sentence}`;
  },
  waiting: (status, read) => startSentence(t`${read}; ${whatItWaitsFor(status)}.`),
  cancelled: (_, read) => t`The scan was cancelled: ${read}. What was read is kept.`,
  failed: ({ endedAt, failure = t`Bitbucket did not answer.` }) =>
    endedAt === undefined
      ? t`The scan stopped: ${failure}`
      : t`The scan stopped at ${formatTime(endedAt)}: ${failure}`,
  finished: ({ endedAt }) =>
    endedAt === undefined ? t`The scan finished.` : t`The scan finished at ${formatTime(endedAt)}.`,
  never: () => t`Nothing has been read yet.`,
};

function whatItWaitsFor({ waitingUntil, needsAdmin, isOutage }: ScanStatus): string {
  if (needsAdmin)
    return t`Bitbucket does not let Usher read on by itself, only while a workspace admin has this page open`;
  if (waitingUntil === undefined) return t`waits for Bitbucket’s hourly limit`;
  return isOutage
    ? t`Bitbucket could not be reached, tries again ${formatTime(waitingUntil)}`
    : t`Bitbucket’s hourly limit is used up, continues ${formatTime(waitingUntil)}`;
}

/** What becomes of a scan that is under way when its reader leaves. */
export function leavingWords({ readsAs }: ScanStatus): string {
  return readsAs === 'user'
    ? t`Keep this page open: Bitbucket lets Usher read on only with you. When you leave, nothing is lost.`
    : t`You can leave this page: the scan goes on by itself.`;
}

/** In the order in which answers become complete. */
const PHASES = [
  ['repository-grants', (done, all) => t`grants of ${done} of ${all} read`],
  ['listing', (done, all) => t`Bitbucket’s own listing of ${done} of ${all} read`],
  ['branch-rules', (done, all) => t`branch rules of ${done} of ${all} read`],
] as const satisfies readonly Phase[];

type Phase = readonly [FactFamily, (done: string, all: string) => string];

/** In the middle of a sentence: German nouns have their capital there, too. */
function readSoFar({ progress }: ScanStatus): string {
  for (const [family, says] of PHASES) {
    const found = progress.find((one) => one.family === family);
    if (found?.total === undefined) break;
    const { done, missing, total } = found;
    if (done + missing >= total) continue;
    const all = plural(total, { one: '# repository', other: '# repositories' });
    return says(formatCount(done), all);
  }
  const areRulesKnown = progress.some(
    ({ family, total }) => family === 'branch-rules' && total !== undefined,
  );
  if (!areRulesKnown) return t`reading members, projects and repositories`;
  return progress.some(isOpenDetail)
    ? t`branch rules are read too, details follow`
    : t`everything is read`;
}

function isOpenDetail({ family, done, missing, total }: FamilyProgress): boolean {
  return DETAILS.has(family) && total !== undefined && done + missing < total;
}

const DETAILS: ReadonlySet<FactFamily> = new Set(DETAIL_FAMILIES);

/** No level depends on branch rules, and on what comes after them. */
const ACCESS: readonly FactFamily[] = ['repository-grants', 'listing'];

/** Whether all was asked that levels depend on, and answered in one way or the other. */
function isAccessAsked({ progress }: ScanStatus): boolean {
  return ACCESS.every((family) =>
    progress.some(
      (one) =>
        one.family === family && one.total !== undefined && one.done + one.missing >= one.total,
    ),
  );
}

function countUnread({ progress }: ScanStatus): number {
  const missing = progress.filter(({ family }) => ACCESS.includes(family));
  return Math.max(0, ...missing.map((one) => one.missing));
}

/** `482 requests so far, about 700 expected; read as the app itself.` */
export function scanCost({ requestsUsed, requestsExpected, readsAs, state }: ScanStatus): string {
  const requests = plural(requestsUsed, { one: '# request', other: '# requests' });
  const used = usedText(requests, requestsExpected, state === 'finished');
  return readsAs === undefined ? `${used}.` : `${used}; ${READERS[readsAs]}.`;
}

function usedText(requests: string, expected: number | undefined, isOver: boolean): string {
  if (isOver) return requests;
  return expected === undefined
    ? t`${requests} so far`
    : t`${requests} so far, about ${formatCount(expected)} expected`;
}

/** `Started by the schedule, to read what is likely to have changed. Next scan 22 Nov 2026, 02:00.` */
export function scanSchedule({ startedBy, mode, nextScanAt }: ScanStatus): string {
  const next =
    nextScanAt === undefined
      ? t`No next scan is scheduled.`
      : t`Next scan ${formatMoment(nextScanAt)}.`;
  return startedBy === undefined ? next : `${startedText(startedBy, mode)} ${next}`;
}

function startedText(by: NonNullable<ScanStatus['startedBy']>, mode: ScanStatus['mode']): string {
  if (mode === 'refresh')
    return by === 'schedule'
      ? t`Started by the schedule, to read what is likely to have changed.`
      : t`Started by a workspace admin, to read what is likely to have changed.`;
  return by === 'schedule'
    ? t`Started by the schedule, to read everything.`
    : t`Started by a workspace admin, to read everything.`;
}

const READERS = {
  app: t`read as the app itself`,
  user: t`read as a workspace admin`,
} as const;

export interface EstimateWords {
  readonly size: string;
  readonly firstAnswer: string;
  readonly complete: string;
  readonly limit: string;
}

/** What a scan will take, said before it starts. */
export function estimateWords(estimate: ScanEstimate, now: number): EstimateWords {
  const { people, projects, repositories, requests, share, hourlyLimit } = estimate;
  const percent = Math.round(share * 100);
  return {
    size: t`${plural(people, { one: '# person', other: '# people' })}, ${plural(projects, { one: '# project', other: '# projects' })}, ${plural(repositories, { one: '# repository', other: '# repositories' })}: about ${plural(requests, { one: '# request', other: '# requests' })}`,
    firstAnswer: t`in ${aboutDuration(estimate.firstAnswerMs)}, provisional`,
    complete: completeBy(estimate.completeMs, now),
    limit: t`at most ${percent} % of the app’s hourly limit of ${formatCount(hourlyLimit)} requests`,
  };
}

/** Soon enough and a duration is clearer than a time of day. */
function completeBy(completeMs: number, now: number): string {
  const at = now + completeMs;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return t`by ${isToday ? formatTime(at) : formatMoment(at)} (in ${aboutDuration(completeMs)})`;
}
