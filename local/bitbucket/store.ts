import { indexWorkspace, type WorkspaceIndex } from './workspace-index';
import { type AccountRecord, type WorkspaceData } from './workspace-data';

/** Holds the facts and their index; the only state besides credentials, limits and stats. */
export interface Store {
  /** With every change that was made, shown to readers yet or not. */
  readonly data: WorkspaceData;
  /** What readers are shown now: accounts closed more than 14 days ago are gone. */
  index(): WorkspaceIndex;
  /** The same of `data`. */
  latestIndex(): WorkspaceIndex;
  /** Readers go on seeing what they saw for so long. */
  replace(data: WorkspaceData, hiddenForMs?: number): void;
}

const GRACE_MS = 14 * 24 * 3600 * 1000;

export function createStore(initial: WorkspaceData, now: () => number): Store {
  let latest = createIndexed(initial, now);
  let shown = latest;
  let hidden: { readonly from: number; readonly facts: Indexed }[] = [];
  const show = () => {
    const due = hidden.filter(({ from }) => from <= now());
    shown = due.at(-1)?.facts ?? shown;
    hidden = hidden.slice(due.length);
  };
  return {
    get data() {
      return latest.data;
    },
    index() {
      show();
      return shown.index();
    },
    latestIndex: () => latest.index(),
    replace(next, hiddenForMs = 0) {
      show();
      latest = createIndexed(next, now);
      if (hiddenForMs > 0) {
        hidden.push({ from: now() + hiddenForMs, facts: latest });
        return;
      }
      [shown, hidden] = [latest, []];
    },
  };
}

interface Indexed {
  readonly data: WorkspaceData;
  index(): WorkspaceIndex;
}

/** The index is made when it is first wanted, and again when an account's days of grace end. */
function createIndexed(data: WorkspaceData, now: () => number): Indexed {
  let index: WorkspaceIndex | undefined;
  let validUntil = 0;
  return {
    data,
    index() {
      if (!index || now() >= validUntil) {
        const [time, accounts] = [now(), data.accounts];
        index = indexWorkspace({
          ...data,
          accounts: accounts.filter((account) => goneAt(account) > time),
        });
        validUntil = accounts.reduce((soonest, account) => {
          const gone = goneAt(account);
          return gone > time && gone < soonest ? gone : soonest;
        }, Infinity);
      }
      return index;
    },
  };
}

/** https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-lifecycle/ */
const goneAt = ({ closedOn }: AccountRecord): number =>
  closedOn === undefined ? Infinity : Date.parse(closedOn) + GRACE_MS;
