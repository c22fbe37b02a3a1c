import { DEFAULT_THRESHOLDS } from '../../domain/findings/thresholds';
import { toDay } from '../../domain/history/kept-days';
import { checkPriceBook } from '../../domain/seats/check-price-book';
import { DEFAULT_PRICE_BOOK } from '../../domain/seats/default-price-book';
import { type PriceBook } from '../../domain/seats/price-book';
import { listMissing } from '../../domain/setup/price-book-edits';
import { restateSetup } from '../../domain/setup/restate-setup';
import {
  withExemption,
  withManualCheck,
  withoutExemption,
  withoutRegisterEntry,
  withRegisterEntry,
} from '../../domain/setup/settings';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';

/** Who said it and when is what the server knows, never what the payload says. */
export const settingsFunctions: Pick<
  Functions,
  | 'getSettings'
  | 'undoSettings'
  | 'saveSetup'
  | 'saveThresholds'
  | 'saveRetention'
  | 'saveExemption'
  | 'removeExemption'
  | 'saveManualCheck'
  | 'saveRegisterEntry'
  | 'removeRegisterEntry'
  | 'savePriceBook'
  | 'resetPriceBook'
> = {
  getSettings: ({ settings }) => settings.getSettings(),
  undoSettings: ({ settings }, _caller, { part, version }) => settings.undo(part, version),
  saveSetup: async ({ settings, facts, clock }, { accountId }, { version, setup }) => {
    const statedBy = await facts.findAccount(accountId);
    const statement = { statedAt: clock.now(), ...(statedBy !== undefined && { statedBy }) };
    return settings.save('setup', version, (held) => restateSetup(held, setup, statement));
  },
  saveThresholds: ({ settings }, _caller, { version, thresholds }) =>
    settings.save('thresholds', version, () => ({ ...DEFAULT_THRESHOLDS, ...thresholds })),
  saveRetention: ({ settings }, _caller, { version, retentionDays }) =>
    settings.save('retention', version, () => ({ retentionDays })),
  saveExemption: async ({ settings, facts, clock }, { accountId }, { version, exemption }) => {
    const createdAt = clock.now();
    if (exemption.reviewOn < toDay(createdAt))
      throw badRequest('exemption.reviewOn lies in the past. Choose the day to look at it again.');
    const createdBy = await facts.findAccount(accountId);
    const signed = { ...exemption, createdAt, ...(createdBy !== undefined && { createdBy }) };
    return settings.save('exemptions', version, (held) => withExemption(held, signed));
  },
  removeExemption: ({ settings }, _caller, { version, target }) =>
    settings.save('exemptions', version, (held) => withoutExemption(held, target)),
  saveManualCheck: async ({ settings, facts, clock }, { accountId }, { version, check }) => {
    if (check.checkedOn > toDay(clock.now() + DAY_MS))
      throw badRequest('check.checkedOn lies in the future. Choose the day when you looked.');
    const checkedBy = await facts.findAccount(accountId);
    const signed = { ...check, ...(checkedBy !== undefined && { checkedBy }) };
    return settings.save('manualChecks', version, (held) => withManualCheck(held, signed));
  },
  saveRegisterEntry: ({ settings }, _caller, { version, entry }) =>
    settings.save('register', version, (held) => withRegisterEntry(held, entry)),
  removeRegisterEntry: ({ settings }, _caller, { version, name }) =>
    settings.save('register', version, (held) => withoutRegisterEntry(held, name)),
  savePriceBook: async ({ settings, clock }, _caller, { version, book }) => {
    refuseBadPrices(book, toDay(clock.now() + DAY_MS));
    return settings.save('priceBook', version, () => book);
  },
  resetPriceBook: ({ settings }, _caller, { version }) =>
    settings.save('priceBook', version, () => DEFAULT_PRICE_BOOK),
};

/** Refused whole, by its first problem: the field first, as contracts name it. */
function refuseBadPrices(book: PriceBook, today: string): void {
  const [missing] = listMissing(DEFAULT_PRICE_BOOK, book);
  if (missing !== undefined)
    throw badRequest(
      `book.lists leaves out ${missing.id}, which Usher ships. Put it to history instead.`,
    );
  const [problem] = checkPriceBook(book, today);
  if (problem !== undefined)
    throw badRequest(`book.${toDots(problem.field)} ${problem.what}. ${problem.remedy}`);
}

/** `lists[0].plans` as contracts write it: `lists.0.plans`. */
function toDots(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1');
}

/** East of Greenwich it is tomorrow already. */
const DAY_MS = 86_400_000;

function badRequest(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
