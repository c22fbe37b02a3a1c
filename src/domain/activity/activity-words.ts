import { type Activity, type UnknownActivity } from './classify-activity';
import { type ActivitySignal } from './signal';
import { SIGNAL_MEANINGS } from './signal-meanings';

export const ACTIVITY_WORDS: Readonly<Record<Activity['kind'], string>> = {
  active: 'active',
  inactive: 'inactive',
  'never-active': 'never active',
  unknown: 'unknown',
};

const UNKNOWN_WORDS: Readonly<Record<UnknownActivity, string>> = {
  'no-signal': 'No source says when. Load the User directory or organization data.',
  'not-watched':
    'No source that was loaded would have seen everything since. Load the User directory or organization data.',
  'source-too-old':
    'What would tell was read longer ago than the threshold. Load a newer User directory or organization data.',
};

/** `Organization last active (Jira)`. */
export function signalName({ source, product }: ActivitySignal): string {
  const { name } = SIGNAL_MEANINGS[source];
  return product === undefined ? name : `${name} (${product})`;
}

/** `User directory last login on 2026-08-01`, or that it says never. */
function signalText(signal: ActivitySignal): string {
  const name = signalName(signal);
  return signal.at === undefined ? `${name}: never` : `${name} on ${toDay(signal.at)}`;
}

/** Why the class is what it is, in a sentence, with what the deciding source cannot see. */
export function activityText(activity: Activity): string {
  switch (activity.kind) {
    case 'active':
      return `${signalText(activity.last)}.`;
    case 'inactive':
      return `${signalText(activity.last)}; nothing since by ${signalName(activity.watchedBy)}. It cannot see: ${cannotSee(activity.watchedBy)}`;
    case 'never-active':
      return `${signalText(activity.watchedBy)}. It cannot see: ${cannotSee(activity.watchedBy)}`;
    case 'unknown':
      return `${activity.last ? `${signalText(activity.last)}. ` : ''}${UNKNOWN_WORDS[activity.why]}`;
  }
}

function cannotSee({ source }: ActivitySignal): string {
  return SIGNAL_MEANINGS[source].cannotSee;
}

function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
