import { cut } from '../formats/display-width';
import { type Terminal, widthOf } from '../terminal';
import { type Progress } from './read-organization';

/** One line on a terminal, rewritten in place; a pipe is told of waits only. */
export interface CountLine {
  readonly show: (progress: Progress) => void;
  readonly waiting: (untilMs: number) => void;
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001b[2K';

export function createCountLine({ stderr }: Pick<Terminal, 'stderr'>): CountLine {
  const write = (text: string) => {
    const width = widthOf(stderr);
    if (width !== undefined) stderr.write(CLEAR_LINE + cut(text, width - 1));
  };
  return {
    show: ({ what, done, of }) => {
      write(`reading ${what}: ${done}${of === undefined ? '' : ` of ${of}`}`);
    },
    waiting: (untilMs) => {
      const text = `waiting for the rate limit until ${new Date(untilMs).toLocaleTimeString('en-GB')}`;
      if (widthOf(stderr) === undefined) stderr.write(`usher: ${text}\n`);
      else write(text);
    },
    clear: () => {
      if (widthOf(stderr) !== undefined) stderr.write(CLEAR_LINE);
    },
  };
}
