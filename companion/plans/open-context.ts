import { type AccountUuid } from '../../src/domain/facts/ids';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { getPerson } from '../answers/find-person';
import { openAnswers } from '../answers/open-answers';
import { openBrought, requireWorkspace } from '../directory/brought-files';
import { type TypedIn } from '../findings/settings-file';
import { type Terminal } from '../terminal';
import { type PlanFiles } from './plan-options';
import { readTyped, toPlanTyped } from './plan-typed';

/** What a plan is made from: the snapshot, what was typed in, and what else was brought. */
export interface OpenedContext {
  readonly context: PlanContext;
  readonly typed: TypedIn;
}

/** Throws `CommandError` naming the file that cannot be used. */
export async function openContext(files: PlanFiles, terminal: Terminal): Promise<OpenedContext> {
  const index = await openAnswers(files, terminal);
  requireWorkspace(files, index.facts.workspace.slug);
  const typed = await readTyped(files);
  const context: PlanContext = {
    ...{ index, now: terminal.now() },
    ...(await toPlanTyped(typed, files, terminal)),
    ...toYou(files, index),
    ...(await openBrought(files, index.facts, terminal)),
  };
  return { context, typed };
}

function toYou({ as }: PlanFiles, { facts }: PlanContext['index']): { you?: AccountUuid } {
  return as === undefined ? {} : { you: getPerson(facts, as).uuid };
}
