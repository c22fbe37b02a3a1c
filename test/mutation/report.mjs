// Prints the table of docs/mutation.md: node test/mutation/report.mjs reports/mutation/*.json
import { readFileSync } from 'node:fs';

const Z_95 = 1.96;
const HEAD = ['folder', 'mutants', 'sampled', 'killed', 'timeout', 'survived', 'no coverage'];

/** What of a share is certain at 95 %: https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
function wilson(hits, of) {
  const share = hits / of;
  const middle = share + Z_95 ** 2 / (2 * of);
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / of + Z_95 ** 2 / (4 * of ** 2));
  const scale = 1 + Z_95 ** 2 / of;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];

/** Mutants by folder and status. The same mutant of a later report takes the place of the earlier one. */
function countByFolder(reports) {
  const mutants = new Map();
  for (const { files } of reports)
    for (const [file, { mutants: all }] of Object.entries(files))
      for (const { status, location, mutatorName, replacement } of all) {
        const { start, end } = location;
        const place = [start.line, start.column, end.line, end.column];
        const key = [file, ...place, mutatorName, replacement].join('\n');
        if (COUNTED.includes(status) || !mutants.has(key)) mutants.set(key, { file, status });
      }
  const folders = new Map();
  for (const { file, status } of mutants.values()) {
    const folder = /src\/domain\/([^/]+)\//.exec(file)?.[1] ?? '(root)';
    const counts = folders.get(folder) ?? {};
    folders.set(folder, { ...counts, [status]: (counts[status] ?? 0) + 1 });
  }
  return folders;
}

function toRow(folder, counts) {
  const of = (status) => counts[status] ?? 0;
  const sampled = COUNTED.reduce((sum, status) => sum + of(status), 0);
  const killed = of('Killed') + of('Timeout');
  const left = of('CompileError') + of('RuntimeError');
  return { folder, mutants: sampled + left, sampled, killed, counts: COUNTED.map(of) };
}

const percent = (share) => (100 * share).toFixed(0);

function toLine({ folder, mutants, sampled, killed, counts }) {
  const [low, high] = wilson(killed, sampled);
  const score = `${percent(killed / sampled)} % (${percent(low)}–${percent(high)})`;
  return `| ${[folder, mutants, sampled, ...counts, score].join(' | ')} |`;
}

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const rows = [...countByFolder(reports)]
  .map(([folder, counts]) => toRow(folder, counts))
  .filter(({ sampled }) => sampled > 0)
  .sort((a, b) => (a.folder < b.folder ? -1 : 1));
const all = rows.reduce((sum, { mutants }) => sum + mutants, 0);
const weighted = rows.reduce(
  (sum, { mutants, killed, sampled }) => sum + (mutants / all) * (killed / sampled),
  0,
);
// Two hits and two misses are added to each sample, so that a folder without a survivor is not taken for certain.
const variance = rows.reduce((sum, { mutants, killed, sampled }) => {
  const share = (killed + 2) / (sampled + 4);
  return sum + (mutants / all) ** 2 * ((share * (1 - share)) / (sampled + 4));
}, 0);
const reach = 100 * Z_95 * Math.sqrt(variance);
console.log(`| ${[...HEAD, 'score (95 %)'].join(' | ')} |`);
console.log(`|${' --- |'.repeat(HEAD.length + 1)}`);
for (const row of rows) console.log(toLine(row));
console.log(
  `\n${all} mutants, score weighted by mutants: ${(100 * weighted).toFixed(0)} % ± ${reach.toFixed(0)}`,
);
