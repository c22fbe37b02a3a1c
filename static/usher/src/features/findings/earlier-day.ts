import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';

/** The newest kept day whose scan ended before these facts were read. */
export function findEarlierDay(
  days: readonly KeptDayHead[],
  { startedAt }: Pick<Facts, 'startedAt'>,
): KeptDayHead | undefined {
  return [...days]
    .filter(({ scannedAt }) => scannedAt < startedAt)
    .sort((a, b) => b.scannedAt - a.scannedAt)[0];
}
