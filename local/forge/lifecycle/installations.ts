import { LIMITS } from '../limits';

export interface Installation {
  readonly id: string;
  /** Without braces. */
  readonly workspaceId: string;
  readonly appVersion: string;
  /** Missing = it is installed. Its data are kept for a while. */
  readonly uninstalledAt?: number;
}

/** Who has the app, and who had it. */
export interface Installations {
  list(): readonly Installation[];
  /** Throws when the app is not, or no longer, installed there. */
  get(id: string): Installation;
  isInstalled(id: string): boolean;
  put(installation: Installation): void;
  /** A page or a test may be the first to speak of an installation. Throws when it was uninstalled. */
  ensure(id: string, workspaceId: string): Installation;
  /** The uninstalled one whose data can still be linked; throws otherwise. */
  getRelinkable(id: string, now: number): Installation;
}

const FIRST_VERSION = '1.0.0';

export function createInstallations(): Installations {
  const known = new Map<string, Installation>();
  const isInstalled = (id: string): boolean => {
    const found = known.get(id);
    return found !== undefined && found.uninstalledAt === undefined;
  };
  const get: Installations['get'] = (id) => {
    const found = known.get(id);
    if (!found || !isInstalled(id)) throw new Error(`The app is not installed as ${id}.`);
    return found;
  };
  return {
    list: () => [...known.values()].filter(({ id }) => isInstalled(id)),
    get,
    isInstalled,
    put: (installation) => {
      known.set(installation.id, installation);
    },
    ensure: (id, workspaceId) => {
      if (!known.has(id)) known.set(id, { id, workspaceId, appVersion: FIRST_VERSION });
      return get(id);
    },
    getRelinkable: (id, now) => {
      const found = known.get(id);
      if (found?.uninstalledAt === undefined || now - found.uninstalledAt > LIMITS.relinkMs)
        throw new Error(`There are no data of ${id} that could be linked.`);
      return found;
    },
  };
}
