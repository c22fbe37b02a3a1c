import { addAll, createAccountSet, forEachAccount, removeAll } from './account-set';
import { type ClassPlanes } from './class-planes';

/** Adds the repositories of a class to the count of everybody whose level on them is not certain. */
export function addUncertain(
  perAccount: Uint32Array,
  { level, atMost }: ClassPlanes,
  repositories: number,
): void {
  if (level === atMost) return;
  const uncertain = createAccountSet(perAccount.length);
  atMost.forEach((plane, rank) => {
    const open = plane.slice();
    const certain = level[rank];
    if (certain !== undefined) removeAll(open, certain);
    addAll(uncertain, open);
  });
  forEachAccount(uncertain, (account) => {
    perAccount[account] = (perAccount[account] ?? 0) + repositories;
  });
}
