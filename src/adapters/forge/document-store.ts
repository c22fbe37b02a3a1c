import { findRecord, removeRecord, swapRecord } from './versioned-record';

/** Small values that several people may change at once, one record of the entity `document` each. */
export interface DocumentStore {
  /** `undefined` where nothing was ever stored. */
  find<T>(key: string): Promise<Document<T> | undefined>;
  /**
   * Changes what is stored. `change` gets the newest (version 0 where there is nothing), may be asked
   * again when somebody else was faster, and returns `undefined` to leave all as it is.
   * @returns whether something was written
   */
  change<T>(
    key: string,
    change: (held: Document<T | undefined>) => T | undefined,
  ): Promise<boolean>;
  /** Nothing happens where nothing is. */
  remove(key: string): Promise<void>;
}

export interface Document<T> {
  readonly version: number;
  readonly value: T;
}

const ENTITY = 'document';

export function createDocumentStore(): DocumentStore {
  return {
    find: (key) => findRecord({ entity: ENTITY, key }),
    change: async <T>(
      key: string,
      change: (held: Document<T | undefined>) => T | undefined,
    ): Promise<boolean> => {
      const stored = await swapRecord<{ readonly value: T }>({ entity: ENTITY, key }, (held) => {
        const value = change({ version: held?.version ?? 0, value: held?.value });
        return value === undefined ? undefined : { value };
      });
      return stored !== undefined;
    },
    remove: (key) => removeRecord({ entity: ENTITY, key }),
  };
}
