import { type NotComparable } from '../../src/domain/changes/not-comparable';
import { EXIT, type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';

/** Says on stderr where changes may have been missed; the exit code says whether there was anything. */
export function reportNotComparable(all: readonly NotComparable[], terminal: Terminal): ExitCode {
  const missed = all.filter((row) => row.missed);
  if (missed.length === 0) return EXIT.complete;
  const heading = 'usher: not everything could be compared; what may have changed unseen:';
  terminal.stderr.write(`${[heading, ...missed.map(toLine)].join('\n')}\n`);
  return EXIT.gaps;
}

function toLine({ family, objects, before, after }: NotComparable): string {
  const sides = [
    before === undefined ? undefined : `in the older one: ${before}`,
    after === undefined ? undefined : `in the newer one: ${after}`,
  ].filter((side) => side !== undefined);
  const [first] = objects;
  const isWhole = first === undefined || first.kind === 'workspace';
  const of = isWhole ? '' : ` of ${objects.length} ${plural(first.kind, objects.length)}`;
  return `  ${family}${of} (${sides.join(', ')})`;
}

function plural(kind: string, count: number): string {
  if (count === 1) return kind;
  return kind === 'repository' ? 'repositories' : `${kind}s`;
}
