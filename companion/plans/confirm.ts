import { type AccessIndex } from '../../src/domain/access/access-index';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { type Action } from '../../src/domain/plans/action';
import { type Brake, type Release } from '../../src/domain/plans/plan';
import { askVisible } from '../ask';
import { failed, wrongUsage } from '../command-error';
import { toVisibleText } from '../formats/visible-text';
import { type Terminal } from '../terminal';
import { countAffected, needsName } from './affected';
import { toBrakeLine } from './plan-lines';

/** Somebody has to sit there: what a script types is no decision. Throws `CommandError`. */
export function requirePerson({ stdin, stderr }: Terminal): void {
  if (stdin.isTTY === true && stderr.isTTY === true) return;
  throw wrongUsage(
    '--confirm asks a person, and nobody sits at this terminal.',
    'Run it at a terminal, or give --yes with --expect-hash <hash of the plan>.',
  );
}

/**
 * Lets brakes go one by one, each with a reason that somebody types now. Throws `CommandError` at the first
 * that stays: nothing was changed then.
 */
export async function releaseBrakes(
  brakes: readonly Brake[],
  { you, now }: { readonly you: AccountUuid; readonly now: number },
  terminal: Terminal,
): Promise<readonly Release[]> {
  const releases: Release[] = [];
  for (const brake of brakes) {
    terminal.stderr.write(`usher: ${toVisibleText(toBrakeLine(brake))}\n`);
    if (!brake.isReleasable) throw held(brake);
    const reason = await askVisible(terminal, 'Why may it be done all the same? (empty = stop) ');
    if (reason.trim() === '') throw held(brake);
    releases.push({
      brake: brake.key,
      reason: toVisibleText(reason.trim()),
      releasedAt: now,
      releasedBy: you,
    });
  }
  return releases;
}

/** A brake that holds. */
export function held({ says, isReleasable }: Brake): Error {
  return failed(
    `a brake stops it: ${says} Nothing was changed.`,
    isReleasable
      ? 'Run it with --confirm at a terminal to let it go with a reason, or change the plan.'
      : 'Scan again and make a new plan: no reason can make up for it.',
  );
}

/** The workspace's name where much is at stake, else a y. Throws `CommandError` for anything else. */
export async function confirmChanges(
  index: AccessIndex,
  actions: readonly Action[],
  terminal: Terminal,
): Promise<void> {
  const { name, slug } = index.facts.workspace;
  const affected = countAffected(index, actions);
  if (!needsName(affected)) {
    const answer = await askVisible(terminal, `Change this in ${toVisibleText(slug)}? [y/N] `);
    if (/^y(es)?$/i.test(answer.trim())) return;
    throw refused();
  }
  const people =
    affected.people === undefined ? 'people who cannot be counted' : counted(affected.people);
  const admin = affected.includesAdmin ? ', an admin among them' : '';
  terminal.stderr.write(`usher: this concerns ${people}${admin}.\n`);
  const answer = await askVisible(
    terminal,
    `Type the name of the workspace (${toVisibleText(slug)}) to go on: `,
  );
  if (![name, slug].includes(answer.trim())) throw refused();
}

function counted(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}

function refused(): Error {
  return failed('not confirmed. Nothing was changed.', '');
}
