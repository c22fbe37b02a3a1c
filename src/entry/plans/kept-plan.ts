import { type BudgetState } from '../../adapters/bitbucket/budget';
import { type ShelfFile } from '../../adapters/forge/plan-catalogue';
import { type Shelf, type Shelved } from '../../adapters/forge/plan-shelf';
import { type ResultHead, type VerificationHead } from '../../contract/plans';
import { type AccountUuid } from '../../domain/facts/ids';
import { type PlanKind } from '../../domain/plans/plan';
import { type PlanState } from '../../domain/plans/plan-state';

/** What the app keeps of one plan beside its files: what lists show, and what became of it here. */
export interface KeptPlan {
  readonly hash: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly madeAt: number;
  readonly madeBy?: AccountUuid;
  readonly expiresAt: number;
  readonly steps: number;
  /** Ids of the steps that people do. */
  readonly byHand: readonly string[];
  readonly kept: SignedDeed;
  /** How far it is: where nobody else has to agree (any more), and where somebody has. */
  readonly standing: Standing;
  readonly ticks: Readonly<Record<string, Deed>>;
  readonly approval?: Approval;
  /** The plan file; and which accounts it names, for nothing else leads from a uuid to an account id. */
  readonly file: ShelfFile;
  readonly people: ShelfFile;
  readonly result?: ResultHead & { readonly file: ShelfFile };
  readonly verification?: VerificationHead & { readonly file: ShelfFile };
  /** A verification that has not come to its end. */
  readonly verifying?: Verifying;
  readonly isErased?: true;
}

export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Missing where the facts do not tell who it is. */
  readonly by?: AccountUuid;
}

/** The Atlassian account id tells two admins apart also where the facts know neither. */
export type SignedDeed = Deed & { readonly accountId?: string };

export interface Approval {
  readonly asked: SignedDeed;
  readonly approved?: SignedDeed & { readonly until: number };
}

export interface Standing {
  readonly free: PlanState;
  readonly held: PlanState;
}

interface Verifying {
  /** When it began, milliseconds since 1970: what was read before does not count. */
  readonly from: number;
  /** What was read since. */
  readonly records: ShelfFile;
  /** How long each piece of it is. */
  readonly pieces: readonly number[];
  readonly budgets: Readonly<Partial<Record<'app' | 'user', BudgetState>>>;
}

/** An account that a plan names. */
export interface NamedAccount {
  readonly account: AccountUuid;
  readonly accountId: string;
}

export type PlanShelf = Shelf<KeptPlan>;
export type ShelvedPlan = Shelved<KeptPlan>;

export function listFiles(card: KeptPlan): readonly ShelfFile[] {
  const { file, people, result, verification, verifying } = card;
  return [file, people, result?.file, verification?.file, verifying?.records].filter(
    (each) => each !== undefined,
  );
}

/** Nothing is left to do: what may make room for others. */
export function isFinished({ standing }: KeptPlan): boolean {
  return FINISHED.has(standing.free);
}

const FINISHED: ReadonlySet<PlanState> = new Set(['applied', 'verified', 'undone']);
