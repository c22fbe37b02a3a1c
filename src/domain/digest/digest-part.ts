import { type DigestFigure, type DigestLine, type DigestSection } from './digest';

/** What one section has to say, in the digest and above it. */
export interface DigestPart {
  readonly section: DigestSection;
  readonly figures?: readonly DigestFigure[];
  readonly headlines: readonly Headline[];
}

/** A candidate for the subject: the highest weight wins. Holds nobody's name. */
export interface Headline {
  readonly weight: number;
  readonly text: string;
}

const MOST_LINES = 5;

/**
 * So few that somebody reads them. What is not known is never among those left out.
 * @param told the most important first
 */
export function bounded(
  told: readonly DigestLine[],
  unknown: readonly DigestLine[] = [],
): Pick<DigestSection, 'lines' | 'more'> {
  // Leaving out a single line saves nothing: saying so takes one itself.
  const shown = told.length === MOST_LINES + 1 ? told : told.slice(0, MOST_LINES);
  return { lines: [...shown, ...unknown], more: told.length - shown.length };
}

export const WEIGHTS = {
  madePublic: 100,
  newCritical: 95,
  staleFacts: 92,
  limitReached: 90,
  overdue: 85,
  newAdmins: 80,
  newHigh: 75,
  dueThisWeek: 70,
  limitPerhapsReached: 65,
  peopleMoved: 60,
  inactiveMoney: 50,
  otherChanges: 40,
  quiet: 0,
} as const;
