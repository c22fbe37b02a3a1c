import { type AccountSet, addAccount, createAccountSet } from '../access/account-set';
import { type Roster } from '../access/roster';

/** Where the accounts of one roster stand in the other. */
export interface AlignedRosters {
  /** Position in the newer roster by position in the older one; -1 = only the older one names them. */
  readonly toAfter: Int32Array;
  /** Whom both name, by position in the older roster. */
  readonly common: AccountSet;
  /** Positions in the older roster of those whom only it names. */
  readonly onlyBefore: readonly number[];
  /** Positions in the newer roster of those whom only it names. */
  readonly onlyAfter: readonly number[];
  /** A set of the newer roster by positions of the older one, without those it does not name. */
  readonly toBefore: (set: AccountSet) => AccountSet;
}

/** Positions that follow each other in both rosters: rosters are sorted, so there are few such runs. */
interface Run {
  readonly before: number;
  readonly after: number;
  length: number;
}

export function alignRosters(before: Roster, after: Roster): AlignedRosters {
  const toAfter = new Int32Array(before.accounts.length).fill(-1);
  const common = createAccountSet(before.accounts.length);
  const named = new Uint8Array(after.accounts.length);
  const onlyBefore: number[] = [];
  let expected = 0;
  before.accounts.forEach((account, position) => {
    const isExpected = after.accounts[expected] === account;
    const found = isExpected ? expected : after.positions.get(account);
    if (found === undefined) {
      onlyBefore.push(position);
      return;
    }
    toAfter[position] = found;
    named[found] = 1;
    addAccount(common, position);
    expected = found + 1;
  });
  const onlyAfter = [...after.accounts.keys()].filter((position) => named[position] === 0);
  const toBefore = createTranslation(toRuns(toAfter), before.accounts.length, after);
  return { toAfter, common, onlyBefore, onlyAfter, toBefore };
}

function toRuns(toAfter: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  toAfter.forEach((after, before) => {
    if (after === -1) return;
    const run = runs.at(-1);
    if (run !== undefined && follows(run, before, after)) run.length++;
    else runs.push({ before, after, length: 1 });
  });
  return runs;
}

function follows(run: Run, before: number, after: number): boolean {
  return run.before + run.length === before && run.after + run.length === after;
}

function createTranslation(runs: readonly Run[], accounts: number, { accounts: all }: Roster) {
  const [first] = runs;
  const isSame = accounts === all.length && (accounts === 0 || first?.length === accounts);
  if (isSame) return (set: AccountSet) => set;
  return (set: AccountSet) => {
    const translated = createAccountSet(accounts);
    for (const run of runs) copyRun(translated, set, run);
    return translated;
  };
}

const WORD = 32;

/** Up to a word of bits at a time. */
function copyRun(target: AccountSet, source: AccountSet, { before, after, length }: Run): void {
  for (let done = 0; done < length;) {
    const to = before + done;
    const free = WORD - (to & 31);
    const taken = Math.min(free, length - done);
    const mask = taken === WORD ? 0xffffffff : (1 << taken) - 1;
    const bits = wordAt(source, after + done) & mask;
    target[to >>> 5] = (target[to >>> 5] ?? 0) | (bits << (to & 31));
    done += taken;
  }
}

/** The 32 bits from this position on. */
function wordAt(set: AccountSet, position: number): number {
  const at = position >>> 5;
  const shift = position & 31;
  const low = (set[at] ?? 0) >>> shift;
  return shift === 0 ? low : low | ((set[at + 1] ?? 0) << (WORD - shift));
}
