import { type DocumentStore } from '../../adapters/forge/document-store';
import { type RepositoryUuid, repositoryUuid } from '../../domain/facts/ids';

/**
 * Repositories of which Forge told that something changed, until a scan has read them. A hint is never taken
 * out to be read, so a scan that dies loses none: it asks for those that came before it began as often as it
 * likes, and forgets them when its facts stand.
 */
export interface HintStore {
  readonly add: (repository: RepositoryUuid, at: number) => Promise<void>;
  /** What was hinted at before a scan began; the same in every step of it. */
  readonly listBefore: (startedAt: number) => Promise<ReadonlySet<RepositoryUuid>>;
  /** A scan that began then has read them; what was hinted at since stays for the next. */
  readonly forgetBefore: (startedAt: number) => Promise<void>;
}

/** When each repository was first and last hinted at, milliseconds since 1970. */
type Hints = Readonly<Record<string, readonly [first: number, last: number]>>;

const KEY = 'repository-hints';
/** About 75 bytes each, under the 240 KiB of a value. What finds no room waits for its turn. */
const MOST = 2_000;

export function createHintStore(documents: Pick<DocumentStore, 'find' | 'change'>): HintStore {
  return {
    add: async (repository, at) => {
      await documents.change<Hints>(KEY, ({ value = {} }) => withHint(value, repository, at));
    },
    listBefore: async (startedAt) => {
      const hints = (await documents.find<Hints>(KEY))?.value ?? {};
      const before = Object.entries(hints).filter(([, [first]]) => first < startedAt);
      return new Set(before.map(([uuid]) => repositoryUuid(uuid)));
    },
    forgetBefore: async (startedAt) => {
      await documents.change<Hints>(KEY, ({ value }) => value && withoutRead(value, startedAt));
    },
  };
}

function withHint(hints: Hints, repository: RepositoryUuid, at: number): Hints | undefined {
  const known = hints[repository];
  if (!known && Object.keys(hints).length >= MOST) return undefined;
  const [first, last] = known ?? [at, at];
  return { ...hints, [repository]: [Math.min(first, at), Math.max(last, at)] };
}

function withoutRead(hints: Hints, startedAt: number): Hints | undefined {
  const left = Object.entries(hints).flatMap(([uuid, [first, last]]) =>
    last < startedAt ? [] : [[uuid, [first < startedAt ? last : first, last]] as const],
  );
  const isSame = left.every(([uuid, [first]]) => hints[uuid]?.[0] === first);
  if (isSame && left.length === Object.keys(hints).length) return undefined;
  return Object.fromEntries(left);
}
