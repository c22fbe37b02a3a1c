import { useState } from 'react';
import { DEFAULT_PRICE_BOOK } from '../../../../../../src/domain/seats/default-price-book';
import { checkPriceBook } from '../../../../../../src/domain/seats/check-price-book';
import { type PriceBook, type PriceList } from '../../../../../../src/domain/seats/price-book';
import { type FieldProblem } from '../../../lib/field-problem';
import { type Part } from '../part';
import { useSave } from '../use-save';
import { bookProblemWords } from './book-problem';
import { withList, withoutList } from './change-book';

export type PriceDialog =
  { readonly is: 'edit' | 'copy'; readonly list: PriceList } | { readonly is: 'reset' };

export interface PriceBookState {
  readonly dialog: PriceDialog | undefined;
  readonly open: (dialog: PriceDialog) => void;
  readonly close: () => void;
  readonly isSaving: boolean;
  readonly problem: FieldProblem | undefined;
  /** Writes the list into the book; a dialog that stands open closes when that went well. */
  readonly saveList: (list: PriceList) => Promise<void>;
  readonly removeList: (id: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  /** A list of one's own can go; a shipped one only to history. */
  readonly isOwn: (list: PriceList) => boolean;
}

/** The one place that changes the book: it is checked here as the backend does, then saved whole. */
export function usePriceBook({ value, version }: Part<'priceBook'>): PriceBookState {
  const [dialog, setDialog] = useState<PriceDialog>();
  const [refusal, setRefusal] = useState<FieldProblem>();
  const saving = useSave('savePriceBook');
  const resetting = useSave('resetPriceBook');
  const close = () => {
    setDialog(undefined);
    setRefusal(undefined);
  };
  const save = async (book: PriceBook) => {
    const problem = checkPriceBook(book, today())[0];
    setRefusal(problem && { text: bookProblemWords(book, problem) });
    if (problem !== undefined) return;
    if (await saving.save({ version, book: book })) close();
  };
  return {
    dialog,
    close,
    open: (next) => {
      setRefusal(undefined);
      setDialog(next);
    },
    isSaving: saving.isSaving || resetting.isSaving,
    problem: refusal ?? saving.problem ?? resetting.problem,
    saveList: (list) => save(withList(value, list)),
    removeList: (id) => save(withoutList(value, id)),
    reset: async () => {
      if (await resetting.save({ version })) close();
    },
    isOwn: ({ id }) => !DEFAULT_PRICE_BOOK.lists.some((list) => list.id === id),
  };
}

/** ISO date. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
