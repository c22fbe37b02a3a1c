import { highestOf, type Level, rankOf } from './level';
import { type LevelRange, type Path, PATH_KINDS } from './path';

/** A path before it is compared with the others. */
export interface Chain<L extends Level> extends Pick<
  Path,
  'kind' | 'level' | 'project' | 'group' | 'certain' | 'source'
> {
  /** What `level` amounts to on the scope that is asked about. */
  readonly acting: L;
}

export interface Evidence<L extends Level> {
  readonly chains: readonly Chain<L>[];
  /** The highest level as Bitbucket itself lists it; missing where it told nothing of this person. */
  readonly listed?: L | undefined;
  /** What listings of other repositories prove, without saying by which path. */
  readonly floor?: L | undefined;
  /** The most that grants nobody told us of could give; `none` when all were read. */
  readonly untold: L;
}

export interface Judgement<L extends Level> extends LevelRange<L> {
  readonly paths: readonly Path<L>[];
}

/**
 * The highest level over all paths wins; no grant lowers another
 * (https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/).
 * A certain path wins if it acts at `level`; a possible one if it acts at `atMost` and no certain one does.
 */
export function judge<L extends Level>(evidence: Evidence<L>, none: L): Judgement<L> {
  const chains = believable(evidence);
  const certain = chains.filter(isCertain).map(acting);
  const level = highestOf(certain, provenOf(evidence, none));
  const atMost = highestOf([level, ...chains.map(acting), hidden(evidence, none)], none);
  const isExplained = certain.includes(atMost);
  const paths = chains.map((chain) => ({
    ...toPath(chain),
    winning: chain.certain ? chain.acting === level : chain.acting === atMost && !isExplained,
    ...remains({ ...evidence, chains }, chain, none),
  }));
  return { level, atMost, paths: paths.sort(byLevelThenKind) };
}

function acting<L extends Level>(chain: Chain<L>): L {
  return chain.acting;
}

function isCertain(chain: Chain<Level>): boolean {
  return chain.certain;
}

/**
 * What Bitbucket lists is the maximum of all paths: a possible group path above it is impossible, and
 * the only path that can explain it is certain.
 */
function believable<L extends Level>({ chains, listed, untold }: Evidence<L>): readonly Chain<L>[] {
  if (listed === undefined) return chains;
  const possible = chains.filter(
    (chain) =>
      chain.certain || chain.kind === 'workspace-admin' || rankOf(chain.acting) <= rankOf(listed),
  );
  const [only, ...others] = possible.filter((chain) => explains(chain, listed));
  if (rankOf(untold) > 0 || only === undefined || others.length > 0) return possible;
  return possible.map((chain) => (chain === only && !chain.certain ? inferred(chain) : chain));
}

function inferred<L extends Level>(chain: Chain<L>): Chain<L> {
  return { ...chain, certain: true, ...(chain.group !== undefined && { source: 'inferred' }) };
}

/** The level that listings prove, be it without a word on the path. */
function provenOf<L extends Level>({ listed, floor }: Evidence<L>, none: L): L {
  return highestOf([listed ?? none, floor ?? none], none);
}

/** A certain path above the listing was granted after it. A possible one above it is not theirs. */
function explains(chain: Chain<Level>, listed: Level): boolean {
  return chain.certain ? rankOf(chain.acting) >= rankOf(listed) : chain.acting === listed;
}

/** The most that paths we do not see may give. */
function hidden<L extends Level>({ chains, listed, untold }: Evidence<L>, none: L): L {
  if (listed === undefined) return untold;
  const isExplained = chains.some((chain) => explains(chain, listed));
  return rankOf(untold) > 0 || !isExplained ? listed : none;
}

/**
 * Bitbucket's listing describes the state with the path: it still holds after a path below it is gone,
 * and says nothing of what is left after one at its height is gone.
 */
function remains<L extends Level>(
  evidence: Evidence<L>,
  without: Chain<L>,
  none: L,
): Pick<Path<L>, 'remainsWithout' | 'remainsAtMost'> {
  const proven = provenOf(evidence, none);
  const others = evidence.chains.filter((chain) => chain !== without);
  const untouched = rankOf(without.acting) < rankOf(proven) ? proven : none;
  const remainsWithout = highestOf(others.filter(isCertain).map(acting), untouched);
  const most = [remainsWithout, ...others.map(acting), hidden(evidence, none)];
  return { remainsWithout, remainsAtMost: highestOf(most, none) };
}

function toPath({ kind, level, project, group, certain, source }: Chain<Level>) {
  return {
    kind,
    level,
    ...(project === undefined ? {} : { project }),
    ...(group === undefined ? {} : { group }),
    certain,
    ...(source === undefined ? {} : { source }),
  };
}

/** Highest first, certain before possible, then the order of the kinds. */
function byLevelThenKind(a: Path, b: Path): number {
  return (
    rankOf(b.level) - rankOf(a.level) ||
    Number(b.certain) - Number(a.certain) ||
    PATH_KINDS.indexOf(a.kind) - PATH_KINDS.indexOf(b.kind) ||
    compare(a.group ?? '', b.group ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
