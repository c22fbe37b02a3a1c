import { indexWorkspace, type WorkspaceIndex } from './workspace-index';
import { type AccountRecord, type WorkspaceData } from './workspace-data';

/** Holds the facts and their index; the only state besides credentials, limits and stats. */
export interface Store {
  readonly data: WorkspaceData;
  /** The facts as of now: accounts closed more than 14 days ago are gone. */
  index(): WorkspaceIndex;
  replace(data: WorkspaceData): void;
}

const GRACE_MS = 14 * 24 * 3600 * 1000;

export function createStore(initial: WorkspaceData, now: () => number): Store {
  let data = initial;
  let index: WorkspaceIndex | undefined;
  let validUntil = 0;
  return {
    get data() {
      return data;
    },
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
    replace(next) {
      data = next;
      index = undefined;
    },
  };
}

/** https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-lifecycle/ */
const goneAt = ({ closedOn }: AccountRecord): number =>
  closedOn === undefined ? Infinity : Date.parse(closedOn) + GRACE_MS;
