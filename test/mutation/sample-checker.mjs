// Lets every nth mutant through and sets the others aside, so that the score of the whole can be
// measured in minutes: USHER_MUTATION_SAMPLE=10 npm run mutation -- --checkers sample
const keepOneIn = Number(process.env.USHER_MUTATION_SAMPLE ?? '10');
// Another offset takes other mutants: tests written after one sample are measured on the next.
const offset = Number(process.env.USHER_MUTATION_OFFSET ?? '0');

/** Which ones depends on nothing but the mutants and the offset: a second run measures the same. */
function isChosen({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  const name = fileName.slice(fileName.lastIndexOf('src/'));
  return hash(`${name}:${line}:${column}:${mutatorName}:${replacement}`) % keepOneIn === offset;
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The lowest bits of FNV-1a alone are not evenly spread.
  return (value ^ (value >>> 15)) >>> 0;
}

function createSampleChecker() {
  return {
    init: async () => undefined,
    group: async (mutants) => mutants.map(({ id }) => [id]),
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isChosen(mutant)
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not in the sample' },
        ]),
      ),
  };
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createSampleChecker }];
