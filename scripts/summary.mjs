// Adds up the reports the test runners wrote: node scripts/summary.mjs jest playwright contract
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const readers = {
  jest: fromJest,
  contract: fromJest,
  playwright: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};

function fromJest(report) {
  return {
    passed: report.numPassedTests,
    // A file that cannot even load runs no test, and fails all the same.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests,
  };
}

/** Last in a long log, so that nobody has to look for what failed. */
function printFailures(folder, runners) {
  for (const runner of runners) {
    const file = path.join(folder, `${runner}.json`);
    if (!existsSync(file)) continue;
    const list = runner === 'playwright' ? failedJourneys : failedTests;
    for (const { name, why } of list(JSON.parse(readFileSync(file, 'utf8'))))
      console.error(
        `\nfailed: ${name}\n${why.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n')}`,
      );
  }
}

const LINES_OF_A_FAILURE = 30;

function failedTests({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ name, why: message }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${path.relative('.', name)}: ${fullName}`,
      why: failureMessages.join('\n'),
    }));
  });
}

function failedJourneys({ suites }) {
  return suites.flatMap((suite) => [
    ...failedJourneys({ suites: suite.suites ?? [] }),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => ({
        name: `${file}: ${title}`,
        why: tests
          .flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''))
          .join('\n'),
      })),
  ]);
}

/** Prints `N passed, N failed`; a runner that left no report counts as one failure. Returns the failures. */
export function printSummary(folder, runners) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const runner of runners) {
    const counts = countsOf(path.join(folder, `${runner}.json`), runner);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  printFailures(folder, runners);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  if (runners.length > 0) console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed;
}

function countsOf(file, runner) {
  if (!existsSync(file)) {
    console.error(`${runner} left no report: it did not run to its end.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return readers[runner](JSON.parse(readFileSync(file, 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = printSummary('reports', process.argv.slice(2));
  process.exit(failed > 0 ? 1 : 0);
}
