import { useMemo } from 'react';
import { costOfNewcomer } from '../../../../../src/domain/seats/newcomer';
import { newcomerText, type NewcomerText } from '../billing-impact/impact-words';
import { useWorkspaceSeats } from '../seat-line/use-workspace-seats';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

/** What one more account adds to the bill, with the date of its price; missing while nothing of it is known. */
export function useNewcomer({ index }: WorkspaceAnswers): NewcomerText | undefined {
  const { count } = useWorkspaceSeats(index);
  const { answer } = useSettings();
  return useMemo(() => {
    if (answer.state !== 'ready') return undefined;
    const { setup, priceBook } = answer.value;
    return newcomerText(
      costOfNewcomer({ seats: count, setup: setup.value, book: priceBook.value }),
    );
  }, [answer, count]);
}
