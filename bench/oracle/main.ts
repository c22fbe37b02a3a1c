// A second opinion on who has access (SpiceDB) and on branch gates (Cedar), with a schema and policies
// written from Atlassian's documents, against the simulator's and Usher's own answers. `--seeds N`
// workspaces of each size, 4 unless given.
import { parseArgs } from 'node:util';
import { compareWorkspace, type WorkspaceReport } from './compare-workspace';
import { comparedWorkspaces } from './compared-workspaces';

import { printDifferences, printHead, printReport, printResult } from './print-report';
import { startSpiceDb } from './spicedb';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '4' } } });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1) {
    console.error('--seeds takes a whole number from 1.');
    return 2;
  }
  const reports = await compareAll(seeds);
  printDifferences(reports);
  return printResult(reports) === 0 ? 0 : 1;
}

/** One database for all, emptied in between: it takes six seconds to close one. */
async function compareAll(seeds: number): Promise<readonly WorkspaceReport[]> {
  const spicedb = await startSpiceDb([]);
  try {
    const reports = [];
    printHead();
    for (const workspace of comparedWorkspaces(seeds)) {
      const report = await compareWorkspace(spicedb, workspace);
      printReport(report);
      reports.push(report);
    }
    return reports;
  } finally {
    spicedb.close();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
