import { type Facts } from '../facts/facts';
import { type Reading } from '../facts/reading';
import { type Change } from './change';
import { listFactChanges } from './list-changes';

/** What somebody gave: a seat, a place in a group, a grant, a key. */
export type Given = Change<
  'person-joined' | 'group-member-joined' | 'grant-added' | 'access-key-added'
>;

/** Since when Usher knows of it. Who gave it, and at what hour, is in no API of Bitbucket. */
export interface FirstSeen {
  /** As it was when it was first seen. */
  readonly what: Given;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  /**
   * When it was certainly not there yet, milliseconds since 1970; missing where it was already there when
   * Usher first looked.
   */
  readonly absentAt?: number;
}

export interface FirstSeenLog {
  /** @param changes what changed since the snapshot before, as far as it is known */
  readonly add: (facts: Facts, changes: readonly Change[]) => void;
  /** What is still there, the oldest first. */
  readonly list: () => readonly FirstSeen[];
}

/** @param isWanted of whom or where */
export function createFirstSeenLog(isWanted: (change: Change) => boolean): FirstSeenLog {
  const seen = new Map<string, FirstSeen>();
  return {
    add: (facts, changes) => {
      const added = new Map<string, Change>();
      for (const change of changes) {
        if (isGiven(change)) added.set(keyOf(change), change);
        else seen.delete(keyOf(change));
      }
      for (const what of listGiven(facts)) {
        const key = keyOf(what);
        if (seen.has(key) || !isWanted(what)) continue;
        const absentAt = added.get(key)?.readBefore;
        const seenAt = what.readAfter;
        seen.set(key, { what, seenAt, ...(absentAt === undefined ? {} : { absentAt }) });
      }
    },
    list: () => [...seen.values()].sort((a, b) => a.seenAt - b.seenAt),
  };
}

/** Everything given that there is: what a snapshot has and a workspace without anything has not. */
function listGiven(facts: Facts): readonly Given[] {
  const read: Reading<null> = { state: 'complete', readAt: 0, value: null };
  const lists = { members: read, groups: read, projects: read, repositories: read };
  const nothing = { accounts: [], groups: [], projects: [], repositories: [], lists };
  return listFactChanges({ ...facts, ...nothing }, facts).changes.filter(isGiven);
}

function isGiven(change: Change): change is Given {
  return GIVEN.has(change.code);
}

const GIVEN: ReadonlySet<Change['code']> = new Set([
  'person-joined',
  'group-member-joined',
  'grant-added',
  'access-key-added',
]);

/** The same for what was given and for its end. */
function keyOf(change: Change): string {
  const kind = change.code.replace(/-(joined|added|left|removed)$/, '');
  const { person, group, scope, holder }: Partial<Record<string, unknown>> = { ...change };
  const key = change.code.startsWith('access-key') ? keyId(change) : undefined;
  return JSON.stringify([kind, person, group, scope, holder, key]);
}

function keyId(change: Change): number | undefined {
  if (change.code === 'access-key-added') return change.after.id;
  return change.code === 'access-key-removed' ? change.before.id : undefined;
}
