type Level = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  write(level: Level, event: string, fields?: LogFields): void;
}

const SECRETS: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail address]'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 [credential]'],
  [/\b(ATATT|ATCTT|ATBB)[\w=-]+/g, '[token]'],
];

/**
 * One JSON line per event, where `forge logs` looks. Whatever the text, addresses and credentials do
 * not get through.
 */
export function createConsoleLog(write = printLine): Log {
  return {
    write: (level, event, fields = {}) => {
      write(JSON.stringify({ level, event, ...fields }, (_key, value: unknown) => redact(value)));
    },
  };
}

function printLine(line: string): void {
  console.log(line);
}

function redact(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return SECRETS.reduce((text, [pattern, stand]) => text.replace(pattern, stand), value);
}
