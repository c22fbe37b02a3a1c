import { t } from '@lingui/core/macro';
import { ACTIVITY_WORDS, signalName } from '../../../../../src/domain/activity/activity-words';
import {
  type Activity,
  ACTIVITY_KINDS,
  type SeenSignal,
} from '../../../../../src/domain/activity/classify-activity';
import { type MemberActivity } from '../../../../../src/domain/activity/classify-members';
import { type SignalSource } from '../../../../../src/domain/activity/signal';

/** What one row of the people table says of activity. */
export type PersonActivity = Pick<MemberActivity, 'activity' | 'isGone'>;

/** What a filter and a menu tell apart. Of a closed account nobody asks whether it is active. */
export const ACTIVITY_FACETS = [...ACTIVITY_KINDS, 'closed'] as const;
type ActivityFacet = (typeof ACTIVITY_FACETS)[number];

export const ACTIVITY_FACET_WORDS: Readonly<Record<ActivityFacet, string>> = {
  ...ACTIVITY_WORDS,
  inactive: t`inactive or never active`,
  closed: t`account closed`,
};

/** `inactive` asks for all whose seat could be freed: who never came is among them, as in the digest. */
export function matchesActivity({ activity, isGone }: PersonActivity, wanted: string): boolean {
  if (isGone || wanted === 'closed') return isGone && wanted === 'closed';
  return activity.kind === wanted || (wanted === 'inactive' && activity.kind === 'never-active');
}

/** The newest sight of somebody that counts. */
export function findLastSeen(activity: Activity): SeenSignal | undefined {
  return activity.kind === 'never-active' ? undefined : activity.last;
}

const SHORT_NAMES: Readonly<Record<SignalSource, string>> = {
  membership: t`workspace`,
  organization: t`organization`,
  directory: t`last login`,
  commits: t`commit`,
  'pull-requests': t`pull request`,
  'access-key': t`access key`,
};

/** What told of it, as short as a cell needs; missing where nothing tells. */
export function findShortSource(activity: Activity): string | undefined {
  const signal = activity.kind === 'never-active' ? activity.watchedBy : activity.last;
  return signal && SHORT_NAMES[signal.source];
}

/** Class, day and what told of it, in words for a file. */
export function activityCells(told: PersonActivity | undefined): readonly string[] {
  if (told === undefined) return ['', '', ''];
  const { activity, isGone } = told;
  const word = isGone ? ACTIVITY_FACET_WORDS.closed : ACTIVITY_WORDS[activity.kind];
  if (activity.kind === 'never-active') return [word, 'never', signalName(activity.watchedBy)];
  return activity.last
    ? [word, new Date(activity.last.at).toISOString().slice(0, 10), signalName(activity.last)]
    : [word, 'not known', ''];
}
