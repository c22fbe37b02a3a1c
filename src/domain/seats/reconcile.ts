import { type Directory, type UnmatchedRow } from '../directory/directory';
import { type DirectoryPerson } from '../directory/directory-person';
import { type Account, type Facts, isPerson } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type Setup } from '../setup/setup';
import { type BilledComparison, compareBilled } from './compare-billed';
import { type Difference, DIFFERENCE_KINDS, type DifferenceKind } from './difference';
import { type CountRange } from './money';
import { createCauses } from './reconcile-causes';

export interface Reconciliation {
  /** As the file says. Missing where it has no column On Plan: then nothing is compared with the plan. */
  readonly onPlan?: CountRange;
  /** Members who are billed by what is known of their accounts, without looking at On Plan. */
  readonly computed: CountRange;
  readonly differences: readonly Difference[];
  /** Of the members. */
  readonly twoStepVerification: {
    readonly on: number;
    readonly off: number;
    readonly notTold: number;
  };
  /** Missing until an admin types in what Billing says. */
  readonly billed?: BilledComparison;
}

export interface ReconcileInput {
  readonly facts: Facts;
  readonly directory: Directory;
  readonly setup: Setup;
}

/**
 * Compares what the User directory says (*On Plan*) with who is billed by the rule that every active
 * member is: https://bitbucket.org/blog/billing-model-change. Says who differs and what may be behind it.
 */
export function reconcile({ facts, directory, setup }: ReconcileInput): Reconciliation {
  const told = new Map(directory.people.map((person) => [person.accountId, person]));
  const members = facts.accounts.filter(({ role, kind }) => role !== undefined && kind !== 'team');
  const differences = [
    ...listPlanDifferences(facts, directory),
    ...listAbsent({ facts, directory, members, told }),
  ].sort(byKindThenWho);
  const computed = countComputed(facts, members, told);
  const onPlan = countOnPlan(directory);
  const counted = onPlan ? { onPlan, computed } : { computed };
  const billed = compareBilled({ ...counted, facts, directory, setup, differences });
  return {
    ...counted,
    differences,
    twoStepVerification: countTwoStep(members.filter(isPerson), told),
    ...(billed && { billed }),
  };
}

type Told = ReadonlyMap<string, DirectoryPerson>;

function findTold({ accountId }: Account, told: Told): DirectoryPerson | undefined {
  return accountId === undefined ? undefined : told.get(accountId);
}

/** Suspended, deactivated or about to be deleted: no seat. */
function isGone({ status }: DirectoryPerson): boolean {
  return status !== 'active' && status !== 'unknown';
}

function listPlanDifferences(facts: Facts, directory: Directory): readonly Difference[] {
  const accounts = new Map(facts.accounts.map((account) => [account.accountId, account]));
  const causesOf = createCauses(facts, directory);
  const ofPeople = directory.people.flatMap((row) => {
    const account = accounts.get(row.accountId);
    const kind = planDifference(row, account);
    if (kind === undefined) return [];
    return [{ ...toDifference(kind, row, account), causes: causesOf({ kind, account }) }];
  });
  const ofRows = directory.unmatched.filter(isOnPlan).map((row) => {
    const kind = 'on-plan-not-a-member' as const;
    return { kind, line: row.line, causes: causesOf({ kind, row }) };
  });
  return [...ofPeople, ...ofRows];
}

function isOnPlan(row: UnmatchedRow): boolean {
  return row.isOnPlan === true;
}

function planDifference(
  row: DirectoryPerson,
  account: Account | undefined,
): DifferenceKind | undefined {
  const isMember = account?.role !== undefined;
  if (row.isOnPlan === false)
    return isMember && isPerson(account) && row.status === 'active' ? 'only-computed' : undefined;
  if (row.isOnPlan === undefined) return undefined;
  if (!isMember) return 'on-plan-not-a-member';
  if (isGone(row)) return 'deactivated-on-plan';
  return isPerson(account) ? undefined : 'only-on-plan';
}

function toDifference(kind: DifferenceKind, row: DirectoryPerson, account: Account | undefined) {
  const { lastActiveOn, hasTwoStepVerification, accountId } = row;
  return {
    kind,
    ...(account ? { person: account.uuid } : { accountId }),
    ...(lastActiveOn !== undefined && { lastActiveOn }),
    ...(hasTwoStepVerification !== undefined && { hasTwoStepVerification }),
  };
}

interface Absence {
  readonly facts: Facts;
  readonly directory: Directory;
  readonly members: readonly Account[];
  readonly told: Told;
}

function listAbsent({ facts, directory, members, told }: Absence): readonly Difference[] {
  const causesOf = createCauses(facts, directory);
  const kind = 'member-not-in-file' as const;
  return members
    .filter((account) => isPerson(account) && findTold(account, told) === undefined)
    .map((account) => ({ kind, person: account.uuid, causes: causesOf({ kind, account }) }));
}

/** A bad row, and one whose cell is empty, may be on the plan or not. */
function countOnPlan({ people, unmatched, bad }: Directory): CountRange | undefined {
  const rows = [...people, ...unmatched];
  if (rows.every((row) => row.isOnPlan === undefined)) return undefined;
  const atLeast = rows.filter((row) => row.isOnPlan === true).length;
  const notTold = rows.filter((row) => row.isOnPlan === undefined).length;
  return { atLeast, atMost: atLeast + notTold + bad.length };
}

/** Members of whom the file says nothing may be deactivated: they look alike in Bitbucket's API. */
function countComputed(facts: Facts, members: readonly Account[], told: Told): CountRange {
  let atLeast = 0;
  let atMost = 0;
  for (const account of members) {
    const row = findTold(account, told);
    if (account.kind === 'app_user' || (row && isGone(row))) continue;
    atMost += 1;
    if (isPerson(account) && row?.status === 'active') atLeast += 1;
  }
  return isComplete(facts.lists.members) ? { atLeast, atMost } : { atLeast };
}

function countTwoStep(people: readonly Account[], told: Told) {
  const said = people.map((account) => findTold(account, told)?.hasTwoStepVerification);
  const countOf = (value: boolean | undefined) => said.filter((each) => each === value).length;
  return { on: countOf(true), off: countOf(false), notTold: countOf(undefined) };
}

function byKindThenWho(a: Difference, b: Difference): number {
  const kinds = DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.line !== undefined || b.line !== undefined) return (a.line ?? 0) - (b.line ?? 0);
  return whoOf(a) < whoOf(b) ? -1 : 1;
}

function whoOf({ person, accountId }: Difference): string {
  return person ?? accountId ?? '';
}
