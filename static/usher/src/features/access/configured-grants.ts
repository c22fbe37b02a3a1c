import { type AnswerPath, type ProjectPath } from '../../../../../src/contract/access-answers';
import { PATH_KINDS } from '../../../../../src/domain/access/path';
import { type Level, rankOf } from '../../../../../src/domain/access/level';

/** Of somebody to a repository, or to a whole project. */
export type GrantPath = AnswerPath | ProjectPath;

/** What a grant, as it stands in Bitbucket, does to those it is made for. */
export type GrantEffect =
  /** Without it, the level would be lower in `on` of `of` places. */
  | { readonly is: 'effective'; readonly on: number; readonly of: number }
  /** Another path gives the same (or more) everywhere; missing where it is not known which. */
  | { readonly is: 'same' | 'lower'; readonly instead: GrantPath | undefined }
  /** Nobody told whether it is theirs. */
  | { readonly is: 'not-known' }
  /** There is nobody, or no repository, that it could be for. */
  | { readonly is: 'for-nothing' };

/** One entry of Bitbucket's permissions: what was granted, to whom, where, and what comes of it. */
export interface ConfiguredGrant {
  readonly key: string;
  readonly path: Pick<GrantPath, 'kind' | 'level' | 'project' | 'group'>;
  /** Of those the table is about, the one this grant is for: a repository, or a person; else many. */
  readonly only: string | undefined;
  readonly effect: GrantEffect;
  /** Whose (or on which repository) the reasons are worth opening; missing where there are none. */
  readonly why: string | undefined;
}

/** One person on one repository or project; `id` is the end that the table varies. */
export interface SeenAccess {
  readonly id: string;
  readonly access: { readonly level: Level; readonly paths: readonly GrantPath[] };
}

interface Uses {
  readonly path: GrantPath;
  readonly ids: string[];
  effective: number;
  same: number;
  lower: number;
  instead: GrantPath | undefined;
  why: string | undefined;
}

/**
 * The grants behind many levels, each once. `isShared` tells of a path whether one grant stands behind it
 * wherever it is met, or one for each end.
 */
export function collectGrants(
  seen: Iterable<SeenAccess>,
  isShared: (path: GrantPath) => boolean,
): readonly ConfiguredGrant[] {
  const found = new Map<string, Uses>();
  for (const { id, access } of seen)
    for (const path of access.paths) {
      if (!isGrant(path)) continue;
      const key = grantKey(path, isShared(path) ? '' : id);
      const uses = found.get(key) ?? noUse(path);
      found.set(key, uses);
      addUse(uses, id, { path, access });
    }
  return [...found].map(([key, uses]) => toGrant(key, uses, isShared(uses.path)));
}

/** Being public is a setting, not a grant to somebody; keys are no people. */
function isGrant({ kind }: GrantPath): boolean {
  return kind !== 'public' && kind !== 'access-key';
}

/** Names the grant; a level belongs to it, since a group may come with two. */
export function grantKey(path: ConfiguredGrant['path'], end: string): string {
  return [path.kind, path.project?.key, path.group?.slug, path.level, end].join(' ');
}

function noUse(path: GrantPath): Uses {
  const none = { effective: 0, same: 0, lower: 0, instead: undefined, why: undefined };
  return { path, ids: [], ...none };
}

type Standing = 'effective' | 'same' | 'lower' | 'not-known';

/** What one path does in one place. */
function standingOf(path: GrantPath, level: Level): Standing {
  if (!path.certain) return 'not-known';
  if (!path.winning) return 'lower';
  return rankOf(path.remainsWithout) < rankOf(level) ? 'effective' : 'same';
}

interface Use {
  readonly path: GrantPath;
  readonly access: SeenAccess['access'];
}

function addUse(uses: Uses, id: string, { path, access }: Use): void {
  const standing = standingOf(path, access.level);
  uses.ids.push(id);
  if (standing === 'not-known') {
    uses.why ??= id;
    return;
  }
  // The place where it matters tells most.
  if (uses.why === undefined || (standing === 'effective' && uses.effective === 0)) uses.why = id;
  if (standing !== 'effective') uses.instead ??= otherWinner(path, access.paths);
  uses[standing]++;
}

function otherWinner(path: GrantPath, paths: readonly GrantPath[]): GrantPath | undefined {
  return paths.find((other) => other !== path && other.winning && other.certain);
}

function toGrant(key: string, uses: Uses, isShared: boolean): ConfiguredGrant {
  const { kind, level, project, group } = uses.path;
  return {
    key,
    path: { kind, level, ...(project && { project }), ...(group && { group }) },
    only: isShared ? undefined : uses.ids[0],
    effect: effectOf(uses),
    why: uses.why,
  };
}

function effectOf({ effective, same, lower, ids, instead }: Uses): GrantEffect {
  if (effective > 0) return { is: 'effective', on: effective, of: ids.length };
  if (same > 0) return { is: 'same', instead };
  return lower > 0 ? { is: 'lower', instead } : { is: 'not-known' };
}

/** From the whole workspace down to single repositories, the highest level first. */
export function orderGrants(
  grants: readonly ConfiguredGrant[],
  nameOf: (grant: ConfiguredGrant) => string,
): readonly ConfiguredGrant[] {
  return [...grants].sort(
    (a, b) =>
      scopeOf(a) - scopeOf(b) ||
      collator.compare(a.path.project?.key ?? '', b.path.project?.key ?? '') ||
      rankOf(b.path.level) - rankOf(a.path.level) ||
      PATH_KINDS.indexOf(a.path.kind) - PATH_KINDS.indexOf(b.path.kind) ||
      collator.compare(nameOf(a), nameOf(b)),
  );
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function scopeOf({ path: { kind } }: ConfiguredGrant): number {
  if (kind === 'workspace-admin') return 0;
  return kind === 'project-group' || kind === 'project-person' ? 1 : 2;
}
