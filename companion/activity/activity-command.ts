import { type ActivityKind } from '../../src/domain/activity/classify-activity';
import { classifyMembers } from '../../src/domain/activity/classify-members';
import { toOrganizationActivity } from '../../src/domain/activity/organization-activity';
import { type ActivitySources } from '../../src/domain/activity/signal';
import { type Facts } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { reportMissing } from '../answers/report-coverage';
import {
  type Brought,
  type BroughtFiles,
  openBrought,
  requireWorkspace,
} from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
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

export interface ActivityOptions extends BroughtFiles {
  readonly from: string;
  readonly days: number;
  /** Missing = all. */
  readonly class?: ActivityKind;
  readonly format: Format;
}

/** `usher activity`: who is active, and by which source. Throws `CommandError`. */
export async function runActivity(options: ActivityOptions, terminal: Terminal): Promise<ExitCode> {
  const facts = await readSnapshot(options.from);
  requireWorkspace(options, facts.workspace.slug);
  const sources = toSources(facts, await openBrought(options, facts, terminal));
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

function toSources(facts: Facts, { directory, organization }: Brought): ActivitySources {
  return {
    facts,
    ...(directory && { directory: { people: directory.people, asOf: directory.asOf } }),
    ...(organization && { organization: toOrganizationActivity(organization) }),
  };
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
