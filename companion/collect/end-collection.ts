import { rm } from 'node:fs/promises';
import { listGaps } from '../../src/domain/access/list-gaps';
import { type Facts } from '../../src/domain/facts/facts';
import { rowsRead } from '../../src/domain/facts/reading';
import { summarizeGaps } from '../answers/gap-summary';
import { CommandError, failed } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { writeSnapshot } from '../files/snapshot-file';
import { toVisibleText } from '../formats/visible-text';
import { type WorkspaceRead } from '../scan/read-workspace';
import { toScanError } from '../scan/scan-failure-text';
import { type Terminal } from '../terminal';

interface CollectionEnd {
  readonly out: string;
  readonly partial: string;
  readonly terminal: Terminal;
}

/**
 * Writes what was collected once all of it was read or tried. Until then it stays in the journal: half of it
 * would look like the whole. Throws `CommandError` where there is nothing to write yet.
 */
export async function endCollection(read: WorkspaceRead, end: CollectionEnd): Promise<ExitCode> {
  const { outcome } = read.report;
  switch (outcome.state) {
    case 'finished': {
      const exitCode = await writeCollected(read, end);
      await rm(end.partial, { force: true });
      return exitCode;
    }
    case 'waiting': {
      const until = new Date(outcome.untilMs).toISOString();
      throw new CommandError(
        `--max-wait is over; Bitbucket's limit lets it go on at ${until}.`,
        toKeptText(end),
        EXIT.gaps,
      );
    }
    case 'cancelled':
      throw new CommandError('stopped.', toKeptText(end), read.stoppedWith);
    case 'failed':
      if (outcome.failure.nothingRead) await rm(end.partial, { force: true });
      throw toScanError(outcome.failure, end.partial);
    case 'paused':
    case 'switch-to-user':
      throw new Error(`Collecting without limits, as a person, cannot end as ${outcome.state}.`);
  }
}

async function writeCollected(read: WorkspaceRead, { out, terminal }: CollectionEnd) {
  const facts = read.report.facts();
  if (facts === undefined) throw failed('nothing was read.', 'Run the same command again.');
  await writeSnapshot(out, facts);
  const missed = listGaps(facts).filter((gap) => gap.missed);
  const lines = [
    `wrote ${out}: ${countCollected(facts)}. Load it in Usher under Groups, Load a file.`,
    ...summarizeGaps(missed).map((line) => `not read: ${line}`),
  ];
  const text = lines.map((line) => `usher: ${toVisibleText(line)}\n`).join('');
  terminal.stderr.write(text);
  return missed.length > 0 ? EXIT.gaps : EXIT.complete;
}

function countCollected({ groups, projects, repositories, ...facts }: Facts): string {
  const told = groups.filter(({ members }) => members.state !== 'unread').length;
  const keys = [...projects, ...repositories].flatMap(({ accessKeys }) => rowsRead(accessKeys));
  const hooks = [facts, ...repositories].flatMap(({ webhooks }) => rowsRead(webhooks));
  const invitations = rowsRead(facts.invitations).length;
  return `members of ${told} groups, ${keys.length} access keys, ${hooks.length} webhooks, ${invitations} invitations`;
}

function toKeptText({ partial }: CollectionEnd): string {
  return `What was read is kept in ${partial}: run the same command again to go on.`;
}
