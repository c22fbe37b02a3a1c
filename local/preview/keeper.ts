import { type KeptFolder } from './kept-folder';

type Stored = Parameters<KeptFolder['save']>[0];

/** When what the app has stored goes to the disk: seldom while it changes, and at the end. */
export interface Keeper {
  /** What is kept where, for people. */
  readonly sentence: () => string;
  /** @throws CommandError when what was kept cannot be used */
  readonly begin: (stored: Stored) => Promise<void>;
  /** Something may have changed. */
  readonly note: () => void;
  /** @throws CommandError when it could not be written */
  readonly end: () => Promise<void>;
}

const NOTHING_KEPT: Keeper = {
  sentence: () => 'Nothing is kept: it ends with Ctrl-C.',
  begin: () => Promise.resolve(),
  note: () => undefined,
  end: () => Promise.resolve(),
};
/** What a machine that loses power may take with it. */
const SAVE_AFTER_MS = 10_000;

export function createKeeper(folder?: KeptFolder): Keeper {
  if (!folder) return NOTHING_KEPT;
  let held: Stored | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastSave: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    timer = undefined;
    lastSave = lastSave
      .catch(() => undefined)
      .then(async () => {
        if (held) await folder.save(held);
      });
    return lastSave;
  };
  return {
    sentence: () => `Kept in ${folder.file}: delete it after ${folder.deleteAfter()}.`,
    begin: async (stored) => {
      await folder.restore(stored);
      held = stored;
    },
    note: () => {
      // A save that fails is told at the end, by the one that must not.
      timer ??= setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS).unref();
    },
    end: () => {
      clearTimeout(timer);
      return save();
    },
  };
}
