/**
 * Writes one group at a time, in order: what comes while a write is under way goes together in the
 * next one. Each call resolves when its own items are written; after a failed write every later one
 * fails too, for nothing may follow what was lost.
 */
export function createGroupedWrites<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (items: readonly Item[]) => Promise<void> {
  let waiting: { readonly items: Item[]; readonly written: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  return (added) => {
    if (waiting) {
      waiting.items.push(...added);
      return waiting.written;
    }
    const items = [...added];
    last = last.then(() => {
      waiting = undefined;
      return write(items);
    });
    waiting = { items, written: last };
    return last;
  };
}
