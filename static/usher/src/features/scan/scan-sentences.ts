import { plural, t } from '@lingui/core/macro';
import { type ScanEstimate, type ScanStatus } from '../../../../../src/contract/scan-status';
import {
  DETAIL_FAMILIES,
  type FactFamily,
  type FamilyProgress,
} from '../../../../../src/domain/facts/fact-families';
import { aboutDuration, formatMoment, formatTime } from '../../lib/dates';
import { formatCount } from '../../lib/plural';

/** What the scan is doing, in one sentence; the numbers are repositories read in full. */
export function scanSentence(status: ScanStatus): string {
  return SENTENCES[status.state](status, readSoFar(status));
}

const SENTENCES: Readonly<
  Record<ScanStatus['state'], (status: ScanStatus, read: string) => string>
> = {
  running: (status, read) => {
    if (!isAccessAsked(status)) return t`${read}. Answers are provisional until read in full.`;
    return countUnread(status) === 0
      ? t`Access is read in full. ${read}.`
      : t`${plural(countUnread(status), { one: '# repository', other: '# repositories' })} could not be read in full: answers stay incomplete. ${read}.`;
  },
  waiting: (status, read) => `${read}; ${whatItWaitsFor(status)}.`,
  cancelled: (_, read) => t`The scan was cancelled: ${lowerFirst(read)}. What was read is kept.`,
  failed: ({ endedAt, failure = t`Bitbucket did not answer.` }) =>
    t`The scan stopped${atTime(endedAt)}: ${failure}`,
  finished: ({ endedAt }) => t`The scan finished${atTime(endedAt)}.`,
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
  ['repository-grants', t`Grants`],
  ['listing', t`Bitbucket’s own listing`],
  ['branch-rules', t`Branch rules`],
] as const;

function readSoFar({ progress }: ScanStatus): string {
  for (const [family, name] of PHASES) {
    const found = progress.find((one) => one.family === family);
    if (found?.total === undefined) break;
    const { done, missing, total } = found;
    if (done + missing >= total) continue;
    return t`${name} of ${formatCount(done)} of ${plural(total, { one: '# repository', other: '# repositories' })} read`;
  }
  const areRulesKnown = progress.some(
    ({ family, total }) => family === 'branch-rules' && total !== undefined,
  );
  if (!areRulesKnown) return t`Reading members, projects and repositories`;
  return progress.some(isOpenDetail)
    ? t`Branch rules are read too, details follow`
    : t`Everything is read`;
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

function atTime(at: number | undefined): string {
  return at === undefined ? '' : t` at ${formatTime(at)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `482 requests so far, about 700 expected; read as the app itself.` */
export function scanCost({ requestsUsed, requestsExpected, readsAs, state }: ScanStatus): string {
  const isOver = state === 'finished';
  const used = `${plural(requestsUsed, { one: '# request', other: '# requests' })}${isOver ? '' : t` so far`}`;
  const expected =
    requestsExpected === undefined || isOver
      ? ''
      : t`, about ${formatCount(requestsExpected)} expected`;
  return `${used}${expected}${readsAs === undefined ? '' : `; ${READERS[readsAs]}`}.`;
}

/** `Started by the schedule, to read what is likely to have changed. Next scan 22 Nov 2026, 02:00.` */
export function scanSchedule({ startedBy, mode, nextScanAt }: ScanStatus): string {
  const extent = mode === 'refresh' ? t`read what is likely to have changed` : t`read everything`;
  const origin =
    startedBy === undefined ? '' : t`Started by ${STARTERS[startedBy]}, to ${extent}. `;
  const next =
    nextScanAt === undefined
      ? t`No next scan is scheduled.`
      : t`Next scan ${formatMoment(nextScanAt)}.`;
  return origin + next;
}

const STARTERS = { schedule: t`the schedule`, admin: t`a workspace admin` } as const;

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
