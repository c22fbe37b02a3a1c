import { cutBatches } from '../../directory/address-batches';

/** E-mail addresses out of any text, each once, and the lines that hold none. Lives only while it is asked. */
export interface PastedPeople {
  readonly addresses: readonly PastedAddress[];
  /** Lines by number alone: what stands there is nobody's business. */
  readonly bad: readonly BadLine[];
  /** How many addresses came again. */
  readonly repeated: number;
}

export interface PastedAddress {
  /** Of the text, from 1: the first one that has it. */
  readonly line: number;
  /** In lower case, as they are compared. */
  readonly address: string;
}

export interface BadLine {
  readonly line: number;
  readonly problem: 'no-address' | 'bad-address';
}

/**
 * Takes addresses apart however they were pasted: one a line, with commas, semicolons or tabs, as
 * `Name <ada@example.com>`. Nothing is guessed: a line without an address is told by its number.
 */
export function readPastedPeople(text: string): PastedPeople {
  const first = new Map<string, PastedAddress>();
  const bad: BadLine[] = [];
  let repeated = 0;
  text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((content, at) => {
    if (content.trim() === '') return;
    const line = at + 1;
    const { addresses, isWrong } = readLine(content);
    if (isWrong) bad.push({ line, problem: 'bad-address' });
    else if (addresses.length === 0) bad.push({ line, problem: 'no-address' });
    for (const address of addresses) {
      if (first.has(address)) repeated += 1;
      else first.set(address, { line, address });
    }
  });
  return { addresses: [...first.values()], bad, repeated };
}

/** What Bitbucket is asked at once, in the order of the text. */
export function batchPasted({ addresses }: PastedPeople): readonly (readonly string[])[] {
  return cutBatches(addresses.map(({ address }) => address));
}

const BETWEEN = /[\s,;|<>()[\]"“”]+/u;
/** Longer ones cannot be delivered: https://www.rfc-editor.org/errata/eid1690 */
const MAX_LENGTH = 254;
const ADDRESS = /^[^\s@\\\p{Cc}]+@[^\s@.\\\p{Cc}]+(?:\.[^\s@.\\\p{Cc}]+)+$/u;

function readLine(line: string): {
  readonly addresses: readonly string[];
  readonly isWrong: boolean;
} {
  const words = line
    .split(BETWEEN)
    .filter((word) => word.includes('@'))
    .map(toBare);
  const addresses = words.filter((word) => word.length <= MAX_LENGTH && ADDRESS.test(word));
  return { addresses, isWrong: addresses.length < words.length };
}

/** Without what a mail program or a sentence puts around it. */
function toBare(word: string): string {
  return word
    .toLowerCase()
    .replace(/^['‘’]*(?:mailto:)?['‘’]*/u, '')
    .replace(/['‘’.:!?]+$/u, '');
}
