// Usher beside engines that could do its work, on the same generated facts: one process per engine, rounds
// interleaved, and no number without equal answers.
//   --huge          20,000 people × 50,000 repositories too; of the databases only where 20 GB of memory are free
//   --people N      only the size with so many people
//   --rounds N      3 unless given
//   --engines a,b   only these (Usher always)
import { parseArgs } from 'node:util';
import { checksOf, type AnswerCheck } from './compare-answers';
import { ENGINE_NAMES, type EngineName } from './engines';
import { printSize } from './print-size';
import { freeBytes, neededBytes } from './needed-memory';
import { runRounds } from './run-rounds';
import { createWorkload, HUGE, SIZES, type WorkloadSize } from './workload';

const SEED = 7;
const SHOWN_DIFFERENCES = 10;

interface Wanted {
  readonly sizes: readonly WorkloadSize[];
  readonly rounds: number;
  readonly engines: readonly EngineName[];
}

async function main(): Promise<number> {
  const { sizes, rounds, engines } = readOptions();
  const checks: AnswerCheck[] = [];
  for (const size of sizes) {
    const fitting = engines.filter((engine) => fits(engine, size));
    const workload = await createWorkload(size, SEED);
    try {
      const measured = await runRounds(workload, fitting, rounds);
      printSize(size, measured, fitting);
      checks.push(...checksOf(measured));
    } finally {
      workload.remove();
    }
  }
  return printChecks(checks);
}

function readOptions(): Wanted {
  const { values } = parseArgs({
    options: {
      huge: { type: 'boolean', default: false },
      people: { type: 'string', default: '' },
      rounds: { type: 'string', default: '3' },
      engines: { type: 'string', default: ENGINE_NAMES.join() },
    },
  });
  const names = values.engines.split(',');
  return {
    sizes: (values.huge ? [...SIZES, HUGE] : SIZES).filter(
      ({ people }) => values.people === '' || people === Number(values.people),
    ),
    rounds: Math.max(1, Number(values.rounds)),
    engines: ENGINE_NAMES.filter((name) => name === 'usher' || names.includes(name)),
  };
}

/** An engine that would run out of memory would take the others with it. */
function fits(engine: EngineName, size: WorkloadSize): boolean {
  const needed = neededBytes(engine, size);
  const free = freeBytes();
  if (needed <= free) return true;
  const [wants, has] = [needed, free].map((bytes) => (bytes / 1e9).toFixed(1));
  console.log(
    `${size.people} people × ${size.repositories} repositories: ${engine} skipped: memory ` +
      `(${wants} GB wanted, ${has} GB free)`,
  );
  return false;
}

/** The last line. Returns the exit code. */
function printChecks(checks: readonly AnswerCheck[]): number {
  const differing = checks.filter(({ usher, rival }) => usher !== rival);
  for (const { what, usher, rival } of differing.slice(0, SHOWN_DIFFERENCES))
    console.error(`${what}: Usher ${usher}, rival ${rival}`);
  const equal = checks.length - differing.length;
  console.log(`\n${checks.length} answers compared: ${equal} passed, ${differing.length} failed`);
  return differing.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
