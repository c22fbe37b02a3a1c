import * as v from 'valibot';

/** How a list was narrowed and ordered, under a name that somebody gave it. */
export type SavedFilter = v.InferOutput<typeof SAVED>;

const SAVED = v.object({
  name: v.string(),
  view: v.string(),
  filter: v.optional(v.string()),
  sort: v.optional(v.string()),
  tab: v.optional(v.string()),
});

/** What this browser keeps; a browser that refuses storage to a frame keeps nothing. */
export type Kept =
  | { readonly state: 'kept'; readonly filters: readonly SavedFilter[] }
  | { readonly state: 'refused' };

/** The part of `localStorage` that is used. */
export interface FilterStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

interface SavedFilters {
  readonly list: () => Kept;
  /** One of the same name in the same view is replaced. */
  readonly keep: (filter: SavedFilter) => Kept;
  readonly rename: (filter: SavedFilter, name: string) => Kept;
  readonly forget: (filter: SavedFilter) => Kept;
}

/**
 * Filters that this browser keeps, in the order of their names; none of it is sent anywhere.
 * @param findStorage throws where the browser refuses, and so may the storage: then nothing is kept
 * @param key one for each workspace
 */
export function createSavedFilters(findStorage: () => FilterStorage, key: string): SavedFilters {
  const list = (): Kept => {
    try {
      return { state: 'kept', filters: parse(findStorage().getItem(key)) };
    } catch {
      return { state: 'refused' };
    }
  };
  const change = (to: (filters: readonly SavedFilter[]) => readonly SavedFilter[]): Kept => {
    const present = list();
    if (present.state === 'refused') return present;
    const filters = inOrder(to(present.filters));
    try {
      findStorage().setItem(key, JSON.stringify(filters));
    } catch {
      return { state: 'refused' };
    }
    return { state: 'kept', filters };
  };
  return {
    list,
    keep: (filter) => change((filters) => [...without(filters, filter), filter]),
    forget: (filter) => change((filters) => without(filters, filter)),
    rename: (filter, name) =>
      change((filters) => {
        const renamed = { ...filter, name };
        return [...without(without(filters, filter), renamed), renamed];
      }),
  };
}

/** What is not ours, or of a version that is not known, is as good as nothing. */
function parse(text: string | null): readonly SavedFilter[] {
  if (text === null) return [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(SAVED)), text);
  return read.success ? read.output : [];
}

function without(filters: readonly SavedFilter[], { view, name }: SavedFilter) {
  return filters.filter((one) => one.view !== view || one.name !== name);
}

function inOrder(filters: readonly SavedFilter[]): readonly SavedFilter[] {
  return [...filters].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
