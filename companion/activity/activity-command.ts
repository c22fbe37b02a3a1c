import { readFile } from 'node:fs/promises';
import { type ActivityKind } from '../../src/domain/activity/classify-activity';
import { classifyMembers } from '../../src/domain/activity/classify-members';
import { toOrganizationActivity } from '../../src/domain/activity/organization-activity';
import { type ActivitySources } from '../../src/domain/activity/signal';
import { type Facts } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { decodeOrganization, OrganizationFileError } from '../../src/snapshot/organization-file';
import { reportMissing } from '../answers/report-coverage';
import { failed, wrongUsage } from '../command-error';
import { readDirectory } from '../directory/directory-file';
import { type ExitCode } from '../exit-code';
import { toFileError } from '../files/file-error';
import { readSnapshot } from '../files/snapshot-file';
import { type Format, printRows } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import {
  activityCsvColumns,
  type ActivityRow,
  activityTableColumns,
  toActivityRow,
  toSummary,
} from './activity-row';

export interface ActivityOptions {
  readonly from: string;
  readonly days: number;
  readonly directory?: string;
  /** With it, Bitbucket is asked whose the addresses of the directory are. */
  readonly workspace?: string;
  readonly api: string;
  /** What `usher collect` wrote. */
  readonly organization?: string;
  /** Missing = all. */
  readonly class?: ActivityKind;
  readonly format: Format;
}

/** `usher activity`: who is active, and by which source. Throws `CommandError`. */
export async function runActivity(options: ActivityOptions, terminal: Terminal): Promise<ExitCode> {
  const facts = await readSnapshot(options.from);
  const sources: ActivitySources = {
    facts,
    ...(await readPeople(options, facts, terminal)),
    ...(await readOrganization(options.organization)),
  };
  const terms = { inactiveDays: options.days, now: terminal.now() };
  const all = classifyMembers(sources, terms).map(toActivityRow);
  const wanted = all.filter((row) => options.class === undefined || row.class === options.class);
  terminal.stderr.write(
    `usher: ${toSummary(all)}; inactive is not seen for ${options.days} days.\n`,
  );
  await printRows(terminal.stdout, {
    ...{ format: options.format, rows: () => wanted },
    ...{ tableColumns: activityTableColumns, csvColumns: activityCsvColumns },
  });
  return reportMissing(missingOf(facts, all), terminal);
}

function missingOf(facts: Facts, rows: readonly ActivityRow[]): readonly string[] {
  const unknown = rows.filter((row) => row.class === 'unknown').length;
  return [
    ...(isComplete(facts.lists.members) ? [] : ['members may be missing from the snapshot']),
    ...(unknown > 0
      ? [
          `whether ${unknown} of ${rows.length} members are active: give --directory, --organization, or a snapshot of "usher scan --activity"`,
        ]
      : []),
  ];
}

async function readPeople(
  { directory: file, workspace, api, from }: ActivityOptions,
  facts: Facts,
  terminal: Terminal,
): Promise<Pick<ActivitySources, 'directory'>> {
  if (file === undefined) return {};
  if (workspace !== undefined && workspace !== facts.workspace.slug)
    throw wrongUsage(
      `--workspace is ${workspace}, and ${from} is a snapshot of ${facts.workspace.slug}.`,
      'Give the workspace of the snapshot, or leave the option out.',
    );
  const bitbucket = workspace === undefined ? undefined : { workspace, api };
  const { directory, note } = await readDirectory({ file, facts, bitbucket }, terminal);
  if (note !== undefined) terminal.stderr.write(`usher: ${note}\n`);
  return { directory: { people: directory.people, asOf: directory.asOf } };
}

async function readOrganization(
  file: string | undefined,
): Promise<Pick<ActivitySources, 'organization'>> {
  if (file === undefined) return {};
  const bytes = await readFile(file).catch((error: unknown) => {
    throw toFileError('read', file, error);
  });
  try {
    const { data } = await decodeOrganization(new Uint8Array(bytes));
    return { organization: toOrganizationActivity(data) };
  } catch (error) {
    if (!(error instanceof OrganizationFileError)) throw error;
    throw failed(`${file}: ${error.message}`, 'Write it anew with "usher collect".');
  }
}
