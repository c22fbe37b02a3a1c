import { createAccountSet, forEachAccount } from './account-set';
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
    const certain = level[rank];
    for (let w = 0; w < plane.length; w++)
      uncertain[w] = (uncertain[w] ?? 0) | ((plane[w] ?? 0) & ~(certain?.[w] ?? 0));
  });
  forEachAccount(uncertain, (account) => {
    perAccount[account] = (perAccount[account] ?? 0) + repositories;
  });
}
