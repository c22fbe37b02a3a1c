import { type AccountUuid } from '../../src/domain/facts/ids';
import {
  listPlannable,
  matchedText,
  matchPasted,
} from '../../src/domain/plans/offboard/match-pasted';
import { batchPasted, readPastedPeople } from '../../src/domain/plans/offboard/pasted-people';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { openAddressDesk } from '../directory/ask-addresses';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';
import { sayAside } from '../formats/say';

/**
 * Who of the addresses in a file is still a member, asked at Bitbucket 90 at a time. No address is kept, printed
 * or written. Throws `CommandError`.
 */
export async function readPastedFile(
  file: string,
  { context: { index }, api }: { readonly context: PlanContext; readonly api: string },
  terminal: Terminal,
): Promise<readonly AccountUuid[]> {
  const { text } = await readText(file);
  const pasted = readPastedPeople(text);
  const workspace = index.facts.workspace.slug;
  const batches = batchPasted(pasted);
  const ask =
    batches.length === 0 ? undefined : await openAddressDesk({ workspace, api }, terminal);
  const answers = [];
  for (const batch of batches)
    answers.push({ state: 'answered' as const, matches: (await ask?.(batch)) ?? [] });
  const matched = matchPasted(pasted, answers, index);
  sayAside(`${file}: ${matchedText(matched)}.`, terminal);
  return listPlannable(matched);
}
