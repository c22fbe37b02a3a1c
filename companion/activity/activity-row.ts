import { type Activity, type ActivityKind } from '../../src/domain/activity/classify-activity';
import { type MemberActivity } from '../../src/domain/activity/classify-members';
import { ACTIVITY_WORDS, activityText } from '../../src/domain/activity/activity-words';
import { SIGNAL_MEANINGS } from '../../src/domain/activity/signal-meanings';
import { type Column } from '../formats/table';

/** One line of `usher activity`; docs/companion.md describes it. */
export interface ActivityRow {
  readonly person: string;
  readonly uuid: string;
  readonly class: ActivityKind;
  /** ISO time; missing where nobody saw them. */
  readonly lastSeen?: string;
  /** Where `lastSeen` is from. */
  readonly source?: string;
  readonly why: string;
  readonly admin: boolean;
  readonly serviceUser: boolean;
  readonly closed: boolean;
  readonly signals: readonly {
    readonly source: string;
    /** ISO time; `null` = the source says never. */
    readonly at: string | null;
    readonly product?: string;
    readonly readAt?: string;
    readonly cannotSee: string;
  }[];
}

export function toActivityRow(member: MemberActivity): ActivityRow {
  const { account, activity, isAdmin, isServiceUser, isGone } = member;
  const last = lastSeenOf(activity);
  return {
    person: account.displayName,
    uuid: account.uuid,
    class: activity.kind,
    ...(last && { lastSeen: toTime(last.at), source: last.source }),
    why: activityText(activity),
    admin: isAdmin,
    serviceUser: isServiceUser,
    closed: isGone,
    signals: activity.signals.map(({ source, at, product, readAt }) => ({
      source,
      at: at === undefined ? null : toTime(at),
      ...(product !== undefined && { product }),
      ...(readAt !== undefined && { readAt: toTime(readAt) }),
      cannotSee: SIGNAL_MEANINGS[source].cannotSee,
    })),
  };
}

function lastSeenOf(activity: Activity) {
  return activity.kind === 'never-active' ? undefined : activity.last;
}

function toTime(at: number): string {
  return new Date(at).toISOString();
}

const marks = ({ admin, serviceUser, closed }: ActivityRow) =>
  [admin && 'admin', serviceUser && 'service user', closed && 'closed'].filter(Boolean).join(', ');

export const activityTableColumns: readonly Column<ActivityRow>[] = [
  { title: 'PERSON', text: ({ person }) => person },
  { title: 'CLASS', text: (row) => ACTIVITY_WORDS[row.class] },
  { title: 'LAST SEEN', text: ({ lastSeen }) => lastSeen?.slice(0, 10) ?? '' },
  { title: 'IS', text: marks },
  { title: 'WHY', text: ({ why }) => why },
];

export const activityCsvColumns: readonly Column<ActivityRow>[] = [
  { title: 'person', text: ({ person }) => person },
  { title: 'uuid', text: ({ uuid }) => uuid },
  { title: 'class', text: (row) => row.class },
  { title: 'last seen', text: ({ lastSeen }) => lastSeen ?? '' },
  { title: 'source', text: ({ source }) => source ?? '' },
  { title: 'admin', text: ({ admin }) => (admin ? 'yes' : 'no') },
  { title: 'service user', text: ({ serviceUser }) => (serviceUser ? 'yes' : 'no') },
  { title: 'closed', text: ({ closed }) => (closed ? 'yes' : 'no') },
  {
    title: 'signals',
    text: ({ signals }) =>
      signals.map(({ source, at }) => `${source} ${at?.slice(0, 10) ?? 'never'}`).join('; '),
  },
  { title: 'why', text: ({ why }) => why },
];

/** `2 active, 1 inactive, 0 never active, 5 unknown`. */
export function toSummary(rows: readonly ActivityRow[]): string {
  const count = (kind: ActivityKind) => String(rows.filter((row) => row.class === kind).length);
  return (['active', 'inactive', 'never-active', 'unknown'] as const)
    .map((kind) => `${count(kind)} ${ACTIVITY_WORDS[kind]}`)
    .join(', ');
}
