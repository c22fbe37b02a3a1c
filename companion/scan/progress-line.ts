import { type FamilyProgress } from '../../src/domain/facts/fact-families';
import { type ScanProgress } from '../../src/use-cases/scan/scan-progress';
import { cut } from '../formats/display-width';
import { type Output, widthOf } from '../terminal';

/** One line on a terminal, rewritten in place. In a pipe it only says, once for each, that it waits. */
export interface ProgressLine {
  show(progress: ScanProgress): void;
  /** Takes the line away, so that what is said next stands alone. */
  clear(): void;
}

const CLEAR_LINE = '\r\u001b[2K';
const LEAST_MS_BETWEEN = 100;

export function createProgressLine(output: Output, now: () => number): ProgressLine {
  let shownAt = 0;
  let toldUntilMs = 0;
  const tellWaiting = ({ waitingUntilMs = 0 }: ScanProgress) => {
    if (waitingUntilMs <= Math.max(toldUntilMs, now())) return;
    toldUntilMs = waitingUntilMs;
    output.write(`usher: ${toWaitingText(waitingUntilMs)}\n`);
  };
  return {
    show: (progress) => {
      const width = widthOf(output);
      if (width === undefined) {
        tellWaiting(progress);
        return;
      }
      const isWaiting = progress.waitingUntilMs !== undefined;
      if (!isWaiting && now() - shownAt < LEAST_MS_BETWEEN) return;
      shownAt = now();
      // One column stays free: some terminals wrap when the last one is used.
      output.write(CLEAR_LINE + cut(toProgressText(progress, now()), width - 1));
    },
    clear: () => {
      if (shownAt > 0) output.write(CLEAR_LINE);
      shownAt = 0;
    },
  };
}

/** `waiting for the rate limit until 14:05:10 · 300 of about 1,550 requests · repository grants 112/240` */
export function toProgressText(progress: ScanProgress, now: number): string {
  const { waitingUntilMs, families, requestsUsed, requestsExpected } = progress;
  const waiting =
    waitingUntilMs !== undefined && waitingUntilMs > now ? [toWaitingText(waitingUntilMs)] : [];
  const expected = requestsExpected === undefined ? '' : ` of about ${toNumber(requestsExpected)}`;
  return [
    ...waiting,
    `${toNumber(requestsUsed)}${expected} requests`,
    ...families.filter(isUnderWay).map(toFamilyText),
  ].join(' · ');
}

function toWaitingText(untilMs: number): string {
  return `waiting for the rate limit until ${toClock(untilMs)}`;
}

/** What is read in full leaves the line to what is not. */
function isUnderWay({ done, missing, total }: FamilyProgress): boolean {
  return total === undefined ? done + missing > 0 : done + missing < total;
}

function toFamilyText({ family, done, missing, total }: FamilyProgress): string {
  const of = total === undefined ? '' : `/${toNumber(total)}`;
  const lost = missing === 0 ? '' : ` (${toNumber(missing)} missing)`;
  return `${family.replace('-', ' ')} ${toNumber(done)}${of}${lost}`;
}

function toClock(time: number): string {
  return new Date(time).toLocaleTimeString('en-GB');
}

function toNumber(value: number): string {
  return value.toLocaleString('en-US');
}
