// A second opinion on who has access (SpiceDB) and on branch gates (Cedar), with a schema and policies
// written from Atlassian's documents, against the simulator's and Usher's own answers. `--seeds N`
// workspaces of each size, 4 unless given.
import { parseArgs } from 'node:util';
import { compareWorkspace } from './compare-workspace';
import { comparedWorkspaces } from './compared-workspaces';
import { printDifferences, printHead, printReport, printResult } from './print-report';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '4' } } });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1) {
    console.error('--seeds takes a whole number from 1.');
    return 2;
  }
  const reports = [];
  printHead();
  for (const workspace of comparedWorkspaces(seeds)) {
    const report = await compareWorkspace(workspace);
    printReport(report);
    reports.push(report);
  }
  printDifferences(reports);
  return printResult(reports) === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
