import { type AccountSet, addExcept, createAccountSet, everyAccount, isEmpty } from './account-set';
import { getInheritance } from './class-planes';
import { type Touched } from './falls';
import { type Grants, highestOnlyIn } from './grants';
import { addGrants, addSet, clear, createPlanes, cumulate, type Planes } from './planes';
import { type Roster } from './roster';

/** Whom a removal concerns on each repository of one class; to be read only, and until the next class. */
export interface Loss {
  readonly lose: AccountSet;
  readonly drop: AccountSet;
  readonly possible: AccountSet;
}

/** What all classes of one project lose before their own grants are looked at. */
interface ProjectLoss {
  /** By rank: those of the candidates to whom grants of the project no longer give it. */
  readonly less: Planes;
  /** Whom grants of the project leave anything at all. */
  readonly left: AccountSet;
  /** The answer for private classes without grants of their own. */
  readonly alone: Loss;
}

const RANKS = 3;

/**
 * What classes lose when only grants of their project go: what a project no longer gives is worked out once,
 * and of a class only what its own grants keep. The same sets as the planes of each class before and after,
 * in a fraction of the work. Nothing where not everything was read, where listings tell more, or where own
 * grants go too. Nothing is merely possible here: whoever is asked about held what goes.
 */
export function createInheritedLoss(
  roster: Roster,
  candidates: AccountSet,
): (touched: Touched) => Loss | undefined {
  const accounts = roster.accounts.length;
  const lossOf = createProjectLoss(roster, candidates);
  const own = createPlanes(RANKS, accounts);
  const everyone = everyAccount(accounts);
  const loss = createLoss(accounts);
  const areRolesTold = isEmpty(roster.maybeAdmins);
  return ({ of, left }) => {
    if (!areRolesTold || of.ownGrants !== left.ownGrants || !isExact(of)) return undefined;
    const ofProject = lossOf(of.projectGrants, left.projectGrants);
    const hasOwn = of.ownGrants.ofGroups.length + of.ownGrants.ofPeople.length > 0;
    if (ofProject === undefined || (!hasOwn && !of.isPublic)) return ofProject?.alone;
    clear(own);
    addGrants(own, of.ownGrants);
    if (of.isPublic) addSet(own, 1, everyone);
    cumulate(own);
    fillLoss(loss, ofProject, own);
    return loss;
  };
}

function isExact({ listing, floor, openGrants, projectGrants, ownGrants }: Touched['of']): boolean {
  const isUnlisted = listing === undefined && floor === undefined;
  return isUnlisted && openGrants.length === 0 && projectGrants.areTold && ownGrants.areTold;
}

/** Nothing where nothing goes that gave anything. */
function createProjectLoss(roster: Roster, candidates: AccountSet) {
  const inheritedBy = getInheritance(roster);
  const known = new Map<Grants, ProjectLoss | undefined>();
  const none = createPlanes(RANKS, roster.accounts.length);
  const workOut = (before: Grants, after: Grants): ProjectLoss | undefined => {
    if (highestOnlyIn(before, after) === 0) return undefined;
    const remaining = inheritedBy(after);
    const less = inheritedBy(before).map((plane, at) => lessOf(plane, remaining[at], candidates));
    const left = remaining[0] ?? createAccountSet(roster.accounts.length);
    const alone = createLoss(roster.accounts.length);
    fillLoss(alone, { less, left }, none);
    return { less, left, alone };
  };
  return (before: Grants, after: Grants): ProjectLoss | undefined => {
    if (!known.has(before)) known.set(before, workOut(before, after));
    return known.get(before);
  };
}

function lessOf(before: AccountSet, after: AccountSet | undefined, among: AccountSet): AccountSet {
  const less = before.slice();
  for (let w = 0; w < less.length; w++)
    less[w] = (less[w] ?? 0) & ~(after?.[w] ?? 0) & (among[w] ?? 0);
  return less;
}

function createLoss(accounts: number): Loss {
  const create = () => createAccountSet(accounts);
  return { lose: create(), drop: create(), possible: create() };
}

function fillLoss(
  { lose, drop }: Loss,
  { less, left }: Pick<ProjectLoss, 'less' | 'left'>,
  own: Planes,
): void {
  const [kept = left] = own;
  drop.fill(0);
  less.forEach((plane, at) => {
    addExcept(drop, plane, own[at] ?? kept);
  });
  for (let w = 0; w < lose.length; w++) {
    const isLess = drop[w] ?? 0;
    const isKept = (left[w] ?? 0) | (kept[w] ?? 0);
    lose[w] = isLess & ~isKept;
    drop[w] = isLess & isKept;
  }
}
