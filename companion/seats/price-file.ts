import * as v from 'valibot';
import { priceBookShape } from '../../src/contract/price-book';
import { checkPriceBook } from '../../src/domain/seats/check-price-book';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { failed } from '../command-error';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';

/** The prices of the file, or those that Usher ships. Throws `CommandError` naming field and remedy. */
export async function readPrices(file: string | undefined, terminal: Terminal): Promise<PriceBook> {
  if (file === undefined) return DEFAULT_PRICE_BOOK;
  const { text } = await readText(file);
  const read = v.safeParse(priceBookShape, parseJson(file, text));
  if (!read.success) {
    const [issue] = read.issues;
    const field = v.getDotPath(issue) ?? 'the file';
    throw failed(`${file}: ${field}: ${issue.message}`, REMEDY);
  }
  const today = new Date(terminal.now()).toISOString().slice(0, 10);
  const [problem] = checkPriceBook(read.output, today);
  if (problem === undefined) return read.output;
  throw failed(`${file}: ${problem.field} ${problem.what}.`, problem.remedy);
}

const REMEDY = 'docs/prices.md describes the file.';

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failed(`${file} is not JSON.`, REMEDY);
  }
}
