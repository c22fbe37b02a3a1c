import { type SeatImpact, toSeatImpact } from '../../contract/seat-impact';
import { type AccessIndex } from '../../domain/access/access-index';
import { type Deps } from '../compose';

/**
 * An answer about access with what it means for the bill. Prices are left out where an admin of the
 * workspace has switched them off; how many members there are is never told.
 * @throws ContractFailure (`not-scanned`), and what `answer` throws
 */
export async function withSeatImpact<Answer>(
  { facts, settings }: Pick<Deps, 'facts' | 'settings'>,
  answer: (index: AccessIndex) => Answer,
): Promise<Answer & { readonly seat: SeatImpact }> {
  const [index, directory, { setup, priceBook }] = await Promise.all([
    facts.getIndex(),
    facts.findReadableDirectory(),
    settings.getSettings(),
  ]);
  const seat = toSeatImpact({
    facts: index.facts,
    directory,
    setup: setup.value,
    book: priceBook.value,
    mayShowPrices: setup.value.showsPricesToAdmins?.value !== false,
  });
  return { ...answer(index), seat };
}
