import { InvalidArgumentError } from 'commander';
import { type Fault, type FaultEffect } from '../fault';

const WITHOUT_VALUE: Readonly<Record<string, FaultEffect>> = {
  html: { kind: 'bad-gateway-html' },
  empty: { kind: 'unavailable-empty' },
  'bad-json': { kind: 'bad-json' },
  cut: { kind: 'cut-connection' },
  'repeated-page': { kind: 'repeated-page' },
  'endless-next': { kind: 'endless-next' },
  'rate-limit': { kind: 'rate-limit' },
};

/**
 * Reads `EFFECT[,path=TEXT][,from=N][,times=N][,chance=P]`, for example
 * `403,path=/permissions-config,from=3,times=1`. Throws what commander shows and exits 2 with.
 */
export function parseFault(text: string): Fault {
  const [effect = '', ...settings] = text.split(',');
  const fault = { effect: parseEffect(effect) };
  return settings.reduce(
    (parsed: Fault, setting) => ({ ...parsed, ...parseSetting(setting) }),
    fault,
  );
}

function parseEffect(text: string): FaultEffect {
  const plain = WITHOUT_VALUE[text];
  if (plain) return plain;
  if (/^[1-5]\d\d$/u.test(text)) return { kind: 'status', status: Number(text) };
  const [name, value] = nameAndValue(text);
  if (name === 'latency') return { kind: 'latency', latencyMs: numberIn(value, text) };
  if (name === 'rate-limit')
    return { kind: 'rate-limit', retryAfterSeconds: numberIn(value, text) };
  if (name === 'foreign-next') return { kind: 'foreign-next', origin: originIn(value) };
  throw new InvalidArgumentError(
    `"${text}" is no fault. Take a status such as 403, or one of: ${Object.keys(WITHOUT_VALUE).join(', ')}, rate-limit=SECONDS, latency=MS, foreign-next=URL.`,
  );
}

function parseSetting(text: string): Partial<Fault> {
  const [name, value] = nameAndValue(text);
  switch (name) {
    case 'path':
      return { path: value };
    case 'from':
      return { from: numberIn(value, text) };
    case 'times':
      return { times: numberIn(value, text) };
    case 'chance':
      return { chance: numberIn(value, text) };
    default:
      throw new InvalidArgumentError(
        `"${text}" is no part of a fault. Take path=, from=, times= or chance=.`,
      );
  }
}

function nameAndValue(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}

function numberIn(value: string, text: string): number {
  const number = Number(value);
  if (value === '' || Number.isNaN(number) || number < 0) {
    throw new InvalidArgumentError(`"${text}" needs a number after "=".`);
  }
  return number;
}

function originIn(value: string): string {
  if (!URL.canParse(value))
    throw new InvalidArgumentError(
      `"${value}" is no address. Take one such as https://example.com.`,
    );
  return new URL(value).origin;
}
