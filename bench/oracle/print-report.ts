import { type Comparison } from './comparison';
import { type WorkspaceReport } from './compare-workspace';

const COLUMNS = [
  ['people/groups/projects/repositories', 36],
  ['seed', 9],
  ['tuples', 7],
  ['pairs', 8],
  ['equal', 8],
  ['with access', 12],
  ['on projects', 12],
  ['removals', 10],
  ['gates', 12],
  ['disputed', 9],
  ['seconds', 8],
] as const;

const SHOWN_DIFFERENCES = 20;

export function printHead(): void {
  printRow(COLUMNS.map(([title]) => title));
}

export function printReport(report: WorkspaceReport): void {
  const { workspace, tuples, repositories, projects, removals, gates, seconds } = report;
  printRow([
    workspace.name,
    String(workspace.seed ?? ''),
    String(tuples),
    String(repositories.compared),
    String(equalIn(repositories)),
    String(repositories.withAccess),
    fraction(projects),
    fraction(removals),
    fraction(gates),
    String(gates.disputed),
    seconds.toFixed(1),
  ]);
}

/** The first differences of all, each with what it takes to ask again. */
export function printDifferences(reports: readonly WorkspaceReport[]): void {
  const all = reports.flatMap((report) =>
    comparisonsOf(report)
      .flatMap(({ differences }) => differences)
      .map((difference) => ({ ...difference, workspace: report.workspace })),
  );
  for (const { workspace, question, oracle, others } of all.slice(0, SHOWN_DIFFERENCES)) {
    const answers = Object.entries(others).map(([who, answer]) => `${who}: ${answer}`);
    console.error(`\n${workspace.name} seed ${workspace.seed ?? '-'}: ${question}`);
    console.error(`  oracle: ${oracle}; ${answers.join('; ')}`);
  }
  const hidden = all.length - SHOWN_DIFFERENCES;
  if (hidden > 0) console.error(`\n… and ${hidden} more`);
}

/** The last line. Returns how many answers differ. */
export function printResult(reports: readonly WorkspaceReport[]): number {
  const all = reports.flatMap(comparisonsOf);
  const compared = sum(all.map((comparison) => comparison.compared));
  const differing = sum(all.map(({ differences }) => differences.length));
  console.log(
    `\n${reports.length} workspaces, ${compared} answers compared: ` +
      `${compared - differing} passed, ${differing} failed`,
  );
  return differing;
}

function comparisonsOf(report: WorkspaceReport): Comparison[] {
  return [report.repositories, report.projects, report.removals, report.gates];
}

function equalIn({ compared, differences }: Comparison): number {
  return compared - differences.length;
}

function fraction(comparison: Comparison): string {
  return `${equalIn(comparison)}/${comparison.compared}`;
}

function printRow(cells: readonly string[]): void {
  const padded = cells.map((cell, at) => {
    const width = COLUMNS[at]?.[1] ?? 0;
    return at === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  console.log(padded.join(' '));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
