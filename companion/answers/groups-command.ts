import { describeGroup } from '../../src/domain/access/describe-group';
import { type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Column } from '../formats/table';
import { type Terminal } from '../terminal';
import { toReasonText } from './gap-summary';
import { type GroupHead, type GroupRow, toGroupRow } from './group-row';
import { type AnswersFrom, openAnswers } from './open-answers';
import { reportCoverage } from './report-coverage';

export interface GroupsOptions extends AnswersFrom {
  readonly format: Format;
}

/** `usher groups`: every group in one row, by slug. Throws `CommandError`. */
export async function runGroups(options: GroupsOptions, terminal: Terminal): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const slugs = [...index.groupsBySlug.keys()].sort();
  const all = slugs.map((slug) => toGroupRow(index, describeGroup(index, slug)));
  const { format } = options;
  await printRows(terminal.stdout, { format, rows: () => all, tableColumns, csvColumns });
  return reportCoverage({ index }, terminal);
}

const tableColumns: readonly Column<GroupRow>[] = [
  { title: 'GROUP', text: ({ slug }) => slug },
  { title: 'MEMBERS', text: toMembersText },
  { title: 'GRANTS', text: ({ grants }) => String(grants) },
  { title: 'REPOSITORIES', text: ({ reach }) => String(reach.repositories) },
  { title: 'LOSE ACCESS', text: ({ reach }) => String(reach.lose) },
  { title: 'KEEP LESS', text: ({ reach }) => String(reach.drop) },
  { title: 'MEMBERS FROM', text: toSourceText },
];

const csvColumns: readonly Column<GroupRow>[] = [
  { title: 'group', text: ({ name }) => name },
  { title: 'slug', text: ({ slug }) => slug },
  { title: 'members', text: ({ members }) => String(members.certain) },
  { title: 'of them inferred', text: ({ members }) => String(members.inferred) },
  { title: 'possible members', text: ({ members }) => String(members.possible) },
  { title: 'members from', text: ({ source }) => source },
  { title: 'read at', text: ({ readAt }) => readAt ?? '' },
  { title: 'complete', text: ({ complete }) => (complete ? 'yes' : 'no') },
  { title: 'why not', text: ({ gap }) => (gap === undefined ? '' : toReasonText(gap)) },
  { title: 'grants', text: ({ grants }) => String(grants) },
  { title: 'repositories', text: ({ reach }) => String(reach.repositories) },
  { title: 'people', text: ({ reach }) => String(reach.people) },
  { title: 'lose access', text: ({ reach }) => String(reach.lose) },
  { title: 'keep less', text: ({ reach }) => String(reach.drop) },
  { title: 'may lose', text: ({ reach }) => String(reach.possible) },
];

/** `3`, `3 … at most 8`, or `not known`. */
function toMembersText({ members, source }: GroupRow): string {
  const { certain, inferred, possible } = members;
  if (source === 'none' && certain === 0) return 'not known';
  const most = possible === 0 ? '' : ` … at most ${certain + possible}`;
  return `${certain}${most}${inferred === 0 ? '' : `, ${inferred} inferred`}`;
}

/** `groups-api, 2026-11-22`, or why nobody told them. */
export function toSourceText({ source, readAt, gap }: GroupHead): string {
  const told = readAt === null ? source : `${source}, ${readAt.slice(0, 10)}`;
  return gap === undefined ? told : `${told} (${toReasonText(gap)})`;
}
