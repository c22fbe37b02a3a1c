import { t } from '@lingui/core/macro';
import { type Newcomer } from '../../../../../src/domain/plans/onboard/onboarding';

/** Who is typed in, one a line; `name, address` keeps the name and the domain, never the address. */
export function readNewcomers(text: string): readonly Newcomer[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(toNewcomer);
}

function toNewcomer(line: string): Newcomer {
  const cells = line.split(/[,;\t]/u).map((cell) => cell.trim());
  const address = cells.find((cell) => cell.includes('@'));
  const name = cells.find((cell) => cell !== '' && !cell.includes('@'));
  const domain = address?.split('@').at(-1)?.toLowerCase();
  return {
    label: name ?? t`somebody without a name`,
    ...(domain !== undefined && domain !== '' && { emailDomain: domain }),
  };
}
