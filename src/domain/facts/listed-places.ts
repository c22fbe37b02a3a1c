import { type Facts } from './facts';
import { isComplete } from './reading';

/** Whether every project and every repository is known: only then can nothing stand on another one. */
export function areAllPlacesListed({ lists }: Pick<Facts, 'lists'>): boolean {
  return isComplete(lists.projects) && isComplete(lists.repositories);
}
