import { type Command } from 'commander';
import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { readSnapshot } from '../files/snapshot-file';
import { type Terminal } from '../terminal';
import { withMembers } from './members-file';

/** Which files an answer is given from. */
export interface AnswersFrom {
  readonly from: string;
  /** CSV with members of groups. */
  readonly members?: string;
}

/** Adds the options that `AnswersFrom` holds. */
export function withFiles(command: Command): Command {
  return command
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .option('--members <csv>', 'members of groups: columns group and member');
}

/** What every answer is given from. Throws `CommandError` when a file cannot be used. */
export async function openAnswers(
  { from, members }: AnswersFrom,
  terminal: Terminal,
): Promise<AccessIndex> {
  const facts = await readSnapshot(from);
  if (members === undefined) return createAccessIndex(facts);
  return createAccessIndex(await withMembers(facts, members, terminal));
}
